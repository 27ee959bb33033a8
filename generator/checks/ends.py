"""E307: an end that does not fit its beginning: written twice and not alike, or alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice
from generator.values.moments import Moment, MomentSpan


def check_ends(subject: Subject) -> Iterator[Problem]:
    """The planned and the real time of every notice."""
    for notice in subject.catalogue.of(Notice):
        told = _unfit(notice.start, notice.end)
        if told:
            yield subject.problem(notice, ["end"], "E307", *told)
        record = notice.record
        told = _unfit(record.actual_start, record.actual_end) if record else None
        if told:
            yield subject.problem(notice, ["record", "actual_end"], "E307", *told)


def _unfit(start: MomentSpan | None, end: Moment | None) -> tuple[str, str] | None:
    return _two_ends(start, end) or _no_beginning(start, end)


def _no_beginning(start: MomentSpan | None, end: Moment | None) -> tuple[str, str] | None:
    """What to say when it is known at what hour the day ends, and not when it begins."""
    if start is None or end is None or end.time is None or start.start.time is not None:
        return None
    if end.date not in (None, start.start.date):
        return None
    message = f"写了 {end.time:%H:%M} 结束，没有写几点开始。"
    return message, f"在开始那一栏写明几点，如 {start.start} 15:00。"


def _two_ends(start: MomentSpan | None, end: Moment | None) -> tuple[str, str] | None:
    """What to say when ``start`` holds an end too, and it differs from ``end``."""
    if start is None or start.end is None or end is None:
        return None
    first, second = _dated(start.end, start), _dated(end, start)
    times_differ = None not in (first.time, second.time) and first.time != second.time
    if first.date == second.date and not times_differ:
        return None
    message = f"结束写了两样：开始那一栏里是 {start.end}，这里是 {end}。"
    return message, "结束只写一次：删去这一行，或在开始那一栏里只写开始。"


def _dated(end: Moment, start: MomentSpan) -> Moment:
    return Moment(end.date or start.start.date, end.time)
