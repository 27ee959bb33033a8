"""Which files the gate looks at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.config.gate import GateSettings
from generator.gate.files import files_of
from generator.gate.scan import scan
from tests.gate.containers import MOBILE
from tests.gate.repositories import commit, git, isolate, repository, write

NOTHING_ALLOWED = GateSettings()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate(monkeypatch)
    return repository(tmp_path / "项目")


def found(root: Path) -> dict[str, str]:
    return {problem.place.file: problem.code for problem in scan(root, NOTHING_ALLOWED)}


def test_tracked_and_new_files_but_no_ignored_ones(project: Path) -> None:
    write(project, ".gitignore", "public/\nlocal/\n")
    write(project, "public/a.html", MOBILE)
    write(project, "local/名单.txt", MOBILE)
    write(project, "新 文件.txt", MOBILE)
    write(project, "旧.txt", MOBILE)
    commit(project)
    write(project, "更新.txt", MOBILE)
    assert found(project) == dict.fromkeys(["新 文件.txt", "旧.txt", "更新.txt"], "P101")


def test_what_the_site_is_made_of_counts_even_when_ignored(project: Path) -> None:
    write(project, ".gitignore", "content/notices/\n")
    write(project, "content/notices/a.yml", f"# {MOBILE}\n")
    assert found(project) == {"content/notices/a.yml": "P101"}


def test_project_in_a_folder_of_a_repository(project: Path) -> None:
    write(project, "别处.txt", MOBILE)
    write(project, "site/docs/a.txt", MOBILE)
    assert found(project / "site") == {"docs/a.txt": "P101"}


@pytest.mark.parametrize("folder", [".venv", "public", "node_modules", ".zhibu", "__pycache__"])
def test_without_git_everything_but_what_programs_make(tmp_path: Path, folder: str) -> None:
    write(tmp_path, f"{folder}/a.txt", MOBILE)
    write(tmp_path, "说明/a.txt", MOBILE)
    assert found(tmp_path) == {"说明/a.txt": "P101"}


def test_folder_that_a_repository_ignores(project: Path) -> None:
    write(project, ".gitignore", "within/\n")
    write(project, "within/a.txt", MOBILE)
    assert found(project / "within") == {"a.txt": "P101"}


def test_names_of_files_and_folders_count(project: Path) -> None:
    write(project, f"照片/{MOBILE}/空.txt", "")
    problems = scan(project, NOTHING_ALLOWED)
    assert [problem.code for problem in problems] == ["P101"]
    assert problems[0].message.startswith("文件名里像是手机号")


def test_links_are_read_but_never_followed(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "外面.txt"
    outside.write_text(MOBILE, "utf-8")
    (project / "out.txt").symlink_to(outside)
    (project / "folder").symlink_to(tmp_path)
    (project / "tel").symlink_to(f"tel:{MOBILE}")
    assert found(project) == {"tel": "P101"}


def test_file_deleted_but_not_yet_for_git(project: Path) -> None:
    (project / "content/services/shui.yml").unlink()
    assert found(project) == {}


def test_name_that_is_no_utf8(project: Path) -> None:
    odd = bytes(project) + "/中文.txt".encode("gb18030")
    try:
        Path(os.fsdecode(odd)).write_bytes(MOBILE.encode())
    except OSError:
        pytest.skip("this disk takes names in UTF-8 only")
    assert list(found(project).values()) == ["P101"]
    assert all(name.isprintable() for name in found(project))


def test_repositories_within_are_left_alone(project: Path) -> None:
    inner = repository(project / "inner")
    write(inner, "a.txt", MOBILE)
    commit(inner)
    assert found(project) == {}
    git(project, "add", "inner")
    assert found(project) == {}
    assert "inner" in files_of(project)


def test_file_that_cannot_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: str) -> bytes:
        raise PermissionError(13, "locked", path)

    monkeypatch.setattr("generator.gate.scan.content_of", locked)
    assert set(found(project).values()) == {"W203"}


def test_large_file_is_told_unread(project: Path) -> None:
    with (project / "film.mp4").open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    problems = scan(project, NOTHING_ALLOWED)
    assert [(problem.place.file, problem.code) for problem in problems] == [("film.mp4", "W203")]
