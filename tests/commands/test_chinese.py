"""What the terminal says of help and wrong usage: Chinese only, one sentence, status 2."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.reports.columns import width


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
        (["serve", "--port", "x"], "错误：“--port”：要写数字。用法见 zhibu serve --help。"),
        (["check", "--format"], "错误：选项“--format”后面少了内容，或不该有内容。"),
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


def test_no_command_shows_the_help() -> None:
    assert "命令：" in told()
