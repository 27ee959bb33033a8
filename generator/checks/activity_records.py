"""W506: an activity that is over and has no record yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.activities import accounted_from, last_day, standing_activities
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice


def check_activity_records(subject: Subject) -> Iterator[Problem]:
    """Activities that took place since the board's first day, some days after they ended."""
    since = accounted_from(subject.catalogue)
    days = subject.catalogue.config.board.record_days
    until = subject.today - dt.timedelta(days=days)
    for notice in standing_activities(subject.catalogue):
        day = last_day(notice)
        if notice.is_recorded or day >= until or (since and day < since):
            continue
        if not _is_told(notice, subject):
            yield _problem(notice, (subject.today - day).days, subject)


def _is_told(notice: Notice, subject: Subject) -> bool:
    """Whether something that could not be read stands where the record is looked for."""
    if notice.record is None:
        return subject.is_written(notice, ["record"])
    asked = ("present",) if notice.is_closed else ("present", "summary", "decisions")
    return any(subject.is_written(notice, ["record", name]) for name in asked)


def _problem(notice: Notice, days: int, subject: Subject) -> Problem:
    asked = "实到人数" if notice.is_closed else "实到人数和小结"
    if notice.record is not None:
        message = f"活动过了 {days} 天，活动记录里还没有{asked}。"
        return subject.problem(notice, ["record"], "W506", message, f"补写{asked}。")
    message = f"活动过了 {days} 天，还没有活动记录。"
    name = subject.name_of(notice, "record")
    hint = f"加一栏“{name}”，写{asked}；没有办的，把状态改成“取消”或“延期”。"
    loc = ["end"] if notice.end else ["start"]
    return subject.problem(notice, loc, "W506", message, hint)
