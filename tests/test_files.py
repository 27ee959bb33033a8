"""A file is there as a whole, or as it was before."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from generator import files
from generator.files import ChangedMeanwhile, LeadsOutside, patiently, write_whole


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PAUSE", 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "a.yml"
    found.write_bytes(b"old")
    return found


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.yml"
    write_whole(path, b"1")
    write_whole(path, b"2")
    assert path.read_bytes() == b"2"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_no_rest(path: Path) -> None:
    locked = patch.object(Path, "replace", side_effect=PermissionError)
    with locked, pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_leaves_no_rest(path: Path) -> None:
    with patch.object(os, "fsync", side_effect=OSError(28, "")), pytest.raises(OSError, match="28"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_scanner_is_waited_for() -> None:
    held = [PermissionError, PermissionError]
    done: list[str] = []

    def rename() -> None:
        if held:
            raise held.pop()
        done.append("renamed")

    patiently(rename)
    assert done == ["renamed"]


@pytest.mark.parametrize("meanwhile", [b"of another program", b"", None])
def test_what_changed_meanwhile_is_not_overwritten(path: Path, meanwhile: bytes | None) -> None:
    if meanwhile is None:
        path.unlink()
    else:
        path.write_bytes(meanwhile)
    with pytest.raises(ChangedMeanwhile):
        write_whole(path, b"new", expected=b"old")
    assert (path.read_bytes() if path.exists() else None) == meanwhile
    assert all(found == path for found in path.parent.iterdir())


def test_what_is_as_it_was_read_is_written(path: Path) -> None:
    write_whole(path, b"new", expected=b"old")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_replaces_none(path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    """Also on a disk that knows no second names, as that of a stick."""
    if not links:
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(95, "")))
    with pytest.raises(FileExistsError):
        write_whole(path, b"new", new=True)
    other = path.with_name("b.yml")
    write_whole(other, b"new", new=True)
    assert (path.read_bytes(), other.read_bytes()) == (b"old", b"new")
    assert sorted(path.parent.iterdir()) == [path, other]
    if sys.platform != "win32":
        assert stat.S_IMODE(other.stat().st_mode) == 0o644


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_permissions_stay_or_are_those_wanted(path: Path) -> None:
    path.chmod(0o640)
    write_whole(path, b"1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_whole(path, b"2", mode=0o755)
    assert stat.S_IMODE(path.stat().st_mode) == 0o755
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(path, b"3")
    assert path.read_bytes() == b"2"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_written_through_but_not_out_of_the_project(tmp_path: Path) -> None:
    project = tmp_path / "project"
    outside = tmp_path / "outside.yml"
    outside.write_bytes(b"old")
    for name, target in (("in.yml", project / "x" / "real.yml"), ("out.yml", outside)):
        write_whole(project / "x" / "real.yml", b"old")
        (project / name).symlink_to(target)
    write_whole(project / "in.yml", b"new", inside=project)
    assert (project / "in.yml").is_symlink()
    assert (project / "x" / "real.yml").read_bytes() == b"new"
    with pytest.raises(LeadsOutside):
        write_whole(project / "out.yml", b"new", inside=project)
    assert outside.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("name", ["itself", "round", "itself/below.yml"])
def test_a_link_to_itself_leads_nowhere(tmp_path: Path, name: str) -> None:
    for link, target in (("itself", "itself"), ("round", "trip"), ("trip", "round")):
        (tmp_path / link).symlink_to(target)
    for inside in (None, tmp_path):
        with pytest.raises(LeadsOutside):
            write_whole(tmp_path / name, b"new", inside=inside)
    assert all(path.is_symlink() for path in tmp_path.iterdir())
