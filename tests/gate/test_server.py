"""The server's hooks, run by real pushes into a real bare repository."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.gate.containers import MOBILE, docx, paragraph
from tests.gate.repositories import commit, git, isolate, repository, write

RECIPES = Path(__file__).parents[2] / "docs" / "recipes" / "server"
ZHIBU = Path(sys.executable).parent / "zhibu"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the recipes are for a server")
REFUSED = "没有收下这次推送"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone whose server has the recipes as its hooks, but no place for the site."""
    isolate(monkeypatch)
    server = tmp_path / "server.git"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(server))
    for hook in RECIPES.iterdir():
        shutil.copy(hook, server / "hooks" / hook.name)
    git(server, "config", "zhibu.program", str(ZHIBU))
    clone = repository(tmp_path / "clone")
    git(clone, "remote", "add", "origin", str(server))
    return clone


@pytest.fixture
def publishing(clone: Path) -> Path:
    """The same; the server puts the site into ``web``."""
    site = f"内网 {clone.parent / 'web'}"
    git(clone.parent / "server.git", "config", "zhibu.site", site)
    return clone


def push(clone: Path, ref: str = "main") -> tuple[bool, str]:
    """Whether the server took it, and what it said."""
    done = git(clone, "push", "origin", ref)
    return done.returncode == 0, done.stderr


def tip_of_server(clone: Path) -> str:
    return git(clone, "ls-remote", "origin", "refs/heads/main").stdout.split("\t")[0]


def test_right_push_is_taken_and_published(publishing: Path) -> None:
    taken, said = push(publishing)
    assert taken, said
    assert "网站已生成" in said
    page = publishing.parent / "web" / "services" / "shui.html"
    assert "烧热水" in page.read_text("utf-8")


def test_private_number_is_refused_though_deleted_again(clone: Path) -> None:
    push(clone)
    before = tip_of_server(clone)
    write(clone, "名单.docx", docx(paragraph(MOBILE)))
    brought = commit(clone, "加名单")
    (clone / "名单.docx").unlink()
    commit(clone, "删名单")
    taken, said = push(clone)
    assert not taken
    assert "名单.docx:1:1: 错误 P101 正文第 1 段像是手机号" in said
    assert brought[:8] in said
    assert REFUSED in said
    assert MOBILE not in said
    assert tip_of_server(clone) == before


def test_new_branch_is_looked_at_from_where_it_leaves(clone: Path) -> None:
    push(clone)
    git(clone, "switch", "--quiet", "--create", "draft")
    write(clone, "草稿.txt", "没有别的\n")
    commit(clone)
    assert push(clone, "draft")[0]
    write(clone, "草稿.txt", f"电话{MOBILE}\n")
    commit(clone)
    taken, said = push(clone, "draft")
    assert not taken
    assert "草稿.txt:1:3" in said


def test_number_in_a_message_is_refused(clone: Path) -> None:
    commit(clone, f"有事打 {MOBILE}")
    taken, said = push(clone)
    assert not taken
    assert "的说明:1:5: 错误 P101" in said


def test_wrong_record_is_refused(clone: Path) -> None:
    push(clone)
    write(clone, "content/services/deng.yml", "标题：修灯\n")
    commit(clone)
    taken, said = push(clone)
    assert not taken
    assert "content/services/deng.yml:1:3: 错误 E101" in said


def test_branch_can_be_deleted(clone: Path) -> None:
    push(clone)
    git(clone, "push", "origin", "main:old")
    assert push(clone, ":old")[0]


def test_failed_build_keeps_the_old_site(publishing: Path) -> None:
    push(publishing)
    old = (publishing.parent / "web" / "index.html").read_bytes()
    write(publishing, "templates/site/home.html.j2", "{{ nothing.of.the.kind }}")
    commit(publishing)
    taken, said = push(publishing)
    assert taken, "the branch's own templates are no part of the check"
    assert "T001" in said
    assert "推送已经收下，但是网站没有全部生成" in said
    assert (publishing.parent / "web" / "index.html").read_bytes() == old


def test_server_without_program_says_so(clone: Path) -> None:
    git(clone.parent / "server.git", "config", "zhibu.program", "/nowhere/zhibu")
    taken, said = push(clone)
    assert not taken
    assert "服务器上找不到 zhibu（/nowhere/zhibu）" in said


def test_server_without_place_for_the_site_says_so(clone: Path) -> None:
    taken, said = push(clone)
    assert taken
    assert "没有设置网站放在哪里" in said


@pytest.mark.parametrize("recipe", sorted(RECIPES.iterdir()), ids=lambda path: path.name)
def test_scripts_are_for_any_shell(recipe: Path) -> None:
    written = recipe.read_bytes()
    assert written.startswith(b"#!/bin/sh\n")
    assert b"\r" not in written
    assert recipe.stat().st_mode & 0o111
