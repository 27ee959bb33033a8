from __future__ import annotations

from pathlib import Path

import pytest

from generator import files
from generator.site.swap import replacing

# What lies around before a run (folder: content of its file), and what must be there after it.
REMAINS = {
    "nothing": ({}, {"public": "new"}),
    "an old site": ({"public": "old"}, {"public": "new"}),
    "killed while writing": ({"public": "old", ".public.new": "half"}, {"public": "new"}),
    "killed between the renames": (
        {".public.old": "old", ".public.new": "whole"},
        {"public": "new"},
    ),
    "killed while clearing": ({"public": "newer", ".public.old": "old"}, {"public": "new"}),
}


@pytest.mark.parametrize(("before", "after"), REMAINS.values(), ids=REMAINS.keys())
def test_folder_is_replaced(before: dict[str, str], after: dict[str, str], tmp_path: Path) -> None:
    _lay(tmp_path, before)
    with replacing(tmp_path / "public") as fresh:
        (fresh / "file").write_text("new", encoding="utf-8")
    assert _seen(tmp_path) == after


def test_killed_between_renames_then_failing_keeps_the_old(tmp_path: Path) -> None:
    _lay(tmp_path, {".public.old": "old"})
    with pytest.raises(RuntimeError), replacing(tmp_path / "public"):
        raise RuntimeError
    assert _seen(tmp_path) == {"public": "old"}


def test_busy_folder_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _lay(tmp_path, {"public": "old"})
    refusals = iter([True, True, False, False])
    rename = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    monkeypatch.setattr(files, "PAUSE", 0)
    with replacing(tmp_path / "public") as fresh:
        (fresh / "file").write_text("new", encoding="utf-8")
    assert _seen(tmp_path) == {"public": "new"}


def test_folder_that_stays_busy_keeps_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay(tmp_path, {"public": "old"})
    rename = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self.name == ".public.new":
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    monkeypatch.setattr(files, "PAUSE", 0)
    with pytest.raises(PermissionError), replacing(tmp_path / "public"):
        pass
    assert _seen(tmp_path) == {"public": "old"}


def test_old_folder_that_cannot_be_put_back_is_kept_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay(tmp_path, {"public": "old"})
    rename = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if Path(target).name == "public":
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    monkeypatch.setattr(files, "PAUSE", 0)
    with pytest.raises(PermissionError), replacing(tmp_path / "public"):
        pass
    assert _seen(tmp_path) == {".public.old": "old"}
    monkeypatch.undo()
    with pytest.raises(RuntimeError), replacing(tmp_path / "public"):
        raise RuntimeError
    assert _seen(tmp_path) == {"public": "old"}


def test_current_folder_can_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "public").mkdir()
    monkeypatch.chdir(tmp_path / "public")
    with replacing(Path()) as fresh:
        (fresh / "file").write_text("new", encoding="utf-8")
    assert _seen(tmp_path) == {"public": "new"}


def test_link_stays_a_link(tmp_path: Path) -> None:
    _lay(tmp_path, {"www": "old"})
    try:
        (tmp_path / "public").symlink_to(tmp_path / "www", target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    with replacing(tmp_path / "public") as fresh:
        (fresh / "file").write_text("new", encoding="utf-8")
    assert (tmp_path / "public").is_symlink()
    assert _seen(tmp_path) == {"public": "new", "www": "new"}


def _lay(root: Path, folders: dict[str, str]) -> None:
    for name, content in folders.items():
        (root / name).mkdir()
        (root / name / "file").write_text(content, encoding="utf-8")


def _seen(root: Path) -> dict[str, str]:
    return {path.name: (path / "file").read_text(encoding="utf-8") for path in root.iterdir()}
