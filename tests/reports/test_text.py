"""The report for people, on a terminal and in a file."""

from __future__ import annotations

import re

import pytest

from generator.problems import Place, Problem, Severity
from generator.reports.columns import width
from generator.reports.text import as_text

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
