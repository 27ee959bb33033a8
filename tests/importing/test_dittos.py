"""What says 同上 is taken from above or refused, and is never content."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from generator.importing.cells import Cell
from generator.importing.dittos import Dittos, Followed
from generator.importing.headers import find_header
from tests.importing.sheets import sheet

NAMES = ["日期", "学习内容", "地点"]


def followed(*places: Any, hidden: tuple[int, ...] = ()) -> list[Followed]:
    """Rows from the second of the sheet on, with these in their column 地点."""
    book = sheet(NAMES, *(["12月4日", "学党史", place] for place in places))
    header = find_header(book)
    assert header is not None
    dittos = Dittos(header)
    rows = (replace(row, is_hidden=row.number in hidden) for row in book.rows[1:])
    return [dittos.follow(row) for row in rows]


SAME = ["同上", "同 上", "（同上）", "“同上”", "同上。", "同前", "上同", "同上一行", "同上次",
        "如上", "〃", "″", "\"", "“", "”", "〃〃", "＂", "''", "（〃）", "↑",
        " 同上\n"]  # fmt: skip
REFUSED = ["同上、组织委员", "同上（三楼）", "同上 15:00", "同上\n另发材料", "同左", "同下", "见上",
           "同", "同上" + " " * 60 + "三楼"]  # fmt: skip
CONTENT = ["同上一堂党课", "同上级党委联合学习", "同前线官兵座谈", "同心同德", "“三会一课”室",
           "见习车间", "'", "无", "上海同济大学", "5\"管廊", "、", "()"]  # fmt: skip


@pytest.mark.parametrize("said", SAME)
def test_what_means_the_cell_above(said: str) -> None:
    above, below = followed("二楼会议室", said)
    assert below.row.cells[2].content == "二楼会议室"
    assert not below.unread
    assert below.note.startswith("“地点”写的是“")
    assert below.note.endswith("按第 2 行的“二楼会议室”。")
    assert not above.note


@pytest.mark.parametrize("said", REFUSED)
def test_what_means_more_or_another_cell(said: str) -> None:
    _, below = followed("二楼会议室", said)
    assert list(below.unread) == [2]
    assert below.row.cells[2] == Cell()


@pytest.mark.parametrize("said", CONTENT)
def test_what_only_begins_so(said: str) -> None:
    _, below = followed("二楼会议室", said)
    assert below.row.cells[2].content == said
    assert not below.note
    assert not below.unread


def test_of_several_the_row_is_told_where_it_is_written() -> None:
    *_, last = followed("二楼会议室", "三楼", "同上", "〃")
    assert last.note == "“地点”写的是“〃”，按第 3 行的“三楼”。"


UNCLEAR = [
    (["同上"], "上面没有内容"),
    (["三楼", None, "同上"], "上面第 3 行没有内容"),
    (["同上", "同上"], "上面第 2 行也没有写清楚"),
]


@pytest.mark.parametrize(("places", "told"), UNCLEAR)
def test_nothing_above(places: list[str | None], told: str) -> None:
    *_, last = followed(*places)
    assert told in last.unread[2]


@pytest.mark.parametrize("cell", [Cell("三楼", struck=True), Cell(uncounted=True)])
def test_above_is_what_cannot_be_taken(cell: Cell) -> None:
    book = sheet(NAMES, ["12月4日", "学党史", None], ["12月5日", "学党章", "同上"])
    header = find_header(book)
    assert header is not None
    dittos = Dittos(header)
    first, second = book.rows[1:]
    dittos.follow(replace(first, cells=(*first.cells[:2], cell)))
    assert "上面第 2 行" in dittos.follow(second).unread[2]


@pytest.mark.parametrize(("between", "unread"), [("三楼", [2]), ("二楼", []), ("同上", [])])
def test_a_hidden_row_above_that_says_otherwise(between: str, unread: list[int]) -> None:
    *_, last = followed("二楼", between, "同上", hidden=(3,))
    assert list(last.unread) == unread


def test_a_long_text_takes_no_time() -> None:
    start = time.process_time()
    (only,) = followed("同" * 100_000 + " " * 100_000)
    assert not only.unread
    assert time.process_time() - start < 0.5
