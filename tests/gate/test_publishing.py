"""The way of ``docs/handbook/publishing.md``, walked with this very checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from tests.gate.repositories import commit, git, isolate

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "handbook" / "publishing.md").read_text("utf-8")
ZHIBU = Path(sys.executable).parent / "zhibu"
TODAY = "1795305600"
"""The day of the example's own checks, as seconds."""


def is_whole() -> bool:
    """Whether this is a repository with all its commits."""
    done = subprocess.run(
        ["git", "rev-parse", "--is-shallow-repository"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return (ROOT / ".git").exists() and done.stdout.strip() == "false"


pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the recipes are for a server"),
    pytest.mark.skipif(not is_whole(), reason="not a whole clone"),
]


def test_own_history_passes() -> None:
    done = CliRunner().invoke(zhibu, ["gate", "--commits", "HEAD", "--root", str(ROOT)])
    assert done.exit_code == 0, done.output


def server_of(folder: Path) -> Path:
    """A server, made as the page says, with two sites."""
    server = folder / "zhibu.git"
    git(folder, "init", "--bare", "--initial-branch=main", str(server))
    for hook in ("pre-receive", "post-receive"):
        assert f"recipes/server/{hook})" in PAGE
        shutil.copy(ROOT / "docs" / "recipes" / "server" / hook, server / "hooks")
        (server / "hooks" / hook).chmod(0o755)
    git(server, "config", "zhibu.program", str(ZHIBU))
    git(server, "config", "zhibu.branch", "main")
    git(server, "config", "zhibu.site", f"内网 {folder / 'neiwang'}")
    git(server, "config", "--add", "zhibu.site", f"公开 {folder / 'gongkai'}")
    return server


@pytest.mark.parametrize("fresh", [False, True], ids=["all commits", "one fresh commit"])
def test_first_push(tmp_path: Path, fresh: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    server, clone = server_of(tmp_path), tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(ROOT), str(clone))
    if fresh:
        shutil.rmtree(clone / ".git")
        git(clone, "init", "--initial-branch=main")
        commit(clone, "开始")
        assert "git init --initial-branch=main" in PAGE
    git(clone, "remote", "add", "zhibu", str(server))
    done = git(clone, "push", "zhibu", "HEAD:main")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("网站已生成") == 2, done.stderr
    for site in ("neiwang", "gongkai"):
        assert (tmp_path / site / "index.html").is_file()
