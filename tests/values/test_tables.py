"""Pictures: what editors type beside what they are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.values.dates import read_date
from generator.values.times import clock_text, read_time, read_time_range
from tests.values.pictures import Row, agrees, rows, told
from tests.values.readers import CASES, Case

VECTORS: dict[str, list[list[Any]]] = json.loads(
    (Path(__file__).parent / "vectors.json").read_text(encoding="utf-8")
)
WHY_CODES = {
    "no-year": "✗ E303",
    "two-digit-year": "✗ E303",
    "impossible": "✗ E302",
    "relative": "✗ E304",
    "tbd": "✗ E304",
    "us-order": "✗ E307",
    "conflict": "✗ E307",
    "range": "✗ E307",
    "no-end": "✗ E307",
}


@pytest.mark.parametrize(
    ("case", "row"),
    [
        pytest.param(case, row, id=f"{case.table}-{row.text}")
        for case in CASES
        for row in rows(case.table)
    ],
)
def test_reading(case: Case, row: Row) -> None:
    agrees(row, case.reader, case.show)


def test_every_table_has_a_reader() -> None:
    tables = {path.stem for path in (Path(__file__).parent / "tables").glob("*.txt")}
    assert tables == {case.table for case in CASES}


@pytest.mark.parametrize(("text", "day", "why"), VECTORS["date"])
def test_given_dates(text: str, day: str | None, why: str) -> None:
    outcome, _ = told(read_date, text)
    assert outcome.split()[0] == day if day else outcome == WHY_CODES[why]


@pytest.mark.parametrize(("text", "time", "why"), VECTORS["time"])
def test_given_times(text: str, time: str | None, why: str) -> None:
    outcome, _ = told(read_time, text, clock_text)
    if time is None:
        assert outcome == WHY_CODES[why]
    else:
        value, code = outcome.split()
        assert value == time
        assert code.startswith("W") == why.startswith("warn")


@pytest.mark.parametrize(("text", "span", "why"), VECTORS["range"])
def test_given_ranges(text: str, span: list[str] | None, why: str) -> None:
    outcome, _ = told(read_time_range, text, lambda value: f"{value.start:%H:%M} {value.end:%H:%M}")
    assert outcome.split()[:2] == span if span else outcome == WHY_CODES[why]


@pytest.mark.parametrize(
    ("reader", "text", "code", "message"),
    [
        (read_time, "晚上7。30", "W301", "“7。30”按 19:30 理解，请确认并改写为 19:30。"),
        (read_time, "19:30", "N301", "“19:30”按时间 19:30 读。"),
        (read_date, "2024.8.26", "N303", "“2024.8.26”按 2024-08-26 读。"),
        (read_date, "2024-02-30", "✗ E302", "2024 年 2 月没有 30 日。"),
        (read_date, "下周五下午", "✗ E304", "请写具体日期；“下周五”过几天就看不懂了。"),
        (read_time_range, "16:00-14:30", "✗ E401", "结束时间 14:30 早于开始时间 16:00。"),
    ],
)
def test_messages_of_the_given_cases(reader: Any, text: str, code: str, message: str) -> None:
    outcome, said = told(reader, text)
    assert outcome.endswith(code)
    assert said.startswith(message)
