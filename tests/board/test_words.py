"""How days and periods read in a row."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.board.words import days_text, periods_text
from generator.values.periods import read_period
from tests.board.conftest import TODAY


@pytest.mark.parametrize(
    ("periods", "text"),
    [
        ([], ""),
        (["2026-08"], "8月"),
        (["2026-08", "2026-10"], "8月、10月"),
        (["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"], "6月—10月"),
        (["2026-02", "2026-06", "2026-07"], "2月、6月—7月"),
        (["2025-11", "2025-12", "2026-01"], "2025年11月—12月、2026年1月"),
        (["2022-03", "2026-02"], "2022年3月、2026年2月"),
        (["2026-Q2", "2026-Q3"], "第二季度—第三季度"),
        (["2025-H2"], "2025年下半年"),
        (["2026"], "2026年"),
        (["2022", "2023", "2025"], "2022年—2023年、2025年"),
    ],
)
def test_periods(periods: list[str], text: str) -> None:
    assert periods_text([read_period(p).value for p in periods], TODAY) == text


def test_days_name_their_year_and_end_somewhere() -> None:
    days = [dt.date(2025, 12, 31), *(dt.date(2026, 3, day) for day in range(1, 8))]
    first = "2025年12月31日、3月1日、3月2日、3月3日、3月4日、3月5日"
    assert days_text(days[:6], TODAY) == first
    assert days_text([*days, *days], TODAY) == f"{first}等 8 天"
