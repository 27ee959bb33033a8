"""W505: a session whose day is near and that no notice announces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.sessions import PlannedSession, needs_notice, planned_sessions
from generator.catalogue import Catalogue
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan, Session


def check_session_announcements(subject: Subject) -> Iterator[Problem]:
    """Sessions on a certain day, but those for which nobody is called together."""
    last = subject.today + dt.timedelta(days=subject.catalogue.config.board.notice_days)
    near = _with_sessions_between(subject.today, last, subject.catalogue)
    for planned in planned_sessions(subject.catalogue) if near else ():
        day = planned.session.date
        if day and subject.today <= day <= last and _is_silent(planned, subject):
            yield _problem(planned, day, subject)


def _with_sessions_between(first: dt.date, last: dt.date, catalogue: Catalogue) -> bool:
    days = (session.date for plan in catalogue.of(Plan) for session in plan.sessions)
    return any(day is not None and first <= day <= last for day in days)


def _is_silent(planned: PlannedSession, subject: Subject) -> bool:
    session = planned.session
    if not needs_notice(planned):
        return False
    if session.notice is None:
        return not subject.is_written(planned.plan, ("sessions", planned.index, "notice"))
    return subject.catalogue.get(Notice, session.notice) is not None  # else told already


def _problem(planned: PlannedSession, day: dt.date, subject: Subject) -> Problem:
    left = (day - subject.today).days
    which = f"第 {planned.number} 次学习（{day}）"
    near = f"{which}就在今天" if left == 0 else f"离{which}只有 {left} 天了"
    message = f"{near}，{_state(planned.notice)}。"
    loc = ("sessions", planned.index, "date")
    return subject.problem(planned.plan, loc, "W505", message, _hint(planned, subject))


def _state(notice: Notice | None) -> str:
    if notice is None:
        return "还没有通知"
    if notice.status in NOT_HELD:
        return f"原来的通知“{notice.id}”已写“{notice.status}”"
    return f"通知“{notice.id}”还是草稿"


def _hint(planned: PlannedSession, subject: Subject) -> str:
    notice = planned.notice
    if notice is None:
        where = f"plans/{planned.plan.id}#{planned.number}"
        return f"运行 zhibu new notice --from {where}，写好通知。"
    if notice.status in NOT_HELD:
        name = subject.name_of(planned.plan, "status", Session)
        return f"另定了日子的，写一个新通知；没有定的，在那一次里写“{name}: {notice.status}”。"
    name = subject.name_of(notice, "visibility")
    return f"写好以后，把通知里的“{name}: 草稿”改成“{name}: 内网”。"
