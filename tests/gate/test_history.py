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


def test_project_in_a_folder_sees_the_whole_repository(project: Path) -> None:
    write(project, "site/a.txt", MOBILE)
    write(project, "elsewhere.txt", MOBILE)
    write(project, "sites/b.txt", MOBILE)
    git(project, "add", ".")
    all_of_them = ["../elsewhere.txt", "../sites/b.txt", "a.txt"]
    assert staged(project / "site") == all_of_them
    commit(project)
    assert added(project / "site", "HEAD~1..HEAD") == all_of_them
    # The command without options is about the project that is published.
    assert places(gate(project / "site", "--format", "json")) == ["a.txt"]


def test_allowance_of_a_project_in_a_folder_names_files_from_there(project: Path) -> None:
    allowance = "gate: {allow: [{files: [docs/*, ../about.txt], reason: 例子}]}\n"
    write(project, "site/site_config.yml", CONFIG + allowance)
    for file in ("site/docs/a.txt", "about.txt", "docs/a.txt"):
        write(project, file, MOBILE)
    git(project, "add", ".")
    assert staged(project / "site") == ["../docs/a.txt"]


PERSONS = {
    "author": "GIT_AUTHOR_EMAIL",
    "committer": "GIT_COMMITTER_EMAIL",
    "name": "GIT_AUTHOR_NAME",
}


@pytest.mark.parametrize("variable", PERSONS.values(), ids=PERSONS)
def test_number_in_who_made_a_commit(
    project: Path, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, f"{MOBILE}@139.com")
    first = commit(project)
    commit(project)
    result = gate(project, "--commits", "HEAD~2..HEAD")
    assert result.exit_code == 1
    assert result.output.count("错误 P101") == 1, "one person is told once"
    assert f"提交 {first[:8]} 的作者信息:1:" in result.output
    assert "git config user.email" in result.output
    assert MOBILE not in result.output


@pytest.mark.parametrize(
    "mail", ["123456+name@users.noreply.example.com", "20261122@example.com", "a@10.12.13.14"]
)
def test_usual_addresses_are_no_numbers(
    project: Path, mail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", mail)
    commit(project)
    assert added(project, "HEAD~1..HEAD") == []


def test_message_of_a_tag_that_a_merge_keeps(project: Path) -> None:
    start = git(project, "cat-file", "commit", "HEAD").stdout
    head, _, said = start.partition("\n\n")
    tag = f"mergetag object {'0' * 40}\n type commit\n tag v1\n \n 打 {MOBILE}\n more"
    write(project, ".git/made", f"{head}\n{tag}\n\n{said}")
    made = git(project, "hash-object", "-t", "commit", "-w", ".git/made")
    assert made.returncode == 0, made.stderr
    assert added(project, f"HEAD..{made.stdout.strip()}") == [f"提交 {made.stdout[:8]} 的说明"]


def lost(project: Path, name: str) -> None:
    """Take away an object as a broken disk does."""
    found = git(project, "rev-parse", name).stdout.strip()
    file = project / ".git" / "objects" / found[:2] / found[2:]
    file.chmod(0o600)
    file.unlink()


@pytest.mark.parametrize("name", ["HEAD:a.txt", "HEAD:content", "HEAD^{tree}", "HEAD"])
def test_what_git_cannot_give_is_never_clean(project: Path, name: str) -> None:
    write(project, "a.txt", "甲\n")
    write(project, "content/services/b.txt", "乙\n")
    commit(project)
    lost(project, name)
    result = gate(project, "--commits", "HEAD~1..HEAD" if name != "HEAD" else "main")
    assert result.exit_code == 2
    assert "没有发现问题" not in result.output


def test_staged_content_that_is_lost(project: Path) -> None:
    write(project, "a.txt", "甲\n")
    git(project, "add", ".")
    lost(project, ":a.txt")
    result = gate(project, "--staged")
    assert result.exit_code == 2
    assert "Git 里有的内容缺了或坏了" in result.output


def test_file_that_is_still_to_be_merged_is_no_failure(project: Path) -> None:
    for branch, text in (("side", "甲\n"), ("main", "乙\n")):
        git(project, "switch", "--quiet", "--force-create", branch, "main")
        write(project, "a.txt", text)
        commit(project)
        git(project, "switch", "--quiet", "--detach", "main~1" if branch == "main" else "main")
    git(project, "switch", "--quiet", "main")
    assert git(project, "merge", "side").returncode == 1
    write(project, "b.txt", MOBILE)
    git(project, "add", "b.txt")
    assert staged(project) == ["b.txt"]


def test_large_content_is_told_unread(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.gate.git.LARGEST_FILE", 1000)
    write(project, "film.mp4", b"\0" * 1001)
    write(project, "next.txt", MOBILE)
    commit(project)
    rows = json.loads(gate(project, "--commits", "HEAD~1..HEAD", "--format", "json").stdout)
    assert [(row["file"], row["code"]) for row in rows] == [
        ("film.mp4", "W203"),
        ("next.txt", "P101"),
    ]


def test_content_replaced_for_show_is_seen(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    brought = commit(project)
    git(project, "replace", f"{brought}:a.txt", f"{brought}:content/services/shui.yml")
    assert added(project, "HEAD~1..HEAD") == ["a.txt"]


def message(root: Path, text: str) -> Result:
    write(root, "message", text)
    return gate(root, "--message", str(root / "message"))


def test_message_before_it_is_committed(project: Path) -> None:
    said = message(project, f"改\n\n有事打 {MOBILE}\n")
    assert said.exit_code == 1
    assert "提交说明:3:5: 错误 P101" in said.output
    assert MOBILE not in said.output
    assert message(project, f"改 #{MOBILE}\n").exit_code == 1
    assert message(project, f"# {MOBILE}\n").exit_code == 1, "with -m such a line stays"


def test_what_git_lists_below_a_message_is_no_message(project: Path) -> None:
    listed = f"改\n# Changes:\n#\tdeleted: {MOBILE}.txt\n"
    cut = f"# ------------------------ >8 ------------------------\n-{MOBILE}\n"
    assert message(project, listed + cut).exit_code == 0
    assert gate(project, "--message", "nowhere").exit_code == 2


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
