"""W521: sessions whose day has passed and whose plan still calls them 未开始."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.board.open_items import unstated_sessions
from generator.board.sessions import PlannedSession, planned_sessions
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import NOT_HELD
from generator.records.plans import Session


def check_open_sessions(subject: Subject) -> Iterator[Problem]:
    """Past sessions without a state: one finding a plan, some days after they were due."""
    board = subject.catalogue.config.board
    until = subject.today - dt.timedelta(days=board.record_days)
    sessions = planned_sessions(subject.catalogue)
    unstated = [
        s for s in unstated_sessions(sessions, board.since, until) if not _is_told(s, subject)
    ]
    for _, of_plan in groupby(unstated, key=lambda s: s.plan.id):
        yield from _findings(list(of_plan), subject)


def _is_told(planned: PlannedSession, subject: Subject) -> bool:
    """Whether something else is wrong with its state or its notice, which is told already."""
    dropped = subject.read.dropped.get(planned.plan.source_file, ())
    if any(path[0] == "sessions" and path[-1] in ("status", "notice") for path in dropped):
        return True
    return planned.session.notice is not None and planned.notice is None


def _findings(unstated: Sequence[PlannedSession], subject: Subject) -> Iterator[Problem]:
    silent = [s for s in unstated if _state_of_notice(s) is None]
    if silent:
        numbers = "、".join(str(s.number) for s in silent)
        message = f"第 {numbers} 次学习的日子已经过了，还没有写明是否完成。"
        yield _problem(silent[0], message, "已完成", subject)
    for planned in unstated:
        state = _state_of_notice(planned)
        if state is not None:
            message = f"第 {planned.number} 次学习的通知已写“{state}”，这里还是“未开始”。"
            yield _problem(planned, message, state, subject)


def _state_of_notice(planned: PlannedSession) -> str | None:
    """延期 or 取消 where its notice says so; a draft says nothing."""
    notice = planned.notice
    return notice.status if notice is not None and notice.status in NOT_HELD else None


def _problem(planned: PlannedSession, message: str, state: str, subject: Subject) -> Problem:
    name = subject.name_of(planned.plan, "status", Session)
    others = "或".join(f"“{s}”" for s in ("已完成", "延期", "取消") if s != state)
    hint = f"在那一次里写“{name}: {state}”；是别的情况，写{others}。"
    loc = ("sessions", planned.index, _field(planned.session))
    return subject.problem(planned.plan, loc, "W521", message, hint)


def _field(session: Session) -> str:
    return "date" if session.date else "week" if session.week else "month"
