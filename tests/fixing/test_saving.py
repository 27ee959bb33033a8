"""All changed files are written, or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import files as files_module
from generator.fixing import saving
from generator.fixing.change import FileFix
from generator.fixing.saving import CannotWrite, save


def fix_of(path: Path, new: str, target: Path | None = None) -> FileFix:
    return FileFix(path, path.name, target or path, path.read_bytes(), new.encode("utf-8"))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.yml" for name in "abc"]
    for path in paths:
        path.write_bytes(b"old")
    return paths


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_are_written_and_nothing_else_is_there(files: list[Path], tmp_path: Path) -> None:
    save([fix_of(path, "new") for path in files])
    assert contents(tmp_path) == {"a.yml": b"new", "b.yml": b"new", "c.yml": b"new"}


def test_what_does_not_change_is_not_touched(files: list[Path]) -> None:
    os.utime(files[0], (1, 1))
    save([fix_of(files[0], "old")])
    assert files[0].stat().st_mtime == 1


def test_the_mode_is_kept(files: list[Path]) -> None:
    files[0].chmod(0o664)
    save([fix_of(files[0], "new")])
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o664


def test_a_link_stays_one(files: list[Path], tmp_path: Path) -> None:
    link = tmp_path / "link.yml"
    link.symlink_to(files[0])
    save([fix_of(link, "new")])
    assert link.is_symlink()
    assert files[0].read_bytes() == b"new"


def test_a_file_gets_its_name(files: list[Path], tmp_path: Path) -> None:
    save([fix_of(files[0], "new", tmp_path / "d.yml")])
    assert contents(tmp_path) == {"d.yml": b"new", "b.yml": b"old", "c.yml": b"old"}


def test_no_file_is_overwritten(files: list[Path], tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="已经有了"):
        save([fix_of(files[1], "new"), fix_of(files[0], "new", files[2])])
    assert set(contents(tmp_path).values()) == {b"old"}


def test_nothing_is_written_beside_a_read_only_file(files: list[Path], tmp_path: Path) -> None:
    files[1].chmod(0o444)
    with pytest.raises(CannotWrite, match="是只读文件"):
        save([fix_of(path, "new") for path in files])
    assert contents(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "c.yml": b"old"}


def test_nothing_is_written_when_a_file_was_changed_meanwhile(
    files: list[Path], tmp_path: Path
) -> None:
    fixes = [fix_of(path, "new") for path in files]
    files[2].write_bytes(b"edited")
    with pytest.raises(CannotWrite, match="刚才又被改过"):
        save(fixes)
    assert contents(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "c.yml": b"edited"}


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for a file that stays locked."""
    monkeypatch.setattr("generator.files.PAUSE", 0)


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("locked", ["a.yml", "b.yml", "c.yml"])
def test_files_written_before_a_locked_one_are_put_back(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    """Windows lets a file that is open be opened, but not replaced."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if Path(target).name == locked:
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(CannotWrite, match=f"“{locked}”写不进去"):
        save([fix_of(path, "new") for path in files])
    assert contents(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "c.yml": b"old"}


@pytest.mark.usefixtures("hasty")
def test_what_cannot_be_put_back_is_told(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, seen = Path.replace, []

    def refusing(self: Path, target: Path) -> Path:
        seen.append(Path(target).name)
        if Path(target).name == "b.yml" or seen.count("a.yml") > 1:
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(CannotWrite) as told:
        save([fix_of(files[0], "new"), fix_of(files[1], "new")])
    assert "“a.yml”已经改好，没能改回去" in str(told.value)
    assert "都没有改动" not in str(told.value)
    assert contents(tmp_path) == {"a.yml": b"new", "b.yml": b"old", "c.yml": b"old"}


def test_no_link_is_followed_out_of_the_project(files: list[Path], tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    link = project / "link.yml"
    link.symlink_to(files[0])
    with pytest.raises(CannotWrite, match="指到项目外面"):
        save([fix_of(link, "new")], project)
    assert files[0].read_bytes() == b"old"


@pytest.mark.usefixtures("hasty")
def test_a_renamed_file_is_put_back_too(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if Path(target).name == "b.yml":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(CannotWrite):
        save([fix_of(files[0], "new", tmp_path / "d.yml"), fix_of(files[1], "new")])
    assert contents(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "c.yml": b"old"}


def meanwhile(monkeypatch: pytest.MonkeyPatch, after: str, act: Callable[[], object]) -> None:
    """Another program (or the user) acts when the new text of ``after`` has been prepared."""
    prepare = files_module.write_beside

    def prepared(target: Path, data: bytes) -> Path:
        beside = prepare(target, data)
        if target.name == after:
            act()
        return beside

    monkeypatch.setattr(saving, "write_beside", prepared)


@pytest.mark.parametrize("changed", [0, 1])
@pytest.mark.parametrize("gone", [False, True])
def test_what_is_saved_at_the_last_moment_is_kept(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: int, gone: bool
) -> None:
    fixes = [fix_of(path, "new") for path in files[:2]]
    path = files[changed]
    meanwhile(monkeypatch, "b.yml", path.unlink if gone else lambda: path.write_bytes(b"edited"))
    with pytest.raises(CannotWrite, match=f"“{path.name}”刚才又被改过.*都没有改动"):
        save(fixes)
    left = dict.fromkeys(("a.yml", "b.yml", "c.yml"), b"old") | {path.name: b"edited"}
    if gone:
        del left[path.name]
    assert contents(tmp_path) == left


def test_what_another_program_made_of_the_new_text_is_not_taken_back(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def then_edited(self: Path, target: Path) -> Path:
        if Path(target).name == "b.yml":
            files[0].write_bytes(b"edited")
            raise OSError(28, "full")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", then_edited)
    with pytest.raises(CannotWrite, match=r"“a\.yml”已经改好，没能改回去"):
        save([fix_of(files[0], "new"), fix_of(files[1], "new")])
    assert contents(tmp_path) == {"a.yml": b"edited", "b.yml": b"old", "c.yml": b"old"}


@pytest.mark.parametrize("links", [True, False])
def test_a_name_taken_at_the_last_moment_is_not_overwritten(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(95, "")))
    target = tmp_path / "d.yml"
    fixes = [fix_of(files[0], "new"), fix_of(files[1], "new", target)]
    meanwhile(monkeypatch, "b.yml", lambda: target.write_bytes(b"made"))
    with pytest.raises(CannotWrite, match=r"“d\.yml”已经有了.*都没有改动"):
        save(fixes)
    old = dict.fromkeys(("a.yml", "b.yml", "c.yml"), b"old")
    assert contents(tmp_path) == old | {"d.yml": b"made"}


@pytest.mark.parametrize("stopped_at", range(6))
def test_an_interrupted_save_leaves_all_as_it_was(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    """Before or after each of three steps: replace a, name b anew and remove it, replace c."""
    calls = 0

    def stopping(step: Callable[..., object]) -> Callable[..., object]:
        def stepped(*arguments: object) -> object:
            nonlocal calls
            if calls == stopped_at:
                calls += 1
                raise KeyboardInterrupt
            done = step(*arguments)
            calls += 1
            if calls == stopped_at:
                calls += 1
                raise KeyboardInterrupt
            return done

        return stepped

    monkeypatch.setattr(saving, "patiently", stopping(files_module.patiently))
    monkeypatch.setattr(saving, "put_new", stopping(files_module.put_new))
    fixes = [fix_of(files[0], "new"), fix_of(files[1], "new", tmp_path / "d.yml")]
    try:
        save([*fixes, fix_of(files[2], "new")])
    except KeyboardInterrupt:
        assert contents(tmp_path) == {"a.yml": b"old", "b.yml": b"old", "c.yml": b"old"}
    else:
        assert stopped_at > 4
        assert contents(tmp_path) == {"a.yml": b"new", "d.yml": b"new", "c.yml": b"new"}
