"""Values of the field types in the one form the handbook teaches."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.schema.term_types import Reference
from generator.values.moments import Moment, MomentSpan
from generator.values.period import Period
from generator.values.recurrence import Recurrence
from generator.values.times import TimeRange, clock_text

_NIGHT, _EARLY = 5, 7
"""Hours before which a time is called 凌晨, and before which it needs a word at all."""


def canonical(value: Any) -> str:
    """The text that the value's own reader reads as this value, in its usual form."""
    match value:
        case bool():
            return "是" if value else "否"
        case Decimal():
            return f"{value:f}"
        case dt.datetime():
            return _moment(Moment(value.date(), value.time()))
        case dt.time():
            return _clock(value)
        case dt.date():
            return value.isoformat()
        case TimeRange():
            return _times(value)
        case Moment():
            return _moment(value)
        case MomentSpan():
            return _span(value)
        case Period():
            return value.code
        case Recurrence():
            return _rule(value)
        case Reference():
            return value.id
        case _:
            return str(value)


def _times(times: TimeRange) -> str:
    return _clock(times.start) + (f"-{clock_text(times.end)}" if times.end else "")


def _clock(time: dt.time) -> str:
    """A time so early that the reader would ask (W302) says that it is meant."""
    word = "凌晨" if time.hour < _NIGHT else "上午" if time.hour < _EARLY else ""
    return word + clock_text(time)


def _moment(moment: Moment) -> str:
    parts = (moment.date and moment.date.isoformat(), moment.time and _clock(moment.time))
    return " ".join(part for part in parts if part)


def _span(span: MomentSpan) -> str:
    start, end = _moment(span.start), span.end
    if end is None:
        return start
    if end.date == span.start.date and end.time and span.start.time:
        return f"{start}-{clock_text(end.time)}"
    return f"{start} 至 {_moment(end)}"


def _rule(rule: Recurrence) -> str:
    day = replace(rule, time=None).label
    return f"{day} {_times(rule.time)}" if rule.time else day


def canonical_reference(value: Reference, *, any_kind: bool) -> str:
    """A reference as a field of one kind names it, or as one that may name any record does."""
    return f"{value.kind}/{value.id}" if any_kind and value.kind else value.id
