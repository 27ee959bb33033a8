"""E401: an end before its start."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.awards import Award
from generator.records.groups import Group
from generator.records.notices import Notice
from generator.values.moments import Moment


def check_order(subject: Subject) -> Iterator[Problem]:
    """Every pair of days or moments in every record."""
    for record in subject.catalogue:
        if _before(record.expires, record.publish_from):
            message = f"下线日期 {record.expires} 早于上线日期 {record.publish_from}。"
            yield subject.problem(record, ["expires"], "E401", message, "核对这两个日期。")
    for notice in subject.catalogue.of(Notice):
        yield from _activity(notice, subject)
    for award in subject.catalogue.of(Award):
        for index, stage in enumerate(award.stages):
            if _before(stage.last, stage.first):
                message = f"“{stage.stage}”的结束日期 {stage.last} 早于开始日期 {stage.first}。"
                yield subject.problem(award, ["stages", index, "to"], "E401", message)
    for group in subject.catalogue.of(Group):
        for index, pair in enumerate(group.pairs):
            if _before(pair.until, pair.since):
                message = f"结对的结束日期 {pair.until} 早于开始日期 {pair.since}。"
                yield subject.problem(group, ["pairs", index, "until"], "E401", message)


def _activity(notice: Notice, subject: Subject) -> Iterator[Problem]:
    where = "end" if notice.end else "start"
    told = _moments(notice.starts, notice.ends)
    if told:
        yield subject.problem(notice, [where], "E401", told, "核对起止时间。")
    record = notice.record
    if record and record.actual_start:
        told = _moments(record.actual_start.start, record.ends)
        if told:
            where = "actual_end" if record.actual_end else "actual_start"
            yield subject.problem(notice, ["record", where], "E401", told, "核对起止时间。")


def _moments(start: Moment, end: Moment | None) -> str | None:
    """What is wrong with an end before its start; an end of a time alone is on the same day."""
    if end is None:
        return None
    end_day = end.date or start.date
    if _before(end_day, start.date):
        return f"结束日期 {end_day} 早于开始日期 {start.date}。"
    if end_day == start.date and start.time and end.time and end.time < start.time:
        return f"结束时间 {end.time:%H:%M} 早于开始时间 {start.time:%H:%M}。"
    return None


def _before(later: dt.date | None, earlier: dt.date | None) -> bool:
    return later is not None and earlier is not None and later < earlier
