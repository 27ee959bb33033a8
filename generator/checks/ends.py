"""E307: an end written twice, in both fields of an activity's time, and not alike."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice
from generator.values.moments import Moment, MomentSpan


def check_ends(subject: Subject) -> Iterator[Problem]:
    """The planned and the real time of every notice."""
    for notice in subject.catalogue.of(Notice):
        told = _two_ends(notice.start, notice.end)
        if told:
            yield subject.problem(notice, ["end"], "E307", *told)
        record = notice.record
        told = _two_ends(record.actual_start, record.actual_end) if record else None
        if told:
            yield subject.problem(notice, ["record", "actual_end"], "E307", *told)


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
