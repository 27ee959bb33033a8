"""W508: a date in a text with a weekday that it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.dates_in_text import DateInText, dates_in, real_day
from generator.checks.passages import MOST_LINES, Passage, passages_of, prose
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.base import Record
from generator.values.weekdays import weekday_name

# In these kinds a date without a year belongs to the record's own time; elsewhere it tells a story.
DATED_KINDS = ("notices", "plans", "readings", "awards", "services")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_WEEKDAY = re.compile("(?:星期|礼拜|周)[一二三四五六日天]")


def check_weekdays_in_text(subject: Subject) -> Iterator[Problem]:
    """Every date with a weekday in every text."""
    for record in subject.catalogue:
        text = subject.read.sources[record.source_file].text
        if ("星期" in text or "周" in text or "礼拜" in text) and _WEEKDAY.search(text):
            for passage in passages_of(record):
                if _WEEKDAY.search(passage.text):
                    yield from _mistaken(passage, subject)


def _mistaken(passage: Passage, subject: Subject) -> Iterator[Problem]:
    years: set[int] = set()
    told = 0
    for date in dates_in(prose(passage.text).translate(_HALF_WIDTH)):
        years |= {date.year} if date.year else set()
        wrong = _wrong(date, _years_of(date, passage.record, years)) if _has_day(date) else None
        if wrong and (told := told + 1) <= MOST_LINES:
            yield passage.problem(subject, date.match, "W508", *wrong)


def _has_day(date: DateInText) -> bool:
    """Whether a weekday stands beside it, and its year is not just any (当年)."""
    return date.weekday is not None and date.years_on is not None


def _years_of(date: DateInText, record: Record, written: set[int]) -> list[int]:
    """The years a date may mean, the likeliest first: its own, the record's, those written."""
    if date.year:
        return [date.year]
    if record.kind not in DATED_KINDS or record.day is None:
        return [] if date.years_on else sorted(written)
    year, month = record.day.year, record.day.month
    if date.years_on:
        return [year + date.years_on]
    turn = [year + 1] if month - date.month > 6 else [year - 1] if date.month - month > 6 else []
    return list(dict.fromkeys([year, *turn, *sorted(written)]))


def _wrong(date: DateInText, years: list[int]) -> tuple[str, str] | None:
    """What to say when the date has its weekday in none of the years."""
    days = [day for year in years if (day := real_day(year, date.month, date.day))]
    if not years or any(day.weekday() == date.weekday for day in days):
        return None
    shown = f"{date.month}月{date.day}日"
    if not days:
        return f"{years[0]}年没有{shown}这一天。", "核对日期。"
    shown = f"{days[0].year}年{shown}" if date.year or date.years_on else shown
    right = weekday_name(days[0])
    message = f"{shown}不是{weekday_name(date.weekday or 0)}，是{right}。"
    return message, f"日期对的，把星期改成“{right}”；星期对的，改日期。"
