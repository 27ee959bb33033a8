"""Finished sheets, kept as files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.handouts.cache import SheetCache, key_of

KEY = key_of("source", "look")


def test_what_was_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    SheetCache(tmp_path).keep(KEY, b"%PDF sheet", 3)
    kept = SheetCache(tmp_path).find(KEY)
    assert kept is not None
    assert (kept.data, kept.pages) == (b"%PDF sheet", 3)


@pytest.mark.parametrize(
    "inputs", [("source", "look2"), ("sourcelook",), ("sourcel", "ook"), (b"source",)]
)
def test_other_inputs_find_nothing(tmp_path: Path, inputs: tuple[str | bytes, ...]) -> None:
    SheetCache(tmp_path).keep(KEY, b"%PDF sheet", 3)
    assert SheetCache(tmp_path).find(key_of(*inputs)) is None


def test_damaged_and_foreign_files_are_not_used(tmp_path: Path) -> None:
    path = SheetCache(tmp_path).keep(KEY, b"%PDF sheet", 3).path
    assert path is not None
    path.write_bytes(b"%PDF shee")
    assert SheetCache(tmp_path).find(KEY) is None
    path.rename(path.with_name(path.name.replace("-3-", "-4-")))
    assert SheetCache(tmp_path).find(KEY) is None
    (tmp_path / f"{KEY}-1-{KEY}.pdf").write_bytes(b"%PDF foreign")
    assert SheetCache(tmp_path).find(KEY) is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    first = SheetCache(tmp_path)
    for number in range(4):
        path = first.keep(key_of(str(number)), bytes(100), 1).path
        assert path is not None
        os.utime(path, (number, number))
    later = SheetCache(tmp_path, largest=200)
    assert later.find(key_of("0"))
    later.trim()
    left = SheetCache(tmp_path)
    assert [bool(left.find(key_of(str(number)))) for number in range(4)] == [
        True,  # used by the run itself
        False,
        True,
        True,
    ]


def test_what_no_run_used_for_a_week_goes(tmp_path: Path) -> None:
    first = SheetCache(tmp_path)
    for key, age in (("old", 8), ("last week", 6), ("last run", 0)):
        path = first.keep(key_of(key), b"%PDF", 1).path
        assert path is not None
        os.utime(path, (1e9 - age * 86400,) * 2)
    later = SheetCache(tmp_path)
    later.keep(KEY, b"%PDF", 1)
    later.trim()
    left = SheetCache(tmp_path)
    assert [bool(left.find(key_of(key))) for key in ("old", "last week", "last run")] == [
        False,
        True,
        True,
    ]


def test_nothing_is_kept_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = SheetCache(tmp_path / "file").keep(KEY, b"%PDF sheet", 3)
    assert (kept.path, kept.data, kept.pages) == (None, b"%PDF sheet", 3)

    def full(path: Path, data: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert SheetCache(tmp_path / "folder").keep(KEY, b"%PDF sheet", 3).path is None
    assert not [*(tmp_path / "folder").iterdir()]


def test_everybody_may_read_what_is_kept(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    path = SheetCache(tmp_path / "kept").keep(KEY, b"%PDF sheet", 3).path
    assert path is not None
    assert path.stat().st_mode == plain.stat().st_mode


TOGETHER = """
import sys
from pathlib import Path
from generator.handouts.cache import SheetCache, key_of
for round in range(40):
    cache = SheetCache(Path(sys.argv[1]), largest=400_000)
    for number in range(10):
        key, data = key_of(str(number)), bytes([number]) * 100_000
        kept = cache.find(key) or cache.keep(key, data, 1)
        assert kept.data == data
    cache.trim()
"""


def test_two_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", TOGETHER, str(tmp_path)], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [run.communicate()[1] for run in runs]
    assert [(run.returncode, text) for run, text in zip(runs, said, strict=True)] == [(0, b"")] * 2
    assert all(path.suffix == ".pdf" for path in tmp_path.iterdir())
