"""W403: a notice on another day than its plan has for the session."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.board.sessions import PlannedSession, planned_sessions
from generator.checks.subject import Subject
from generator.checks.times_in_titles import OF_ANOTHER_DAY
from generator.problems import Problem
from generator.records.notices import NOT_HELD, Notice

# A title that says itself that the day is another one.
_SAYS_SO = re.compile(OF_ANOTHER_DAY)


def check_session_days(subject: Subject) -> Iterator[Problem]:
    """Notices of sessions with a day, a week or a month, unless one says that it was moved."""
    for planned in planned_sessions(subject.catalogue):
        notice = planned.standing_notice
        if notice is not None and _is_elsewhere(planned, notice):
            yield _problem(planned, notice, subject)


def _is_elsewhere(planned: PlannedSession, notice: Notice) -> bool:
    first, last, day = planned.session.first_day, planned.session.last_day, notice.starts.date
    if first is None or last is None or day is None:
        return False
    end = (notice.ends and notice.ends.date) or day
    return (day > last or end < first) and not _was_moved(planned, notice)


def _was_moved(planned: PlannedSession, notice: Notice) -> bool:
    by_plan = planned.session.status in NOT_HELD
    by_notice = notice.status != "正常" or notice.changes or _SAYS_SO.search(notice.title)
    return bool(by_plan or by_notice)


def _problem(planned: PlannedSession, notice: Notice, subject: Subject) -> Problem:
    session = planned.session
    period = session.week or session.month
    when = period.label if period else f"{session.date}"
    message = f"“{planned.plan.title}”第 {planned.number} 次学习定在 {when}，这里是 {notice.day}。"
    hint = f"核对日期；真改了日子，把 {planned.plan.source_file} 里的也改过来。"
    return subject.problem(notice, ["start"], "W403", message, hint)
