"""Links among the records: what they lead to becomes part of the site, wherever it lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.config.gate import GateSettings
from generator.gate.files import files_of
from generator.gate.scan import scan
from tests.gate.containers import MOBILE, docx, paragraph
from tests.gate.repositories import NOTICE, commit, isolate, repository, write

LINK = "content/notices/zz-link"


@pytest.fixture(params=["git", "new", "none"])
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    isolate(monkeypatch)
    if request.param == "none":
        write(tmp_path / "项目", "content/services/shui.yml", NOTICE)
        return tmp_path / "项目"
    return repository(tmp_path / "项目")


def found(root: Path) -> dict[str, str]:
    return {problem.place.file: problem.code for problem in scan(root, GateSettings())}


def to_file(link: Path, outside: Path) -> None:
    write(outside, "secret.yml", f"# {MOBILE}\n")
    link.with_suffix(".yml").symlink_to(outside / "secret.yml")


def to_attachment(link: Path, outside: Path) -> None:
    write(outside, "a.docx", docx(paragraph(MOBILE)))
    link.with_suffix(".yml").symlink_to(outside / "a.docx")


def through_another_link(link: Path, outside: Path) -> None:
    write(outside, "secret.yml", f"# {MOBILE}\n")
    (outside / "again").symlink_to(outside / "secret.yml")
    link.with_suffix(".yml").symlink_to(outside / "again")


@pytest.mark.parametrize("make", [to_file, to_attachment, through_another_link])
def test_target_of_a_link_is_looked_at(
    project: Path, tmp_path: Path, make: Callable[[Path, Path], None]
) -> None:
    (project / LINK).parent.mkdir()
    make(project / LINK, tmp_path / "外面")
    assert found(project) == {f"{LINK}.yml": "P101"}


def test_folder_of_records_that_is_a_link(project: Path, tmp_path: Path) -> None:
    write(tmp_path / "外面", "a.yml", f"# {MOBILE}\n")
    write(tmp_path / "外面", "附件/b.txt", MOBILE)
    (project / "content/notices").symlink_to(tmp_path / "外面")
    assert found(project) == {"content/notices/a.yml": "P101", "content/notices/附件/b.txt": "P101"}


def test_whole_content_that_is_a_link(tmp_path: Path) -> None:
    write(tmp_path / "外面", "notices/a.yml", f"# {MOBILE}\n")
    (tmp_path / "项目").mkdir()
    (tmp_path / "项目/content").symlink_to(tmp_path / "外面")
    assert found(tmp_path / "项目") == {"content/notices/a.yml": "P101"}


def test_links_in_circles_come_to_an_end(project: Path, tmp_path: Path) -> None:
    write(tmp_path / "外面", "a.yml", f"# {MOBILE}\n")
    (project / "content/notices").symlink_to(tmp_path / "外面")
    (project / "content/services/up").symlink_to(project / "content")
    for name in ("x", "y", "z"):
        (tmp_path / "外面" / name).symlink_to(project / "content")
    files = files_of(project)
    assert "content/notices/a.yml" in files
    assert len(files) < 200


def test_folder_around_the_project_is_not_walked_through(project: Path, tmp_path: Path) -> None:
    """Its own files would be read as records; what lies in its folders would not."""
    write(tmp_path, "a.yml", f"# {MOBILE}\n")
    write(tmp_path, "别的/b.yml", f"# {MOBILE}\n")
    (project / "content/notices").symlink_to(tmp_path)
    assert found(project) == {"content/notices/a.yml": "P101"}


def test_link_to_nothing_passes(project: Path, tmp_path: Path) -> None:
    (project / "content/services/gone.yml").symlink_to(tmp_path / "没有")
    assert found(project) == {}


def test_links_elsewhere_are_not_followed(project: Path, tmp_path: Path) -> None:
    write(tmp_path, "外面/a.txt", MOBILE)
    write(project, "docs/b.txt", "甲")
    (project / "docs/link.txt").symlink_to(tmp_path / "外面/a.txt")
    (project / "docs/folder").symlink_to(tmp_path / "外面")
    assert found(project) == {}


def test_tracked_link(project: Path, tmp_path: Path) -> None:
    (project / LINK).parent.mkdir()
    to_file(project / LINK, tmp_path / "外面")
    if (project / ".git").exists():
        commit(project)
    assert found(project) == {f"{LINK}.yml": "P101"}
