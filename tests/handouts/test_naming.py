"""File names that every system takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.handouts.naming import Names, file_name
from generator.handouts.sheet import UNKNOWN_DAY, Paper, Sheet, Size
from generator.records.base import Record
from generator.records.notices import Notice
from generator.values.periods import read_period

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


@pytest.mark.parametrize(
    ("period", "number", "title", "name"),
    [
        ("2026-11", 8, "学党章", "2026-11-第8次-学党章"),
        ("2026-W46", 8, "学党章", "2026-W46-第8次-学党章"),
        ("2026-Q4", 8, "学党章", "2026年第四季度-第8次-学党章"),
        ("2026-Q4", 8, "2026年工作要点", "2026年第四季度-第8次-2026年工作要点"),
        ("2026-Q4", None, "2026年第四季度", "2026年第四季度"),
        ("2026", None, "全年学习计划", "2026年-全年学习计划"),
        ("2026-11", None, "2026年11月读书读报", "2026-11-2026年11月读书读报"),
    ],
)
def test_names_tell_no_more_of_the_day_than_was_written(
    period: str, number: int | None, title: str, name: str
) -> None:
    sheet = replace(SHEET, title=title, number=number, period=read_period(period).value)
    assert file_name(sheet) == f"{name}-签到表.pdf"


def test_editions_and_sessions_are_told_apart() -> None:
    sheet = replace(SHEET, number=3, size=Size.LARGE, paper=Paper.A5)
    assert file_name(sheet) == "2026-08-14-第3次-八月主题党日-签到表（大字版）（小册子）.pdf"


def test_equal_names_get_numbers() -> None:
    other = replace(SHEET, title="A")
    names = Names(()).of([SHEET, SHEET, other, replace(SHEET, title="a")])
    assert len({name.casefold() for name in names}) == 4
    assert names[1] == "2026-08-14-八月主题党日-签到表-2.pdf"


def notice(record_id: str) -> Record:
    return Notice.model_construct(id=record_id, title="八月主题党日")


def test_records_of_the_same_day_and_title_are_told_apart_also_one_by_one() -> None:
    first, second = (replace(SHEET, record=notice(name)) for name in ("jia", "yi"))
    alone = replace(SHEET, record=notice("bing"), day=dt.date(2026, 8, 15))
    names = Names([first, second, alone])
    assert names.of([first]) == ["2026-08-14-八月主题党日-jia-签到表.pdf"]
    assert names.of([second]) == ["2026-08-14-八月主题党日-yi-签到表.pdf"]
    large = replace(first, size=Size.LARGE, paper=Paper.A5)
    assert names.of([large]) == ["2026-08-14-八月主题党日-jia-签到表（大字版）（小册子）.pdf"]
    # Another document of the same record, and another day, need no more.
    other = replace(first, document="notice", label="通知")
    assert names.of([other, alone]) == [file_name(other), file_name(alone)]


@pytest.mark.parametrize("title", ["\U0001f389" * 70, "é" * 300, "党\U0001f389" * 40, "a" * 300])
def test_names_stay_short_in_bytes_too(title: str) -> None:
    sheet = replace(
        SHEET, title=title, number=12, size=Size.LARGE, record=notice("b" * 60), paper=Paper.A5
    )
    [name] = Names([sheet, replace(sheet, record=notice("c" * 60))]).of([sheet])
    assert len(name.encode()) <= 240
    assert "…-" in name
    assert name.endswith("-签到表（大字版）（小册子）.pdf")
