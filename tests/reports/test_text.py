"""The report for people, on a terminal and in a file."""

from __future__ import annotations

import re

import pytest

from generator.problems import Place, Problem, Severity
from generator.reports.columns import width
from generator.reports.github import as_github
from generator.reports.text import as_text, visible

FILE = "content/notices/错误.yml"
LINE = "place: 二楼会议室，" + "请大家提前十分钟到场签到，" * 12 + "谢谢"
PROBLEM = Problem(
    Place(FILE, 3, 100),
    "E202",
    "“place:”后面要有一个空格，不然程序分不清哪里是字段名、哪里是内容。",
    "在冒号后面加一个空格，写成“place: 二楼会议室”，别的都不用改。",
)


def plain(text: str, severity: Severity) -> str:
    return text


def red(text: str, severity: Severity) -> str:
    return f"<{text}>"


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_nothing_is_wider_than_the_terminal(columns: int) -> None:
    lines = as_text(PROBLEM, lambda _: LINE, plain, columns).split("\n")
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize("columns", [None, 40, 60, 80])
def test_the_mark_stands_under_its_place(columns: int | None) -> None:
    *_, line, mark = as_text(PROBLEM, lambda _: LINE, plain, columns).split("\n")
    before = width(mark) - 1
    shown = next(line[:n] for n in range(len(line) + 1) if width(line[:n]) == before)
    marked = line[len(shown) :].rstrip("…")
    assert LINE[99:].startswith(marked)


@pytest.mark.parametrize("columns", [None, 36, 48, 60, 80])
def test_nothing_is_lost_by_breaking_lines(columns: int | None) -> None:
    text = as_text(PROBLEM, lambda _: "", plain, columns)
    assert re.sub(r"\s", "", text) == re.sub(
        r"\s", "", f"{FILE}:3:100: 错误 E202 {PROBLEM.message}提示：{PROBLEM.hint}"
    )


@pytest.mark.parametrize("columns", [None, 36, 40, 44, 48, 60, 80])
def test_only_the_severity_is_painted(columns: int | None) -> None:
    assert as_text(PROBLEM, lambda _: "", red, columns).count("<错误>") == 1
    assert "错误.yml" in as_text(PROBLEM, lambda _: "", red, columns)


def test_hints_are_indented() -> None:
    lines = as_text(PROBLEM, lambda _: "", plain, 40).split("\n")
    assert all(line.startswith("    ") for line in lines[1:])


def test_in_a_file_a_problem_is_one_line_and_its_hint_another() -> None:
    assert len(as_text(PROBLEM, lambda _: "", plain).split("\n")) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m红\x1b[0m", "␛[31m红␛[0m"),
        ("\x1b]0;标题\x07", "␛]0;标题␇"),
        ("改\r写", "改␍写"),
        ("\x08\x7f\x00", "␈␡␀"),
        ("\x9b2J 一\x85二", " 2J 一 二"),
        ("正\u202e反\u202c\u2066隔\u2069", "正 反  隔 "),
        ("一\u2028二\u200f", "一 二 "),
        ("一\t二", "一 二"),
        ("第一行\n第二行", "第一行\n第二行"),
        ("平常　的：文字 № é 😀", "平常　的：文字 № é 😀"),
    ],
)
def test_signs_a_terminal_obeys_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(shown) == len(text)


HOSTILE = "甲\x1b]0;x\x07乙\x9b2J\u202e丙\r"
SIGNS = frozenset("\x1b\x07\x9b\u202e\r")


def test_nothing_of_a_file_is_obeyed() -> None:
    problem = Problem(Place(f"content/{HOSTILE}\n.yml", 1, 3), "E217", HOSTILE, HOSTILE)
    text = as_text(problem, lambda _: HOSTILE, plain)
    assert not SIGNS & set(text)
    assert len(text.split("\n")) == 4
    assert "\n" not in as_github([problem])
    assert not SIGNS & set(as_github([problem]))


@pytest.mark.parametrize(("code", "line"), [("W203", "PK docx"), ("P101", "甲\0乙")])
def test_what_is_no_text_is_not_quoted(code: str, line: str) -> None:
    problem = Problem(Place("content/a.docx", 1, 1), code, "看不到里面。", "")
    assert line[0] not in as_text(problem, lambda _: line, plain)
    assert line[0] in as_text(PROBLEM, lambda _: line.replace("\0", ""), plain)
