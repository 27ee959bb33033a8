"""The server's hooks, run by real pushes into a real bare repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from tests.gate.containers import MOBILE, docx, paragraph
from tests.gate.repositories import CONFIG, commit, git, isolate, repository, write

RECIPES = Path(__file__).parents[2] / "docs" / "recipes" / "server"
ZHIBU = Path(sys.executable).parent / "zhibu"
fcntl = pytest.importorskip("fcntl", reason="the recipes are for a server")
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


def test_number_in_who_made_a_commit_is_refused(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", f"{MOBILE}@139.com")
    commit(clone)
    taken, said = push(clone)
    assert not taken
    assert "的作者信息:1:" in said
    assert MOBILE not in said


def test_tags_are_read(clone: Path) -> None:
    push(clone)
    git(clone, "tag", "--annotate", "-m", "第一版", "v1")
    git(clone, "tag", "plain")
    assert push(clone, "v1")[0]
    assert push(clone, "plain")[0]
    git(clone, "tag", "--annotate", "-m", f"有事打 {MOBILE}", "inner")
    git(clone, "tag", "--annotate", "-m", "外面一层", "outer", "inner")
    for tag in ("inner", "outer"):
        taken, said = push(clone, tag)
        assert not taken
        assert "的说明:1:5: 错误 P101" in said


def test_name_of_a_branch_is_read(clone: Path) -> None:
    push(clone)
    taken, said = push(clone, f"main:refs/heads/tel-{MOBILE}")
    assert not taken
    assert "错误 P101" in said
    assert "换一个名称" in said


@pytest.mark.parametrize("what", ["HEAD^{tree}", "HEAD:site_config.yml", "tag-of-a-tree"])
def test_what_is_no_commit_is_refused(clone: Path, what: str) -> None:
    push(clone)
    git(clone, "tag", "--annotate", "-m", "树", "tag-of-a-tree", "HEAD^{tree}")
    taken, said = push(clone, f"{what}:refs/tags/odd")
    assert not taken
    assert "“refs/tags/odd”指的不是提交，也不是提交的标签" in said


ZEROS, ONES = "0" * 40, "1" * 40


@pytest.mark.parametrize(
    "lines",
    [
        "139\n",
        "a b c d\n",
        f"{ZEROS} {ONES}\n",
        f"{ZEROS} {ONES} refs/heads/a b\n",
        f"{ZEROS} {ONES[:-1]} refs/heads/a\n",
        f"{ZEROS} {ONES} refs/heads/a\n--all --all --all\n",
        f"{ZEROS} HEAD refs/heads/a\n",
    ],
)
def test_lines_that_git_never_gives(clone: Path, lines: str) -> None:
    done = CliRunner().invoke(zhibu, ["gate", "--pushed", "--root", str(clone)], input=lines)
    assert done.exit_code == 2, done.output
    assert done.output.startswith("错误：--pushed 从标准输入读 Git 给 pre-receive 钩子的各行")
    assert len(done.output.splitlines()) == 1


def test_nothing_and_deleted_names_are_no_push(clone: Path) -> None:
    for lines in ("", "\n", f"{ONES} {ZEROS} refs/heads/a\n"):
        done = CliRunner().invoke(zhibu, ["gate", "--pushed", "--root", str(clone)], input=lines)
        assert done.exit_code == 0, done.output


def allow(clone: Path, *entries: str) -> None:
    lines = "".join(f"    - {entry}\n" for entry in entries)
    write(clone, "site_config.yml", f"{CONFIG}gate:\n  allow:\n{lines}" if lines else CONFIG)


HOTLINE = f"{{text: '{MOBILE}', reason: 热线}}"
CHANGED = "放行名单有改动，请支部书记知道"


def test_change_of_the_allow_list_is_said_loudly(clone: Path) -> None:
    taken, said = push(clone)
    assert CHANGED not in said
    allow(clone, HOTLINE)
    write(clone, "a.txt", MOBILE)
    commit(clone)
    taken, said = push(clone)
    assert taken, said
    assert CHANGED in said
    assert f"添了：“{MOBILE[:3]}****{MOBILE[-4:]}”，处处（热线）" in said
    write(clone, "b.txt", f"又是{MOBILE}\n")
    commit(clone)
    taken, said = push(clone)
    assert taken
    assert CHANGED not in said
    allow(clone)
    commit(clone)
    assert "删了：" in push(clone)[1]


def test_list_of_the_server_counts_for_those_who_do_not_change_it(clone: Path) -> None:
    allow(clone, HOTLINE)
    commit(clone)
    push(clone)
    git(clone, "switch", "--quiet", "--create", "old")
    git(clone, "switch", "--quiet", "main")
    allow(clone)
    commit(clone)
    assert push(clone)[0]
    git(clone, "switch", "--quiet", "old")
    write(clone, "a.txt", MOBILE)
    commit(clone)
    taken, said = push(clone, "old")
    assert not taken, "the branch began when the number was still allowed"
    assert CHANGED not in said


def test_branch_without_configuration_has_the_list_of_the_server(clone: Path) -> None:
    allow(clone, HOTLINE)
    commit(clone)
    push(clone)
    git(clone, "switch", "--quiet", "--orphan", "other")
    write(clone, "a.txt", MOBILE)
    commit(clone)
    taken, said = push(clone, "other")
    assert taken, said
    assert CHANGED not in said


def draft_with_a_list(clone: Path) -> None:
    """A branch beside the published one whose list lets a number pass."""
    git(clone, "switch", "--quiet", "--create", "draft")
    allow(clone, HOTLINE)
    write(clone, "a.txt", MOBILE)
    commit(clone)
    taken, said = push(clone, "draft")
    assert taken, said
    assert CHANGED in said


def test_list_that_reaches_the_published_branch_is_said_again(clone: Path) -> None:
    push(clone)
    draft_with_a_list(clone)
    taken, said = push(clone, "draft:main")
    assert taken, said
    assert CHANGED in said
    assert "添了：" in said
    write(clone, "b.txt", "没有别的\n")
    commit(clone)
    assert CHANGED not in push(clone, "draft:main")[1]


def test_list_that_is_lost_by_going_back_is_said(clone: Path) -> None:
    push(clone)
    draft_with_a_list(clone)
    push(clone, "draft:main")
    taken, said = push(clone, "+main:main")
    assert taken, said
    assert "删了：" in said


def test_first_list_of_the_published_branch_is_said(clone: Path) -> None:
    draft_with_a_list(clone)
    taken, said = push(clone, "draft:main")
    assert taken, said
    assert "添了：" in said


def without_the_list(clone: Path, *refs: str) -> tuple[bool, str]:
    """Bring the branch into the published one but for its list, and push both or one."""
    git(clone, "restore", "--source=main", "site_config.yml")
    commit(clone)
    git(clone, "branch", "--force", "main", "draft")
    done = git(clone, "push", "origin", *refs)
    return done.returncode == 0, done.stderr


@pytest.mark.parametrize("refs", [["main"], ["draft", "main"]])
def test_what_another_list_let_in_is_looked_at_by_the_published_one(
    clone: Path, refs: list[str]
) -> None:
    push(clone)
    draft_with_a_list(clone)
    taken, said = without_the_list(clone, *refs)
    assert not taken
    assert "a.txt:1:1: 错误 P101" in said
    assert CHANGED not in said


def test_branch_that_was_looked_at_is_published(clone: Path) -> None:
    push(clone)
    git(clone, "switch", "--quiet", "--create", "draft")
    write(clone, "a.txt", "没有别的\n")
    commit(clone)
    assert push(clone, "draft")[0]
    taken, said = push(clone, "draft:main")
    assert taken, said
    assert CHANGED not in said


def test_marks_that_are_no_longer_stopped_are_said(clone: Path) -> None:
    push(clone)
    write(clone, "site_config.yml", f"{CONFIG}gate: {{marks: [不得外传]}}\n")
    commit(clone)
    assert "不再拦下的内部标志：" in push(clone)[1]


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


def test_lock_left_by_a_power_cut_is_no_lock(publishing: Path) -> None:
    server = publishing.parent / "server.git"
    (server / "zhibu.lock").mkdir()
    (server / "zhibu.lock" / "pid").write_text("999999999\n")
    (server / "zhibu.lock.file").write_bytes(b"")
    taken, said = push(publishing)
    assert (taken, "网站已生成" in said, "等它做完" in said) == (True, True, False)


def first_and_last_words(clone: Path, let_go: Callable[[], object]) -> tuple[str, str]:
    """What the server's second hook says at once, and what after the other one has gone."""
    server = clone.parent / "server.git"
    with subprocess.Popen(
        [str(server / "hooks" / "post-receive")],
        cwd=server,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as hook:
        assert hook.stdin is not None
        assert hook.stdout is not None
        hook.stdin.write(f"{'0' * 40} {tip_of_server(clone)} refs/heads/main\n")
        hook.stdin.close()
        first = hook.stdout.readline()
        let_go()
        return first, hook.stdout.read()


@pytest.mark.skipif(shutil.which("flock") is None, reason="this machine has no flock")
def test_waiting_for_another_push_is_said(publishing: Path) -> None:
    push(publishing)
    with (publishing.parent / "server.git" / "zhibu.lock.file").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        first, last = first_and_last_words(publishing, lock.close)
    assert "等它做完" in first
    assert "网站已生成" in last


@pytest.fixture
def without_flock(publishing: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the lock, on a machine that has no ``flock``."""
    tools = publishing.parent / "tools"
    tools.mkdir()
    for folder in map(Path, ("/usr/bin", "/bin")):
        for tool in folder.iterdir() if folder.is_dir() else ():
            if tool.name != "flock" and not (tools / tool.name).exists():
                (tools / tool.name).symlink_to(tool)
    git_folder = Path(shutil.which("git") or "").resolve().parent
    (tools / "git").unlink(missing_ok=True)
    (tools / "git").symlink_to(git_folder / "git")
    monkeypatch.setenv("PATH", str(tools))
    return publishing.parent / "server.git" / "zhibu.lock"


@pytest.mark.parametrize("owner", ["999999999\n", ""])
def test_dead_lock_without_flock(publishing: Path, without_flock: Path, owner: str) -> None:
    without_flock.mkdir()
    if owner:
        (without_flock / "pid").write_text(owner)
    taken, said = push(publishing)
    assert (taken, "网站已生成" in said) == (True, True), said
    assert not without_flock.exists()


def test_living_lock_without_flock(publishing: Path, without_flock: Path) -> None:
    push(publishing)
    without_flock.mkdir()
    with subprocess.Popen(["sleep", "600"]) as other:
        (without_flock / "pid").write_text(f"{other.pid}\n")

        def let_go() -> None:
            other.kill()
            other.wait()

        first, last = first_and_last_words(publishing, let_go)
    assert "等它做完" in first
    assert "网站已生成" in last


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
