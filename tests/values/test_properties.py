"""Whatever is typed, a reader reads or refuses; whatever is written in a known form reads back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import CODES
from generator.values import Refused
from generator.values.chinese_numerals import chinese_number, in_chinese
from generator.values.dates import read_date
from generator.values.identifiers import is_identifier, propose_identifier
from generator.values.lists import split_list
from generator.values.moments import read_moment
from generator.values.numbers import read_count, read_money
from generator.values.periods import Period, read_period, week_of
from generator.values.plain import is_empty, read_text, wrapped_in_chinese_quotes, yaml11_word
from generator.values.recurrences import read_recurrence
from generator.values.terms import nearest
from generator.values.times import clock_text, read_time, read_time_range
from generator.values.weekdays import weekday_name
from tests.values.readers import CASES, SYNONYMS, TERMS, Case

FEW = settings(max_examples=60, deadline=None)
# Signs of which the forms are made: random text rarely comes near one.
SIGNS = (
    "0123456789０１２〇零一二三十两廿年月日号时点分半刻上中下午早晚凌晨周星期第个最后每季度人元万学时"
    ':：.。-—–~至到/ 、，,()（）[]〔〕《》“”"%TWQHxX×\u200b\u3000\n'
)
days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
minutes = st.times().map(lambda time: time.replace(second=0, microsecond=0))
texts = st.text(max_size=40) | st.text(alphabet=SIGNS, max_size=24)

FULL_WIDTH = str.maketrans("0123456789-/.:", "０１２３４５６７８９－／．：")
CHINESE_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def _chinese(day: dt.date) -> str:
    year = str(day.year).translate(CHINESE_DIGITS)
    return f"{year}年{in_chinese(day.month)}月{in_chinese(day.day)}日"


DATE_FORMS: dict[str, Callable[[dt.date], str]] = {
    "iso": lambda day: day.isoformat(),
    "compact": lambda day: f"{day:%Y%m%d}",
    "short": lambda day: f"{day.year}-{day.month}-{day.day}",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "full stops": lambda day: f"{day.year}。{day.month}。{day.day}",
    "long dashes": lambda day: f"{day.year}—{day.month:02d}—{day.day:02d}",
    "minus signs": lambda day: f"{day.year}−{day.month}−{day.day}",
    "Chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "spaced": lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
    "号": lambda day: f"{day.year}年{day.month}月{day.day}号",
    "numerals": _chinese,
    "零": lambda day: _chinese(day).replace("〇", "零"),
    "full width": lambda day: day.isoformat().translate(FULL_WIDTH),
    "weekday": lambda day: f"{day.isoformat()}（{weekday_name(day)}）",
    "weekday behind": lambda day: f"{day.year}年{day.month}月{day.day}日 周{weekday_name(day)[-1]}",
    "midnight": lambda day: f"{day.isoformat()}T00:00:00",
}


@pytest.mark.parametrize("form", DATE_FORMS)
@FEW
@given(day=days)
def test_dates_read_back(form: str, day: dt.date) -> None:
    text = DATE_FORMS[form](day)
    reading = read_date(text)
    assert reading.value == day
    assert (reading.code == "") == (text == day.isoformat())


@FEW
@given(day=days, shift=st.integers(1, 6))
def test_wrong_weekday_is_refused(day: dt.date, shift: int) -> None:
    other = weekday_name((day.weekday() + shift) % 7)
    with pytest.raises(Refused) as refused:
        read_date(f"{day}（{other}）")
    assert refused.value.code == "E305"
    assert weekday_name(day) in refused.value.message
    assert other in refused.value.message


TIME_FORMS: dict[str, Callable[[dt.time], str]] = {
    "canonical": clock_text,
    "full width": lambda time: clock_text(time).translate(FULL_WIDTH),
    "point": lambda time: f"{time.hour}点{time.minute:02d}分",
    "numerals": lambda time: f"{in_chinese(time.hour)}点{in_chinese(time.minute)}分",
    "seconds": lambda time: f"{clock_text(time)}:00",
    "full stop": lambda time: f"{time.hour}。{time.minute:02d}",
    "compact": lambda time: f"{time:%H%M}",
}


@pytest.mark.parametrize("form", TIME_FORMS)
@FEW
@given(time=minutes)
def test_times_read_back(form: str, time: dt.time) -> None:
    reading = read_time(TIME_FORMS[form](time))
    assert reading.value == time
    must_warn = time.hour < 7 or form in {"full stop", "compact"}
    assert reading.code.startswith("W") == must_warn


@FEW
@given(first=minutes, second=minutes, sign=st.sampled_from("-–—~～至到"))
def test_ranges_read_back_or_run_backwards(first: dt.time, second: dt.time, sign: str) -> None:
    text = f"{clock_text(first)}{sign}{clock_text(second)}"
    if first < second:
        value = read_time_range(text).value
        assert (value.start, value.end) == (first, second)
    else:
        with pytest.raises(Refused) as refused:
            read_time_range(text)
        assert refused.value.code == "E401"


@FEW
@given(
    day=days,
    time=minutes,
    date_form=st.sampled_from([*DATE_FORMS][:-1]),
    time_form=st.sampled_from(["canonical", "full width", "point", "seconds"]),
)
def test_moments_read_back(day: dt.date, time: dt.time, date_form: str, time_form: str) -> None:
    text = f"{DATE_FORMS[date_form](day)} {TIME_FORMS[time_form](time)}"
    start = read_moment(text).value.start
    assert (start.date, start.time) == (day, time)


@FEW
@given(first=days, second=days)
def test_spans_of_days_read_back_or_run_backwards(first: dt.date, second: dt.date) -> None:
    text = f"{first} 至 {second}"
    if first <= second:
        span = read_moment(text).value
        assert span.end is not None
        assert (span.start.date, span.end.date) == (first, second)
    else:
        with pytest.raises(Refused) as refused:
            read_moment(text)
        assert refused.value.code == "E401"


@FEW
@given(day=days, part=st.sampled_from(["year", "half", "quarter", "month"]))
def test_periods_read_back(day: dt.date, part: str) -> None:
    lengths = {"year": 12, "half": 6, "quarter": 3, "month": 1}
    period = Period.of_months(part, day.year, (day.month - 1) // lengths[part] + 1)  # type: ignore[arg-type]
    assert period.contains(day)
    assert read_period(period.code).value == period
    assert read_period(period.code).code == ""
    assert read_period(period.label).value == period


@FEW
@given(day=days)
def test_weeks_read_back(day: dt.date) -> None:
    week = week_of(day)
    assert week.contains(day)
    assert read_period(week.code).value == week
    assert read_period(week.label.partition("（")[0]).value == week


@FEW
@given(st.integers(0, 99))
def test_chinese_numbers_read_back(number: int) -> None:
    assert chinese_number(in_chinese(number)) == number


@FEW
@given(st.integers(0, 10**8))
def test_counts_and_money_read_back(number: int) -> None:
    assert read_count(f"{number:,}人").value == number
    assert read_money(f"￥{number:,}.50元").value * 100 == number * 100 + 50


@FEW
@given(
    sign=st.sampled_from("一二三四五六日"),
    nth=st.sampled_from(["第一个", "第三个", "最后一个"]),
    time=minutes.filter(lambda time: time.hour > 6),
)
def test_recurrences_fall_on_their_weekday(sign: str, nth: str, time: dt.time) -> None:
    rule = read_recurrence(f"每月{nth}星期{sign} {clock_text(time)}").value
    found = list(rule.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)))
    assert len(found) == 12
    assert {weekday_name(day)[-1] for day in found} == {sign}
    assert read_recurrence(rule.label).value == rule


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.table)
@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_any_text_is_read_or_refused_for_a_listed_reason(case: Case, text: str) -> None:
    reading, refused = _outcome(case, text)
    if refused is not None:
        assert refused.code in CODES
        assert refused.code.startswith("E")
        assert refused.message.endswith(("。", "？"))
        assert refused.hint
    else:
        assert reading.code == "" or (reading.code in CODES and reading.code[0] in "NW")
        assert bool(reading.code) == bool(reading.message)
        case.show(reading.value)


def _outcome(case: Case, text: str) -> tuple[Any, Refused | None]:
    try:
        return case.reader(text), None
    except Refused as refused:
        return None, refused


@FEW
@given(text=texts)
def test_plain_helpers_accept_anything(text: str) -> None:
    value = read_text(text).value
    assert value == value.strip()
    assert "\n" not in value
    assert read_text(value).value == value
    assert all(item == item.strip() != "" for item in split_list(text))
    assert yaml11_word(text) in {"", "N301", "N304", "N305", "N307"}
    assert is_empty(text) in {True, False}
    assert wrapped_in_chinese_quotes(text) in {True, False}
    assert nearest(text, [*TERMS, *SYNONYMS]) in {None, *TERMS, *SYNONYMS}


@FEW
@given(name=texts)
def test_a_proposed_identifier_is_one(name: str) -> None:
    assert is_identifier(propose_identifier(name))
    assert propose_identifier(propose_identifier(name)) == propose_identifier(name)
