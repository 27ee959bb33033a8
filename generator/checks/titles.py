"""W507: a title that names another month, quarter, week or year than the record has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.checks.times_in_titles import (
    AFTER_ACTIVITY,
    BEFORE_ACTIVITY,
    OF_AWARD,
    OF_PERIOD,
    TimeInTitle,
    times_in,
)
from generator.problems import Problem
from generator.records.awards import Award
from generator.records.care import Care
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.values.periods import Period

_HINT = "核对标题和日期，改正其中一个。"
# 2025年度组织生活会 is held until March of the next year, 上半年组织生活会 until September;
# 2025年度优秀党员 are honoured until July.
_LATER = {"year": 3, "half": 3}
_AWARD_LATER = 7
# A title copied from an earlier selection; 1998年抗洪老党员评选 tells of something else.
_COPIED = 2
Month = tuple[int, int]


def check_titles(subject: Subject) -> Iterator[Problem]:
    """Titles of notices and awards against the days, of what has a period against the period."""
    for record, told in _told(subject):
        if told:
            yield subject.problem(record, ["title"], "W507", told, _HINT)


def _told(subject: Subject) -> Iterator[tuple[Notice | Award | Plan | Reading | Care, str | None]]:
    catalogue = subject.catalogue
    for notice in catalogue.of(Notice):
        yield notice, None if notice.status in NOT_HELD else _activity(notice)
    for award in catalogue.of(Award):
        yield award, _award(award)
    for plan in catalogue.of(Plan):
        yield plan, _of_period(plan.title, plan.period)
    for reading in catalogue.of(Reading):
        yield reading, _of_period(reading.title, reading.period)
    for care in catalogue.of(Care):
        yield care, _of_period(care.title, care.period)


def _activity(notice: Notice) -> str | None:
    """What is wrong with a time right before the name of the activity, or in brackets after it."""
    first = notice.day
    last = (notice.ends and notice.ends.date) or first
    title = notice.title
    for time in (*times_in(BEFORE_ACTIVITY, title), *times_in(AFTER_ACTIVITY, title)):
        later = _LATER.get(time.sort, 0)
        # 下半年党员大会 on a day in January may be last year's; 2027年…读书会 on New Year's Eve.
        early = 1 if time.sort == "year" else 0
        if _is_another_day(time, first, last) or not _meet(time, first, last, later, early):
            return f"标题写的是“{time.words}”，活动的日期是 {first}。"
    return None


def _award(award: Award) -> str | None:
    """What is wrong with the year of a selection, by its stages and its decision."""
    days = [day for stage in award.stages for day in (stage.first, stage.last) if day]
    days += [award.decided_on] if award.decided_on else []
    for time in times_in(OF_AWARD, award.title) if days else ():
        copied = abs((time.year or 0) - min(days).year) <= _COPIED
        if copied and not _meet(time, min(days), max(days), _AWARD_LATER, 1):
            return f"标题写的是“{time.words}”，评选从 {min(days)} 到 {max(days)}。"
    return None


def _of_period(title: str, period: Period) -> str | None:
    """What is wrong with any time in the title of what has a period."""
    for time in times_in(OF_PERIOD, title):
        is_right = _is_week if time.week else _meets_period
        if not is_right(time, period):
            return f"标题写的是“{time.words}”，时段是 {period.label}。"
    return None


def _is_week(time: TimeInTitle, period: Period) -> bool:
    if period.kind != "week":
        return True
    return time.week == period.number and time.year in (None, period.year)


def _meets_period(time: TimeInTitle, period: Period) -> bool:
    return _meet(time, period.start, period.end)


def _is_another_day(time: TimeInTitle, first: dt.date, last: dt.date) -> bool:
    if not time.day:
        return False
    day = time.date(first.year)
    return day is None or not first <= day <= last


def _meet(time: TimeInTitle, first: dt.date, last: dt.date, later: int = 0, early: int = 0) -> bool:
    """Whether what a title names, or a month near to it, has a month in common with the days."""
    held = (first.year, first.month), (last.year, last.month)
    spans = (time.span(year) for year in _years(time, first, last))
    return any(
        _moved(start, -early) <= held[1] and held[0] <= _moved(end, later) for start, end in spans
    )


def _years(time: TimeInTitle, first: dt.date, last: dt.date) -> range:
    """The years a time without one may be of; a half year's may have ended in the last."""
    return range(first.year - (time.sort == "half"), last.year + 1)


def _moved(month: Month, by: int) -> Month:
    year, index = divmod(month[0] * 12 + month[1] - 1 + by, 12)
    return year, index + 1
