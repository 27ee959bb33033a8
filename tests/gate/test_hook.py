"""``zhibu gate --install``: the hook that Git runs before a commit."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.commands.hook import hook
from tests.gate.containers import MOBILE
from tests.gate.repositories import git, isolate, repository, write


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate(monkeypatch)
    return repository(tmp_path / "支部's")


def install(root: Path) -> Result:
    return CliRunner().invoke(zhibu, ["gate", "--install", "--root", str(root)])


def commits(root: Path) -> tuple[bool, str]:
    """Whether a commit of everything goes through, and what is said."""
    git(root, "add", "--all")
    done = git(root, "commit", "-m", "改")
    return done.returncode == 0, done.stdout + done.stderr


def test_hook_lets_right_commits_pass_and_stops_others(project: Path) -> None:
    result = install(project)
    assert result.exit_code == 0, result.output
    assert "以后在这里每次 git commit，都会先查一遍，提交说明也查" in result.output
    write(project, "说明.txt", "甲\n")
    assert commits(project)[0]
    write(project, "说明.txt", f"电话{MOBILE}\n")
    went, said = commits(project)
    assert not went
    assert "说明.txt:1:3: 错误 P101" in said
    assert "没有提交。" in said
    assert MOBILE not in said


def test_hook_checks_records(project: Path) -> None:
    install(project)
    write(project, "content/services/deng.yml", "标题：修灯\n")
    went, said = commits(project)
    assert not went
    assert "E101" in said


def test_project_in_a_folder_of_the_repository(project: Path) -> None:
    (project / "site").mkdir()
    git(project, "mv", "content", "site_config.yml", "site/")
    install(project / "site")
    write(project, "site/a.txt", MOBILE)
    assert not commits(project)[0]
    write(project, "site/a.txt", "甲\n")
    went, said = commits(project)
    assert went, said


def test_folder_of_hooks_that_the_repository_names(project: Path) -> None:
    git(project, "config", "core.hooksPath", "hooks")
    install(project)
    assert (project / "hooks" / "pre-commit").exists()
    write(project, "a.txt", MOBILE)
    assert not commits(project)[0]


def test_worktree(project: Path, tmp_path: Path) -> None:
    git(project, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    assert install(tmp_path / "side").exit_code == 0
    write(tmp_path / "side", "a.txt", MOBILE)
    assert not commits(tmp_path / "side")[0]


def test_worktree_with_the_project_in_a_folder(project: Path, tmp_path: Path) -> None:
    (project / "site").mkdir()
    git(project, "mv", "content", "site_config.yml", "site/")
    git(project, "commit", "--quiet", "-m", "移")
    side = tmp_path / "side"
    git(project, "worktree", "add", "--quiet", "-b", "side", str(side))
    assert install(side / "site").exit_code == 0
    write(side, "site/content/care/2026-q4.yml", "标题: 张三住院\n")
    assert not commits(side)[0]
    (side / "site/content/care/2026-q4.yml").unlink()
    for file in ("site/a.txt", "elsewhere.txt"):
        write(side, file, MOBILE)
        went, said = commits(side)
        assert (went, "错误 P101" in said) == (False, True), said
        write(side, file, "甲\n")
    allowance = f"gate: {{allow: [{{text: '{MOBILE}', files: [a.txt], reason: 热线}}]}}\n"
    write(side, "site/site_config.yml", (side / "site/site_config.yml").read_text() + allowance)
    write(side, "site/a.txt", MOBILE)
    went, said = commits(side)
    assert went, said


def test_number_in_a_message_is_stopped(project: Path) -> None:
    install(project)
    write(project, "a.txt", "甲\n")
    git(project, "add", ".")
    done = git(project, "commit", "-m", f"有事打 {MOBILE}")
    assert done.returncode != 0
    assert "提交说明:1:5: 错误 P101" in done.stderr + done.stdout
    assert git(project, "commit", "-m", "改").returncode == 0


def test_message_hook_of_somebody_else_stays_and_nothing_is_written(project: Path) -> None:
    write(project, ".git/hooks/commit-msg", "#!/bin/sh\nexit 0\n")
    result = install(project)
    assert result.exit_code == 2
    assert 'zhibu gate --message "$1"' in result.output
    assert not (project / ".git" / "hooks" / "pre-commit").exists()


def test_hook_of_somebody_else_stays(project: Path) -> None:
    theirs = project / ".git" / "hooks" / "pre-commit"
    write(project, ".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    result = install(project)
    assert result.exit_code == 2
    assert "已经有一个别的 pre-commit 钩子" in result.output
    assert theirs.read_text("utf-8") == "#!/bin/sh\nexit 0\n"


def test_own_hook_is_renewed(project: Path) -> None:
    install(project)
    file = project / ".git" / "hooks" / "pre-commit"
    file.write_bytes(file.read_bytes() + b"# old\n")
    assert install(project).exit_code == 0
    assert b"# old" not in file.read_bytes()
    assert sys.platform == "win32" or file.stat().st_mode & stat.S_IXUSR


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = install(tmp_path)
    assert result.exit_code == 2
    assert "这里不是 Git 仓库" in result.output
    assert list(tmp_path.iterdir()) == []


def test_installation_that_is_gone_is_said(project: Path) -> None:
    file = project / ".git" / "hooks" / "pre-commit"
    install(project)
    file.write_bytes(hook("C:/没有/zhibu.exe", ".").replace("=zhibu\n", "=nowhere\n").encode())
    write(project, "a.txt", "甲\n")
    went, said = commits(project)
    assert not went
    assert "找不到 zhibu" in said


def test_script_has_plain_line_ends_and_quotes_paths() -> None:
    script = hook("C:/Program Files/a'b/zhibu.exe", "网站")
    assert "\r" not in script
    assert "zhibu='C:/Program Files/a'\\''b/zhibu.exe'" in script
