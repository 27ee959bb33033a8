"""Git repositories made for a test, with nobody's own settings."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

CONFIG = "branch:\n  name: 第一党支部\n  higher: 机械厂党委\n"
NOTICE = "标题: 烧热水\n提出: 职工\n责任人: 委员\n期限: 2026-08-20\n状态: 已完成\n"


def isolate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of it."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "editor")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "editor@example.invalid")


def git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Git in ``root``; whether it worked is the caller's to ask."""
    return subprocess.run(
        ["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False
    )


def write(root: Path, file: str, content: str | bytes) -> None:
    """Write a file and its folders."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def commit(root: Path, message: str = "改") -> str:
    """Commit everything there is, past any hook, and give the commit's id."""
    git(root, "add", "--all")
    done = git(root, "commit", "--quiet", "--no-verify", "--allow-empty", "-m", message)
    assert done.returncode == 0, done.stderr
    return git(root, "rev-parse", "HEAD").stdout.strip()


def repository(root: Path) -> Path:
    """A repository with a small right project, committed."""
    write(root, "site_config.yml", CONFIG)
    write(root, "content/services/shui.yml", NOTICE)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, "开始")
    return root
