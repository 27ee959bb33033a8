"""File names that every system takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.handouts.naming import file_name, unique_names
from generator.handouts.sheet import UNKNOWN_DAY, Paper, Sheet, Size

SHEET = Sheet("signin", "签到表", "八月主题党日", dt.date(2026, 8, 14))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("八月主题党日", "2026-08-14-八月主题党日-签到表.pdf"),
        ('a/b\\c|d: "e"*?', "2026-08-14-a-b-c-d： ”e”＊？-签到表.pdf"),
        ("<一>\t二\n三\u202e\x07", "2026-08-14-〈一〉 二 三-签到表.pdf"),
        (" ..八月. . ", "2026-08-14-八月-签到表.pdf"),
        ("\ud800党", "2026-08-14-党-签到表.pdf"),
        ("党" * 80, f"2026-08-14-{'党' * 59}…-签到表.pdf"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    found = file_name(replace(SHEET, title=title))
    assert found == name
    assert len(found.encode()) < 256


def test_a_day_nobody_wrote_is_not_told() -> None:
    assert file_name(replace(SHEET, day=UNKNOWN_DAY)) == "日期不详-八月主题党日-签到表.pdf"


def test_editions_and_sessions_are_told_apart() -> None:
    sheet = replace(SHEET, number=3, size=Size.LARGE, paper=Paper.A5)
    assert file_name(sheet) == "2026-08-14-第3次-八月主题党日-签到表（大字版）（小册子）.pdf"


def test_equal_names_get_numbers() -> None:
    other = replace(SHEET, title="A")
    names = unique_names([SHEET, SHEET, other, replace(SHEET, title="a")])
    assert len({name.casefold() for name in names}) == 4
    assert names[1] == "2026-08-14-八月主题党日-签到表-2.pdf"
