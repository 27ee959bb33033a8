"""Days for a new notice: which to propose, and what is announced for a day already."""

from __future__ import annotations

import datetime as dt

from generator.drafting.desk import Desk
from generator.records.notices import Notice
from generator.values.moments import Moment, read_moment
from generator.values.period import Period
from generator.values.reading import Refused

_PUT_OFF = ("延期", "取消")
_SATURDAY = 5


def next_party_day(desk: Desk, first: dt.date, last: dt.date, category: str = "") -> dt.date | None:
    """The branch's fixed day between two days, both inside.

    A day for which an activity of the category is announced is passed over.
    """
    rule = desk.config.branch.party_day
    days = rule.dates(first, last) if rule else iter(())
    return next((day for day in days if announced(day, category, desk) is None), None)


def announced(day: dt.date, category: str, desk: Desk) -> Notice | None:
    """The notice of an activity of the category on that day that was not put off."""
    same = (n for n in desk.catalogue.of(Notice) if n.starts.date == day and n.category == category)
    return next((notice for notice in same if notice.status not in _PUT_OFF), None)


def day_within(period: Period, category: str, desk: Desk) -> dt.date | None:
    """A day to come in the period: the branch's fixed day, else the first that is no weekend."""
    first = max(period.start, desk.today)
    fixed = next_party_day(desk, first, period.end, category)
    ahead = (first + dt.timedelta(days=number) for number in range(7))
    working = (day for day in ahead if day <= period.end and day.weekday() < _SATURDAY)
    return fixed or next(working, None)


def start_of(text: str) -> Moment:
    """The beginning that a text names; without day and time if it names none."""
    try:
        return read_moment(text).value.start
    except Refused:
        return Moment(None)
