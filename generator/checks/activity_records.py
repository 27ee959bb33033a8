"""W506: an activity that is over and has no record yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.activities import accounted_from, last_day, standing_activities
from generator.checks.subject import Subject
from generator.problems import Problem


def check_activity_records(subject: Subject) -> Iterator[Problem]:
    """Activities that took place since the board's first day, some days after they ended."""
    since = accounted_from(subject.catalogue)
    days = subject.catalogue.config.board.record_days
    until = subject.today - dt.timedelta(days=days)
    for notice in standing_activities(subject.catalogue):
        day = last_day(notice)
        if notice.record is not None or day >= until or (since and day < since):
            continue
        if notice.visibility == "草稿" or subject.is_written(notice, ["record"]):
            continue  # not announced, or told already
        message = f"活动过了 {(subject.today - day).days} 天，还没有活动记录。"
        name = subject.name_of(notice, "record")
        hint = f"加一栏“{name}”，写实到人数和小结；没有办的，把状态改成“取消”或“延期”。"
        loc = ["end"] if notice.end else ["start"]
        yield subject.problem(notice, loc, "W506", message, hint)
