"""Dates as running text writes them: 8月26日（星期三）, 二〇二六年八月二十六日, 2026-08-26 周三."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.values.chinese_numerals import chinese_number
from generator.values.weekdays import weekday_number

_NUMERAL = "[一二三四五六七八九十]"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
YEAR = r"(?:20\d\d|19\d\d|[二一][〇零○九][〇零○一二三四五六七八九]{2})"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十{_NUMERAL}?|{_NUMERAL})"
_LISTED = "至到、—–~～和及与-"
_WEEKDAY = rf"(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])(?![\s）)]*[{_LISTED}])"
_BEFORE = (
    rf"(?:(?<![{_LISTED}])(?:星期|礼拜|周)(?P<before>[一二三四五六日天])[ \u3000]?[（(][ \u3000]?)?"
)
_CHINESE = (
    rf"(?:(?P<year>{YEAR})\s?年\s?)?(?<![\d{_NUMERAL[1:-1]}])"
    rf"(?P<month>{MONTH})\s?月\s?(?P<day>{_DAY})\s?[日号]?"
)
_ISO = r"(?<!\d)(?P<iso_year>20\d\d)[-./](?P<iso_month>\d\d?)[-./](?P<iso_day>\d\d?)(?!\d)"
_BETWEEN = r"[ \u3000]?[（(\[【,，]?[ \u3000]?"
# 8.26 and 8/26 are numbers unless a weekday stands behind them.
_SHORT = (
    r"(?<![\d./])(?P<short_month>1[0-2]|0?[1-9])[./](?P<short_day>3[01]|[12]\d|0?[1-9])"
    r"(?=[ \u3000]?[（(][ \u3000]?(?:星期|礼拜|周))"
)
_LATER_DAY = rf"(?<=[至到—–~～-])(?P<later>{_DAY})\s?[日号](?={_BETWEEN}(?:星期|礼拜|周))"
_DATED = re.compile(
    rf"{_BEFORE}(?:{_CHINESE}|{_ISO}|{_SHORT}|{_LATER_DAY})(?:{_BETWEEN}{_WEEKDAY})?"
)


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date as far as it was written; ``weekday`` counts from Monday, 0."""

    match: re.Match[str]
    year: int | None
    month: int
    day: int
    weekday: int | None


def dates_in(text: str) -> Iterator[DateInText]:
    """All dates of a text; the end of a range (9月7日—9日) has the month before it."""
    year, month = None, 0
    for match in _DATED.finditer(text):
        found = match.groupdict()
        if not found["later"]:
            year = number(found["year"] or found["iso_year"])
            month = number(found["month"] or found["iso_month"] or found["short_month"]) or 0
        day = number(found["day"] or found["iso_day"] or found["short_day"] or found["later"])
        weekday = found["weekday"] or found["before"]
        if day and month:
            named = weekday_number(weekday) if weekday else None
            yield DateInText(match, year, month, day, named)


def number(text: str | None) -> int | None:
    """The number that digits or Chinese numerals write."""
    if not text:
        return None
    return int(text) if text.isdigit() else chinese_number(text)


def real_day(year: int, month: int, day: int) -> dt.date | None:
    """The date, or nothing where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
