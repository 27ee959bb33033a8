"""W505: a session whose day is near and that no notice announces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.open_items import ALONE
from generator.board.sessions import PlannedSession, planned_sessions
from generator.catalogue import Catalogue
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice
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
    if session.status != "未开始" or session.form in ALONE or planned.standing_notice:
        return False
    if session.notice is None:
        return not subject.is_written(planned.plan, ("sessions", planned.index, "notice"))
    return subject.catalogue.get(Notice, session.notice) is not None  # else told already


def _problem(planned: PlannedSession, day: dt.date, subject: Subject) -> Problem:
    left = (day - subject.today).days
    which = f"第 {planned.number} 次学习（{day}）"
    near = f"{which}就在今天" if left == 0 else f"离{which}只有 {left} 天了"
    other = planned.notice
    state = f"原来的通知“{other.id}”已写“{other.status}”" if other else "还没有通知"
    message = f"{near}，{state}。"
    plan = planned.plan.id
    hint = f"运行 zhibu new notice --from plans/{plan}#{planned.number}，写好通知。"
    if other:
        name = subject.name_of(planned.plan, "status", Session)
        hint = f"另定了日子的，写一个新通知；没有定的，在那一次里写“{name}: {other.status}”。"
    loc = ("sessions", planned.index, "date")
    return subject.problem(planned.plan, loc, "W505", message, hint)
