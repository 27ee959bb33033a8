"""The names of columns, in one row or in two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from generator.importing.headers import find_header, is_header
from tests.importing.sheets import sheet

PLAN = ("学习安排", 2)
TITLE = ("2027年第一季度学习计划", 4)
DAY = dt.datetime(2027, 1, 8)
Rows = list[Sequence[Any]]

FOUND: list[tuple[str, Rows, int, list[str]]] = [
    ("one row", [["日期", "内容", "形式"], [DAY, "一", "党课"]], 1, ["when", "content", "form"]),
    (
        "groups, all else merged downwards",
        [[TITLE] * 4, ["月份", PLAN, PLAN, "组织形式"], ["月份", "专题", "具体内容", "组织形式"]],
        3,
        ["when", "topic", "content", "form"],
    ),
    (
        "groups, nothing below the others",
        [["月份", PLAN, PLAN, "组织形式"], [None, "专题", "具体内容", None], ["1月", "一"]],
        2,
        ["when", "topic", "content", "form"],
    ),
    (
        "groups in a table saved as text",
        [["月份", "学习安排", None, "形式"], [None, "专题", "具体内容", None], ["1月", "一"]],
        2,
        ["when", "topic", "content", "form"],
    ),
    (
        "names known only with their group",
        [["日期", "内容", ("主讲", 2), ("主讲", 2)], [None, None, "领学", "人数"]],
        2,
        ["when", "content", "lead", ""],
    ),
    ("two of content", [["日期", "学习内容", "内容"]], 1, ["when", "topic", "content"]),
    ("content twice", [["专题", "内容", "学习要点"]], 1, ["topic", "content", "content"]),
    (
        "a first row of words like names",
        [["日期", "内容", "形式"], ["12月", "专题", "主题"]],
        1,
        ["when", "content", "form"],
    ),
    (
        "a column without a name",
        [["专题", None, "形式"], ["学党史", "上午", "集中学习"]],
        1,
        ["topic", "", "form"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "rows", "number", "fields"), FOUND, ids=[w for w, *_ in FOUND])
def test_found(_what: str, rows: Rows, number: int, fields: list[str]) -> None:
    header = find_header(sheet(*rows))
    assert header is not None
    assert header.row.number == number
    assert [header.columns.get(at, "") for at in range(len(fields))] == fields


def test_the_rows_of_names_come_again_on_the_next_page() -> None:
    upper, lower = ["月份", PLAN, PLAN, "形式"], ["月份", "专题", "具体内容", "形式"]
    rows = sheet(upper, lower, ["1月", "一", "二", "党课"], upper, lower)
    header = find_header(rows)
    assert header is not None
    assert [is_header(row, header) for row in rows.rows] == [True, True, False, True, True]


NONE: list[Rows] = [[["姓名", "内容"]], [[PLAN], ["日期"]], [["学习计划"], ["一", "二"]], []]


@pytest.mark.parametrize("rows", NONE)
def test_no_header(rows: Rows) -> None:
    assert find_header(sheet(*rows)) is None
