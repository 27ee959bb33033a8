"""Links among the records: what they lead to is looked at, but nothing outside the project."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.config.gate import GateSettings
from generator.gate.files import files_of
from generator.gate.scan import scan
from tests.gate.containers import MOBILE, docx, paragraph
from tests.gate.repositories import CONFIG, NOTICE, commit, isolate, repository, write

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


def to_file(link: Path, target: Path) -> None:
    write(target, "secret.yml", f"# {MOBILE}\n")
    link.with_suffix(".yml").symlink_to(target / "secret.yml")


def to_attachment(link: Path, target: Path) -> None:
    write(target, "a.docx", docx(paragraph(MOBILE)))
    link.with_suffix(".yml").symlink_to(target / "a.docx")


def through_another_link(link: Path, target: Path) -> None:
    write(target, "secret.yml", f"# {MOBILE}\n")
    (target / "again").symlink_to(target / "secret.yml")
    link.with_suffix(".yml").symlink_to(target / "again")


LINKS = [to_file, to_attachment, through_another_link]
Make = Callable[[Path, Path], None]


def of_links(root: Path) -> dict[str, str]:
    """What is told of everything but the targets within the project."""
    return {file: code for file, code in found(root).items() if not file.startswith("docs/")}


@pytest.mark.parametrize("make", LINKS)
def test_target_of_a_link_is_looked_at(project: Path, make: Make) -> None:
    (project / LINK).parent.mkdir()
    make(project / LINK, project / "docs/那边")
    assert of_links(project) == {f"{LINK}.yml": "P101"}


@pytest.mark.parametrize("make", LINKS)
def test_link_out_of_the_project_is_told_and_not_opened(
    project: Path, tmp_path: Path, make: Make
) -> None:
    (project / LINK).parent.mkdir()
    make(project / LINK, tmp_path / "外面")
    assert found(project) == {f"{LINK}.yml": "W203"}


def test_neighbour_whose_name_begins_like_the_project_is_outside(project: Path) -> None:
    neighbour = project.parent / f"{project.name}-旧"
    to_file(project / "content/services/zz", neighbour)
    assert found(project) == {"content/services/zz.yml": "W203"}


def test_folder_of_records_that_is_a_link(project: Path) -> None:
    there = project / "docs/那边"
    write(there, "a.yml", f"# {MOBILE}\n")
    write(there, "附件/b.txt", MOBILE)
    (project / "content/notices").symlink_to(there)
    told = of_links(project)
    assert told == {"content/notices/a.yml": "P101", "content/notices/附件/b.txt": "P101"}


@pytest.mark.parametrize("link", ["content/notices", "content/services/u", "templates", "content"])
def test_folder_outside_is_never_walked_through(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str
) -> None:
    for number in range(300):
        write(tmp_path / "外面", f"{number // 20}/{number}.yml", f"# {MOBILE}\n")
    if link == "content":
        shutil.rmtree(project / link)
    (project / link).symlink_to(tmp_path / "外面")
    walked: list[str] = []
    scandir = os.scandir

    def listed(path: str) -> Iterator[os.DirEntry[str]]:
        walked.append(str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", listed)
    assert [file for file in files_of(project) if file.startswith(link)] == [link]
    assert found(project) == {link: "W203"}
    assert not [path for path in walked if f"{path}/".startswith(f"{project / link}/")]


def test_links_in_circles_come_to_an_end(project: Path) -> None:
    there = project / "docs/那边"
    write(there, "a.yml", f"# {MOBILE}\n")
    (project / "content/notices").symlink_to(there)
    (project / "content/services/up").symlink_to(project / "content")
    (project / "content/services/itself").symlink_to("itself")
    for name in ("x", "y", "z"):
        (there / name).symlink_to(project / "content")
    files = files_of(project)
    assert "content/notices/a.yml" in files
    assert len(files) < 300


def test_link_to_nothing_passes(project: Path) -> None:
    (project / "content/services/gone.yml").symlink_to(project / "没有")
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
    assert found(project) == {f"{LINK}.yml": "W203"}


SECRET = "root:x:0:0:不给人看的一行"


def check(root: Path) -> str:
    done = CliRunner().invoke(zhibu, ["check", "--root", str(root), "--today", "2026-11-22"])
    assert done.exit_code == 1, done.output
    return done.output


@pytest.mark.parametrize(
    "link", ["content/services/zz.yml", "site_config.yml", "content/services/zz.txt"]
)
def test_no_line_of_a_file_outside_is_shown(project: Path, tmp_path: Path, link: str) -> None:
    write(tmp_path, "外面/passwd", f"{SECRET}\n")
    (project / link).unlink(missing_ok=True)
    (project / link).symlink_to(tmp_path / "外面/passwd")
    output = check(project)
    assert "不给人看" not in output
    assert output.count(f"{link}:1:1: ") == 1
    assert "链接，指到项目外面去了" in output


def test_line_of_a_link_within_is_shown(project: Path) -> None:
    write(project, "docs/a.txt", f"{SECRET}\n")
    write(project, "site_config.yml", CONFIG)
    (project / "content/services/zz.yml").symlink_to("../../docs/a.txt")
    assert "不给人看" in check(project)


def test_content_elsewhere_is_refused(project: Path, tmp_path: Path) -> None:
    (project / "content").rename(tmp_path / "外面")
    (project / "content").symlink_to(tmp_path / "外面")
    write(project, "site_config.yml", CONFIG)
    assert "content 是一个链接，指到项目外面去了，没有读" in check(project)
