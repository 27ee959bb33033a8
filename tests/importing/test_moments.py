"""When a row is, from cells as Excel gives them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from generator.importing.cells import Cell
from generator.importing.moments import when_of
from generator.values.periods import read_period
from generator.values.reading import Refused
from generator.writing.values import canonical

READ: list[tuple[str, list[tuple[str, Any]], str]] = [
    ("2026-Q4", [("日期", dt.datetime(2026, 12, 4))], "2026-12-04"),
    ("2026-Q4", [("日期", dt.datetime(2026, 12, 4, 14, 30))], "2026-12-04 14:30"),
    ("2026-Q4", [("时间", "2026年12月4日（星期五）下午2:30-4:00")], "2026-12-04 14:30-16:00"),
    ("2026-Q4", [("时间", "12月4日 14:30")], "2026-12-04 14:30"),
    ("2026-Q4", [("日期", "12.4")], "2026-12-04"),
    ("2026-Q4", [("日期", "12/4")], "2026-12-04"),
    ("2026-Q4", [("月份", "12月")], "2026-12"),
    ("2026-Q4", [("月份", "十二月份")], "2026-12"),
    ("2026-Q4", [("月份", 12)], "2026-12"),
    ("2026-Q4", [("周次", 50)], "2026-W50"),
    ("2026-Q4", [("周次", "第50周")], "2026-W50"),
    ("2026-Q4", [("月份", "12月"), ("日期", "4日"), ("时间", dt.time(9, 0))], "2026-12-04 09:00"),
    ("2026-Q4", [("月份", "12月"), ("日期", dt.datetime(2026, 12, 4))], "2026-12-04"),
    ("2026-Q4", [("时间", "2027年1月")], "2027-01"),
    ("2026", [("时间", "8月")], "2026-08"),
    ("2026-W50", [("时间", "12月8日")], "2026-12-08"),
    (
        "2026-Q4",
        [("日期", dt.datetime(2026, 12, 4, 14, 30)), ("时间", "14:30-16:00")],
        "2026-12-04 14:30-16:00",
    ),
    (
        "2026-Q4",
        [("时间", "14:30-16:00"), ("日期", dt.datetime(2026, 12, 4, 14, 30))],
        "2026-12-04 14:30-16:00",
    ),
    ("2026-Q4", [("日期", "2026-12-4"), ("时间", dt.timedelta(hours=9))], "2026-12-04 09:00"),
]
REFUSED: list[tuple[str, list[tuple[str, Any]]]] = [
    ("2026-Q4", [("时间", "12.4")]),
    ("2026-Q4", [("日期", 12.1)]),
    ("2026-Q4", [("日期", 46360)]),
    ("2026-Q4", [("时间", 8)]),
    ("2026-Q4", [("时间", "8月")]),
    ("2026-Q4", [("时间", "下午")]),
    ("2026-Q4", [("时间", "下周五")]),
    ("2026-Q4", [("日期", "4日")]),
    ("2026-Q4", [("日期", "12月31日-1月2日")]),
    ("2026-Q4", [("月份", "11月"), ("日期", dt.datetime(2026, 12, 4))]),
    ("2026-Q4", [("日期", "2026-12-04"), ("时间", "2026-12-05 9:00")]),
    ("2026-Q4", [("月份", "11月"), ("日期", "31日")]),
    ("2026-Q4", [("日期", True)]),
    ("2026-Q4", [("日期", dt.datetime(2026, 12, 4, 14, 30)), ("时间", dt.time(15, 0))]),
    ("2026-Q4", [("日期", "12月4日 14:30-16:00"), ("时间", "14:30-17:00")]),
    ("2026-Q4", [("日期", "12月4日"), ("时间", dt.timedelta(hours=-1))]),
    ("2026-Q4", [("日期", "12月4日"), ("时间", dt.timedelta(hours=25))]),
    ("2026-Q4", [("日期", float("inf"))]),
    ("2026-Q4", [("日期", float("nan"))]),
    ("2026-Q4", [("月份", 1e300)]),
    ("2026-Q4", [("月份", -3)]),
]


def shown(period: str, cells: list[tuple[str, Any]]) -> str:
    when = when_of([(name, Cell(content)) for name, content in cells], read_period(period).value)
    day = canonical(when.date or when.week or when.month)
    return f"{day} {canonical(when.time)}" if when.time else day


@pytest.mark.parametrize(("period", "cells", "expected"), READ, ids=[e for *_, e in READ])
def test_read(period: str, cells: list[tuple[str, Any]], expected: str) -> None:
    assert shown(period, cells) == expected


@pytest.mark.parametrize(("period", "cells"), REFUSED, ids=[str(c) for _, c in REFUSED])
def test_nothing_is_guessed(period: str, cells: list[tuple[str, Any]]) -> None:
    with pytest.raises(Refused):
        shown(period, cells)


def test_a_date_shown_as_a_month_is_a_month() -> None:
    cell = Cell(dt.datetime(2026, 12, 1), number_format='yyyy"年"m"月"')
    when = when_of([("月份", cell)], read_period("2026-Q4").value)
    assert when.date is None
    assert canonical(when.month) == "2026-12"


def test_an_unusual_time_is_stated() -> None:
    when = when_of([("时间", Cell("12月4日 7。30"))], read_period("2026-Q4").value)
    assert any("按 07:30" in note for note in when.notes)
