"""Finished sheets, kept as files."""

from __future__ import annotations

import os
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
