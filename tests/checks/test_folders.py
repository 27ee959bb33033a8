"""Files that records name may not lead out of the project by a link."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.folders import Folders


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project beside a folder that is not in it, with links to both."""
    outside, inside = tmp_path / "outside", tmp_path / "project" / "content"
    for folder in (outside, inside):
        folder.mkdir(parents=True)
        (folder / "photo.jpg").write_bytes(b"x")
    try:
        (inside / "good.jpg").symlink_to(inside / "photo.jpg")
        (inside / "bad.jpg").symlink_to(outside / "photo.jpg")
        (inside / "away").symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    return inside.parent


@pytest.mark.parametrize(
    ("file", "held"),
    [("photo.jpg", True), ("good.jpg", True), ("bad.jpg", False), ("away/photo.jpg", False)],
)
def test_links_are_followed(project: Path, file: str, held: bool) -> None:
    assert Folders(project).holds(project / "content" / file) is held


def test_names_are_those_of_the_disk(project: Path) -> None:
    names = Folders(project).names(project / "content")
    assert sorted(names) == ["away", "bad.jpg", "good.jpg", "photo.jpg"]
    assert Folders(project).names(project / "nowhere") == {}
