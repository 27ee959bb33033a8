"""What the terminal says of help and wrong usage: Chinese only, one sentence, status 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.reports.columns import width
from tests.gate.containers import MOBILE


def told(*arguments: str) -> str:
    done = CliRunner().invoke(zhibu, list(arguments))
    assert done.exit_code == 2
    assert isinstance(done.exception, SystemExit)
    return done.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "错误：没有“chek”这个命令，是不是“check”？用法见 zhibu --help。"),
        (["zzz"], "错误：没有“zzz”这个命令。用法见 zhibu --help。"),
        (
            ["check", "--formt", "json"],
            "错误：没有“--formt”这个选项，是不是“--format”？用法见 zhibu check --help。",
        ),
        (
            ["serve", "--port", "x"],
            "错误：“--port”：要写 1 到 65535 之间的数字。用法见 zhibu serve --help。",
        ),
        (["check", "--format"], "错误：选项“--format”后面少了内容。"),
        (["check", "--root"], "错误：选项“--root”后面少了内容。"),
        (["check", "--board=1"], "错误：选项“--board”后面不能写内容。"),
        (["check", "--foo"], "错误：没有“--foo”这个选项。用法见 zhibu check --help。"),
        (["check", "--bord"], "错误：没有“--bord”这个选项，是不是“--board”？"),
        (["--root", ".", "check"], "错误：“--root”要写在命令的后面，如 zhibu check --root …。"),
        (["--write", "fix"], "错误：“--write”要写在命令的后面，如 zhibu fix --write …。"),
        (["--nothing", "fix"], "错误：没有“--nothing”这个选项。"),
        (["help", "chek"], "错误：没有“chek”这个命令，是不是“check”？"),
    ],
)
def test_wrong_usage_is_one_chinese_sentence(arguments: list[str], sentence: str) -> None:
    assert told(*arguments).strip().startswith(sentence)


def test_a_wrong_choice_lists_the_right_ones() -> None:
    said = told("check", "--format", "xml")
    assert "只能写" in said
    assert "json" in said


def test_a_wrong_day_is_told_by_the_reader_of_days() -> None:
    assert "请写具体日期" in told("check", "--today", "昨天")


COMMANDS = sorted(name for name, command in zhibu.commands.items() if not command.hidden)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_chinese(command: str) -> None:
    done = CliRunner().invoke(zhibu, [*filter(None, [command]), "--help"], terminal_width=80)
    assert done.exit_code == 0
    assert done.output.startswith("用法：")
    assert not re.search(r"Usage|Options|Commands|Show this|default", done.output)
    assert all(width(line) <= 80 for line in done.output.splitlines())


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (["-h"], ["--help"]),
        (["help"], ["--help"]),
        (["gate", "-h"], ["gate", "--help"]),
        (["help", "gate"], ["gate", "--help"]),
    ],
)
def test_other_ways_to_ask_for_help(words: list[str], same: list[str]) -> None:
    asked, known = (CliRunner().invoke(zhibu, line) for line in (words, same))
    assert (asked.exit_code, asked.output) == (0, known.output)


@pytest.mark.parametrize(
    "words",
    [
        ["explain", "{}"],
        ["check", "content/{}.yml"],
        ["gate", "{}.docx"],
        ["new", "{}"],
        ["new", "通知", "--set", "类别={}"],
        ["new", "通知", "--from", "plans/{}#1"],
        ["build", "--profile", "{}"],
        ["{}"],
        ["check", "--{}"],
        ["check", "--today", "{}"],
        ["gate", "--message", "{}"],
    ],
)
def test_no_number_gets_out_of_what_was_typed(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = "branch: {name: 第一党支部, higher: 党委}\n"
    (tmp_path / "site_config.yml").write_text(config, encoding="utf-8")
    (tmp_path / "content").mkdir()
    said = told(*(word.format(MOBILE) for word in words))
    assert MOBILE not in said
    assert said.startswith("错误：")


def test_no_command_shows_the_help() -> None:
    assert "命令：" in told()
