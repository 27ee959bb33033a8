"""W406: time and place of the text against those of the fields."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.checks.when_and_where_in_text import said_in
from tests.checks.projects import told

START, END = "2026-10-09 15:00", "17:00"


def _codes(root: Path, body: str, **fields: object) -> list[str]:
    fields = {"start": START, "end": END, "place": "二楼会议室", **fields}
    return [problem.code for problem in told(root, "notices", body=body, **fields)]


@pytest.mark.parametrize(
    "body",
    [
        "时间：10月9日下午3点半",
        "一、时间：10月9日（星期五）15:30—17:00。",
        "时间：10月9日15:00—18:00",
        "**活动时间：**10月10日15:00",
        "1. 会议时间：2027年10月9日下午3点",
        "- 时间: 上午9点",
        "地点：三楼大会议室",
        "二、活动地点：农机维修车间",
        "会议地点：三层第二会议室",
    ],
)
def test_another_time_or_place_is_told(tmp_path: Path, body: str) -> None:
    assert _codes(tmp_path, f"请准时参加。\n\n{body}\n") == ["W406"]


@pytest.mark.parametrize(
    "body",
    [
        "时间：10月9日下午3点",
        "时间：10月9日（星期五）15:00—17:00。",
        "时间：2026年10月9日下午三点至五点",
        "时间：10月9日3:00",
        "时间：10月9日",
        "时间：10月9日下午",
        "时间：10月9日15:00在二楼会议室集合",
        "时间：10月9日至11日，每天15:00",
        "时间：另行通知",
        "时间：原定10月8日，现改到10月9日",
        "报名时间：10月1日前",
        "集合时间：14:30",
        "时间：第一组10月9日\n地点：会议室\n\n时间：第二组10月12日\n地点：车间",
        "地点：二楼会议室",
        "地点：厂部二楼会议室",
        "地点：办公楼2楼大会议室",
        "地点：会议室",
        "地点：第三会议室",
        "地点：另行通知",
        "地点：第一组在二楼会议室；第二组在车间",
        "报名地点：工会办公室",
        "时间紧：请抓紧",
    ],
)
def test_the_same_or_something_else_is_not(tmp_path: Path, body: str) -> None:
    assert _codes(tmp_path, f"请准时参加。\n\n{body}\n") == []


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("10月9日15:00", []),
        ("10月10日", []),
        ("10月11日上午8:30", []),
        ("2026年10月11日", []),
        ("上午8:30", []),
        ("10月8日", ["W406"]),
        ("10月12日15:00", ["W406"]),
        ("2027年10月10日", ["W406"]),
        ("10月9日16:00", ["W406"]),
    ],
)
def test_any_day_of_several_may_be_named(tmp_path: Path, said: str, codes: list[str]) -> None:
    assert _codes(tmp_path, f"请参加。\n\n时间：{said}\n", end="2026-10-11 17:00") == codes


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("10月31日前", []),
        ("10月31日之前", []),
        ("10月8日（星期四）以前完成", []),
        ("10月8日下午5点前", []),
        ("10月8日17:00前", []),
        ("10月8日15:00提前到场", ["W406"]),
        ("10月8日下午3点在主楼前集合", ["W406"]),
    ],
)
def test_a_last_day_is_another_thing(tmp_path: Path, said: str, codes: list[str]) -> None:
    assert _codes(tmp_path, f"请参加。\n\n时间：{said}\n") == codes


@pytest.mark.parametrize(
    ("said", "place", "codes"),
    [
        ("十一队晒场", "11队晒场", []),
        ("第十二车间", "12车间", []),
        ("１２车间", "第十二车间", []),
        ("办公楼204室", "办公楼二〇四室", []),
        ("办公楼二零四室", "办公楼204室", []),
        ("一百零二室", "102室", []),
        ("十一队晒场", "12队晒场", ["W406"]),
        ("第二十车间", "12车间", ["W406"]),
        ("办公楼205室", "办公楼二〇四室", ["W406"]),
        ("一百一十二室", "102室", ["W406"]),
    ],
)
def test_a_number_may_be_written_either_way(
    tmp_path: Path, said: str, place: str, codes: list[str]
) -> None:
    assert _codes(tmp_path, f"请参加。\n\n地点：{said}\n", place=place) == codes


@pytest.mark.parametrize(
    ("said", "place", "codes"),
    [
        ("党员活动室", "场部二楼204室", []),
        ("会议室", "场部二楼", []),
        ("场部", "党员之家", []),
        ("职工食堂", "食堂", []),
        ("维修车间会议室", "农机维修车间", []),
        ("大礼堂", "场部礼堂", []),
        ("职工食堂", "二楼会议室", ["W406"]),
        ("场部礼堂", "职工食堂", ["W406"]),
    ],
)
def test_only_another_sort_of_venue_is_another_place(
    tmp_path: Path, said: str, place: str, codes: list[str]
) -> None:
    assert _codes(tmp_path, f"请参加。\n\n地点：{said}\n", place=place) == codes


@pytest.mark.parametrize("status", ["延期", "取消"])
def test_what_is_not_held_is_not_compared(tmp_path: Path, status: str) -> None:
    assert "W406" not in _codes(tmp_path, "时间：10月12日", status=status)


def test_the_very_line_is_named(tmp_path: Path) -> None:
    fields = {"start": START, "place": "二楼会议室"}
    [problem] = told(tmp_path, "notices", body="请参加。\n\n地点：三楼会议室\n", **fields)
    assert "三楼会议室" in problem.message
    assert "二楼会议室" in problem.message


@pytest.mark.parametrize("text", ["时间：" * 20_000, "*" * 60_000, " " * 60_000, "（" * 60_000])
def test_hostile_texts_are_read_in_no_time(text: str) -> None:
    start = time.process_time()
    list(said_in(text))
    assert time.process_time() - start < 0.5
