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
_WEEKDAYS = "[一二三四五六日天]"
# 周一、周三; 周一至五上午. After 10月9日（星期六）、10月16日 the weekday is of its date alone.
_SEVERAL = (
    rf"(?!\s?[{_LISTED}]{{1,2}}\s?(?:(?:星期|礼拜|周){_WEEKDAYS}"
    rf"|{_WEEKDAYS}(?=[\s{_LISTED}）)\]】，。；]|[上下中]午|晚|两天|$)))"
)
_WEEKDAY = rf"(?:星期|礼拜|周)(?P<weekday>{_WEEKDAYS}){_SEVERAL}"
_BEFORE = (
    rf"(?:(?<!{_WEEKDAYS}[{_LISTED}])(?:星期|礼拜|周)(?P<before>{_WEEKDAYS})"
    r"[ \u3000]?[（(][ \u3000]?)?"
)
# 去年12月26日; 当年 and the like may be any year.
_SPOKEN_YEAR = "(?P<spoken>[去上前明次来翌后今本同当那这]一?)"
_YEARS_ON = {"前": -2, "去": -1, "上": -1, "今": 0, "本": 0, "明": 1, "次": 1, "来": 1, "翌": 1}
_CHINESE = (
    rf"(?:(?:(?P<year>{YEAR})\s?|{_SPOKEN_YEAR})年\s?)?(?<![\d{_NUMERAL[1:-1]}])"
    rf"(?P<month>{MONTH})\s?月\s?(?P<day>{_DAY})\s?[日号]?"
)
_ISO = r"(?<!\d)(?P<iso_year>20\d\d)[-./](?P<iso_month>\d\d?)[-./](?P<iso_day>\d\d?)(?!\d)"
_BETWEEN = r"[ \u3000]?[（(\[【,，]?[ \u3000]?"
# 10月9日下午2:30（星期五）, **10月9日**（本周五）.
_CLOCK = r"\d{1,2}\s?(?:[:：]\s?\d\d|[点时](?:半|\d{1,2}分?)?)"
_TIME = (
    r"\*{0,3}[ \u3000]?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)?[ \u3000]?"
    rf"(?:{_CLOCK}(?:\s?[-–—~～至到]{{1,2}}\s?{_CLOCK})?)?\*{{0,3}}[ \u3000]?"
)
_IN_BRACKETS = (
    rf"{_TIME}[（(\[【][ \u3000]?[本这下上]?个?(?:星期|礼拜|周)(?P<bracketed>{_WEEKDAYS})"
    rf"{_SEVERAL}"
)
# 8.26 and 8/26 are numbers unless a weekday stands behind them.
_SHORT = (
    r"(?<![\d./])(?P<short_month>1[0-2]|0?[1-9])[./](?P<short_day>3[01]|[12]\d|0?[1-9])"
    r"(?=[ \u3000]?[（(][ \u3000]?(?:星期|礼拜|周))"
)
_LATER_DAY = rf"(?<=[至到—–~～-])(?P<later>{_DAY})\s?[日号](?={_BETWEEN}(?:星期|礼拜|周))"
_DATED = re.compile(
    rf"{_BEFORE}(?:{_CHINESE}|{_ISO}|{_SHORT}|{_LATER_DAY})(?:{_BETWEEN}{_WEEKDAY}|{_IN_BRACKETS})?"
)


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date as far as it was written; ``weekday`` counts from Monday, 0.

    ``years_on`` is how many years after the text's own (去年: -1); 0 when nothing says so.
    """

    match: re.Match[str]
    year: int | None
    month: int
    day: int
    weekday: int | None
    years_on: int | None = 0


def dates_in(text: str) -> Iterator[DateInText]:
    """All dates of a text, whose digits are of half width.

    The end of a range (9月7日—9日) has the month before it.
    """
    year, month = None, 0
    years_on: int | None = 0
    for match in _DATED.finditer(text):
        found = match.groupdict()
        if not found["later"]:
            years_on = _YEARS_ON.get(found["spoken"][0]) if found["spoken"] else 0
            year = number(found["year"] or found["iso_year"])
            month = number(found["month"] or found["iso_month"] or found["short_month"]) or 0
        day = number(found["day"] or found["iso_day"] or found["short_day"] or found["later"])
        weekday = found["weekday"] or found["bracketed"] or found["before"]
        if day and month:
            named = weekday_number(weekday) if weekday else None
            yield DateInText(match, year, month, day, named, years_on)


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
