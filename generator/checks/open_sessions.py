"""W521: a session whose day has passed and whose plan still calls it 未开始."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.open_items import unstated_sessions
from generator.board.sessions import PlannedSession, planned_sessions
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.plans import Session


def check_open_sessions(subject: Subject) -> Iterator[Problem]:
    """Past sessions without a state, some days after the last day they may be held on."""
    board = subject.catalogue.config.board
    until = subject.today - dt.timedelta(days=board.record_days)
    sessions = planned_sessions(subject.catalogue)
    for planned in unstated_sessions(sessions, board.since, until):
        yield subject.problem(
            planned.plan,
            ("sessions", planned.index, _field(planned.session)),
            "W521",
            _message(planned, subject.today),
            _hint(planned, subject),
        )


def _field(session: Session) -> str:
    return "date" if session.date else "week" if session.week else "month"


def _message(planned: PlannedSession, today: dt.date) -> str:
    day = planned.session.last_day or today
    passed = f"第 {planned.number} 次学习已经过了 {(today - day).days} 天"
    if planned.notice is not None:
        return f"{passed}，通知已写“{planned.notice.status}”，这里还是“未开始”。"
    return f"{passed}，还没有写明是否完成。"


def _hint(planned: PlannedSession, subject: Subject) -> str:
    name = subject.name_of(planned.plan, "status", Session)
    state = planned.notice.status if planned.notice else "已完成"
    others = "、".join(f"“{s}”" for s in ("已完成", "延期", "取消") if s != state)
    return f"在这一次里写“{name}: {state}”；别的情况写{others}。"
