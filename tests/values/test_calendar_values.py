"""What periods and recurrences know about the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.values.moments import Moment, read_end, read_moment
from generator.values.numbers import read_money
from generator.values.periods import Period, month_of, read_period, week_of
from generator.values.recurrences import read_recurrence
from generator.values.times import TimeRange

YEAR = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))


@pytest.mark.parametrize(
    ("code", "label", "start", "end", "weeks"),
    [
        ("2024", "2024年", "2024-01-01", "2024-12-31", 52),
        ("2026", "2026年", "2026-01-01", "2026-12-31", 53),
        ("2024-H1", "2024年上半年", "2024-01-01", "2024-06-30", 26),
        ("2024-H2", "2024年下半年", "2024-07-01", "2024-12-31", 26),
        ("2024-Q3", "2024年第三季度", "2024-07-01", "2024-09-30", 13),
        ("2024-02", "2024年2月", "2024-02-01", "2024-02-29", 5),
        ("2024-08", "2024年8月", "2024-08-01", "2024-08-31", 5),
        ("2024-W35", "2024年第35周（8月26日—9月1日）", "2024-08-26", "2024-09-01", 1),
        ("2025-W01", "2025年第1周（12月30日—1月5日）", "2024-12-30", "2025-01-05", 1),
        ("2026-W53", "2026年第53周（12月28日—1月3日）", "2026-12-28", "2027-01-03", 1),
    ],
)
def test_periods(code: str, label: str, start: str, end: str, weeks: int) -> None:
    period = read_period(code).value
    assert (period.code, period.label) == (code, label)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert len(period.weeks()) == weeks
    assert period.contains(period.start)
    assert period.contains(period.end)
    assert not period.contains(period.start - dt.timedelta(days=1))
    assert not period.contains(period.end + dt.timedelta(days=1))


def test_every_week_of_a_year_lies_in_exactly_one_month() -> None:
    months = read_period("2026").value.months()
    weeks = [week for month in months for week in month.weeks()]
    assert [month.code for month in months[:2]] == ["2026-01", "2026-02"]
    assert [week.code for week in weeks] == [f"2026-W{n:02d}" for n in range(1, 54)]


def test_periods_are_ordered_by_their_start() -> None:
    codes = ["2026-Q1", "2025-W01", "2025", "2024-12", "2026-03"]
    ordered = sorted(read_period(code).value for code in codes)
    assert [p.code for p in ordered] == ["2024-12", "2025-W01", "2025", "2026-Q1", "2026-03"]


def test_month_and_week_of_a_day() -> None:
    day = dt.date(2027, 1, 2)
    assert (month_of(day).code, week_of(day).code) == ("2027-01", "2026-W53")
    with pytest.raises(ValueError, match="5"):
        Period.of_months("quarter", 2026, 5)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("每月第二个星期五", "08-14 09-11 10-09"),
        ("每月最后一个星期一 19:30", "08-31 09-28 10-26"),
        ("每月第五个星期一", "08-31"),
        ("每月15日", "08-15 09-15 10-15"),
        ("每月31日", "08-31 10-31"),
        ("每月最后一天", "08-31 09-30 10-31"),
        ("每月5日、20日", "08-05 08-20 09-05 09-20 10-05 10-20"),
        ("每月第一、三个星期五", "08-07 08-21 09-04 09-18 10-02 10-16"),
        ("每两周星期四", "08-13 08-27 09-10 09-24 10-08 10-22"),
        ("每季度第一个月第二个星期五", "10-09"),
        ("每季度最后一个星期五", "09-25"),
        ("双月第一个星期六", "08-01 10-03"),
        ("每年10月1日", "10-01"),
        ("每年7月1日", ""),
    ],
)
def test_dates_of_recurrences(rule: str, days: str) -> None:
    found = read_recurrence(rule).value.dates(dt.date(2026, 8, 1), dt.date(2026, 10, 31))
    assert " ".join(f"{day:%m-%d}" for day in found) == days


@pytest.mark.parametrize(
    ("rule", "count"), [("每周三", 52), ("每天", 365), ("每周一至周五", 261), ("每月29日", 11)]
)
def test_how_often_in_2026(rule: str, count: int) -> None:
    assert len(list(read_recurrence(rule).value.dates(*YEAR))) == count


def test_every_second_week_is_counted_from_its_anchor() -> None:
    rule = read_recurrence("每两周星期四").value
    september = (dt.date(2026, 9, 1), dt.date(2026, 9, 30))
    odd = list(rule.dates(*september, anchor=dt.date(2026, 8, 27)))
    even = list(rule.dates(*september, anchor=dt.date(2026, 8, 18)))
    assert [day.day for day in odd] == [10, 24]
    assert [day.day for day in even] == [3, 17]


def test_a_recurrence_keeps_its_time() -> None:
    rule = read_recurrence("每月最后一个星期一 晚上7:30-9:00").value
    assert rule.time == TimeRange(dt.time(19, 30), dt.time(21, 0))


def test_an_end_on_the_same_day_carries_the_date() -> None:
    day = dt.date(2026, 8, 26)
    span = read_moment("2026-08-26 15:00-17:00").value
    assert (span.start, span.end) == (Moment(day, dt.time(15)), Moment(day, dt.time(17)))
    assert read_end("21:00").value == Moment(None, dt.time(21))


def test_negative_money_only_where_allowed() -> None:
    assert str(read_money("-1,200.5元", allow_negative=True).value) == "-1200.50"
