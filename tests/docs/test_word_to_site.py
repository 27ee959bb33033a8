"""The way from Word to the site, walked as the handbook shows it, block after block."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.commands.hook import install
from generator.explanations.model import MASKED
from tests.docs.pages import HANDBOOK, blocks, lay_out
from tests.docs.slips import PROJECT
from tests.explanations.numbers import NUMBERS
from tests.gate.repositories import git, isolate

PAGE = (HANDBOOK / "word-to-site.md").read_text(encoding="utf-8")
PROMPT = "D:\\xuexi-yuandi> "
ANSWERS = "5\n2026年12月11日下午2点半到4点半\n关于开展十二月主题党日活动的通知\n\n\n"
NOTICE = "content/notices/2026-12-11-12yue-zhutidangri.yml"
MOBILE = "{手机号}"


def told_after(command: str) -> str:
    """What the page shows below a command."""
    start = f"{PROMPT}{command}"
    shown = next(block for block in blocks(PAGE, "text") if block.startswith(start))
    return shown.partition("\n")[2]


def run(root: Path, command: str, answers: str = "") -> str:
    """What a command of ours prints in the project, with the answers as typed."""
    words = [str(root / word) if word == NOTICE else word for word in command.split()[1:]]
    arguments = [*words, "--root", str(root), "--today", "2026-11-22"]
    return CliRunner().invoke(zhibu, arguments, input=answers).output


def edit(root: Path, nth: int) -> None:
    """The ``nth`` change the page tells the reader to make: a block before, a block after."""
    before, after = blocks(PAGE, "yaml")[2 * nth : 2 * nth + 2]
    path = root / NOTICE
    text = path.read_text(encoding="utf-8")
    assert before in text
    after = after.replace(MASKED[MOBILE], NUMBERS[MOBILE])
    path.write_text(text.replace(before, after), encoding="utf-8")


def commit(root: Path) -> str:
    """What ``git commit`` says in a new repository with our hook, which refuses."""
    git(root, "init", "--quiet")
    install(root)
    git(root, "add", ".")
    done = git(root, "commit", "-m", "通知")
    assert done.returncode == 1
    return done.stdout + done.stderr


def test_the_page_is_as_it_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setattr("generator.commands.asking.can_ask", lambda: True)
    lay_out(tmp_path, PROJECT)
    assert run(tmp_path, "zhibu new notice", ANSWERS) == told_after("zhibu new notice")
    assert "没有发现问题" in run(tmp_path, f"zhibu check {NOTICE}")
    edit(tmp_path, 0)
    for command in (f"zhibu check {NOTICE}", f"zhibu fix --write {NOTICE}"):
        assert run(tmp_path, command) == told_after(command)
    assert "没有发现问题" in run(tmp_path, f"zhibu check {NOTICE}")
    edit(tmp_path, 1)
    assert commit(tmp_path) == told_after("git commit")


def test_every_block_is_walked() -> None:
    commands = re.findall(rf"^{re.escape(PROMPT)}(.*)", PAGE, re.MULTILINE)
    assert [" ".join(c.split()[:2]) for c in commands if not c.startswith(".venv")] == [
        "zhibu new",
        "zhibu check",
        "zhibu fix",
        "git commit",
    ]
    assert len(blocks(PAGE, "yaml")) == 4
