"""``zhibu gate --staged`` and ``--commits``: what Git has, not what the folder has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from tests.gate.containers import MOBILE
from tests.gate.repositories import CONFIG, commit, git, isolate, repository, write

NOBODY = "0" * 40


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate(monkeypatch)
    return repository(tmp_path)


def gate(root: Path, *words: str) -> Result:
    return CliRunner().invoke(zhibu, ["gate", "--root", str(root), *words])


def places(result: Result) -> list[str]:
    """Files of the problems, from the report as data."""
    return [row["file"] for row in json.loads(result.stdout)]


def staged(root: Path) -> list[str]:
    return places(gate(root, "--staged", "--format", "json"))


def added(root: Path, commits: str) -> list[str]:
    return places(gate(root, "--commits", commits, "--format", "json"))


def test_staged_is_what_the_index_has(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    assert staged(project) == []
    git(project, "add", "a.txt")
    write(project, "a.txt", "已经改好，还没有 add\n")
    assert staged(project) == ["a.txt"]
    assert gate(project, "--staged").exit_code == 1


def test_staged_before_the_first_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    git(tmp_path, "init", "--quiet")
    write(tmp_path, "中 文.txt", MOBILE)
    git(tmp_path, "add", ".")
    assert staged(tmp_path) == ["中 文.txt"]


def test_removed_and_renamed_files(project: Path) -> None:
    write(project, "a.txt", f"{MOBILE}\n")
    commit(project)
    git(project, "mv", "a.txt", "b.txt")
    assert staged(project) == ["b.txt"]
    git(project, "rm", "--quiet", "--force", "b.txt")
    assert staged(project) == []


def test_staged_settings_count_not_those_at_hand(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    git(project, "add", "a.txt")
    allowance = f"gate:\n  allow:\n    - text: '{MOBILE}'\n      reason: 热线\n"
    write(project, "site_config.yml", CONFIG + allowance)
    assert staged(project) == ["a.txt"]
    git(project, "add", "site_config.yml")
    assert staged(project) == []


def test_commits_count_what_is_gone_again(project: Path) -> None:
    start = git(project, "rev-parse", "HEAD").stdout.strip()
    write(project, "a.txt", MOBILE)
    brought = commit(project)
    (project / "a.txt").unlink()
    commit(project)
    result = gate(project, "--commits", f"{start}..HEAD")
    assert result.exit_code == 1
    assert "a.txt:1:1: 错误 P101" in result.output
    assert f"（在提交 {brought[:8]} 里）" in result.output
    assert MOBILE not in result.output
    assert added(project, "HEAD~1..HEAD") == []


def test_first_commit_and_whole_history(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    commit(project)
    assert added(project, "HEAD") == ["a.txt"]


def test_commit_that_a_merge_brings(project: Path) -> None:
    git(project, "switch", "--quiet", "--create", "side")
    write(project, "side.txt", MOBILE)
    commit(project)
    git(project, "switch", "--quiet", "main")
    write(project, "main.txt", "甲\n")
    start = commit(project)
    git(project, "merge", "--quiet", "--no-edit", "side")
    assert set(added(project, f"{start}..HEAD")) == {"side.txt"}


def test_merge_that_adds_by_itself(project: Path) -> None:
    git(project, "switch", "--quiet", "--create", "side")
    write(project, "side.txt", "甲\n")
    commit(project)
    git(project, "switch", "--quiet", "main")
    start = commit(project)
    git(project, "merge", "--quiet", "--no-ff", "--no-commit", "side")
    write(project, "evil.txt", MOBILE)
    commit(project, "合并")
    assert added(project, f"{start}..HEAD") == ["evil.txt"]


def test_message_of_a_commit(project: Path) -> None:
    brought = commit(project, f"有事打 {MOBILE}")
    assert added(project, "HEAD~1..HEAD") == [f"提交 {brought[:8]} 的说明"]


def test_new_branch_is_what_no_branch_has(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    new = commit(project)
    assert added(project, f"{NOBODY}..{new}") == []
    git(project, "reset", "--quiet", "--hard", "HEAD~1")
    assert added(project, f"{NOBODY}..{new}") == ["a.txt"]
    assert added(project, f"{new}..{NOBODY}") == []


def test_project_in_a_folder(project: Path) -> None:
    write(project, "site/a.txt", MOBILE)
    write(project, "elsewhere.txt", MOBILE)
    git(project, "add", ".")
    assert staged(project / "site") == ["a.txt"]
    commit(project)
    assert added(project / "site", "HEAD~1..HEAD") == ["a.txt"]


def test_many_files_in_one_commit(project: Path) -> None:
    for number in range(300):
        write(project, f"viel/{number:03}.txt", f"{number}\n" * 2000)
    write(project, "viel/last.txt", MOBILE)
    commit(project)
    assert added(project, "HEAD~1..HEAD") == ["viel/last.txt"]


@pytest.mark.parametrize("commits", ["甲..乙", "--output=x", "HEAD..--all", "x" * 40, ""])
def test_commits_that_do_not_exist(project: Path, commits: str) -> None:
    result = gate(project, f"--commits={commits}")
    assert result.exit_code == 2
    assert "读不到 Git 里的内容" in result.output
    assert not (project / "x").exists()


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert gate(tmp_path, "--staged").exit_code == 2
    assert gate(tmp_path).exit_code == 0
