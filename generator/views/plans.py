"""A plan's sessions with what belongs to them, and its progress."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.catalogue import Catalogue
from generator.records.groups import Group
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.records.plans import Plan, Session
from generator.values.moments import Moment


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its plan, number, and the records it leads to."""

    plan: Plan
    number: int
    session: Session
    notice: Notice | None
    materials: tuple[Material, ...]

    @property
    def anchor(self) -> str:
        """The id of the session on its plan's page."""
        return f"session-{self.number}"

    @property
    def first_day(self) -> dt.date:
        """The first day it may be held on; a session without one sorts last."""
        return self.session.first_day or dt.date.max

    @property
    def starts(self) -> Moment | None:
        """When it begins, as far as the plan says."""
        time = self.session.time
        first = self.session.first_day
        return Moment(first, time.start if time else None) if first else None

    @property
    def ends(self) -> Moment | None:
        """When it ends, or the last day it may be held on."""
        time = self.session.time
        last = self.session.last_day
        return Moment(last, time.end if time else None) if last else None

    @property
    def state(self) -> str:
        """Its status; 未开始 would contradict the record its notice already has."""
        recorded = self.notice is not None and self.notice.record is not None
        return "已有记录" if recorded and self.session.status == "未开始" else self.session.status

    @property
    def period_label(self) -> str:
        """Its week or month where no day is set."""
        period = self.session.week or self.session.month
        return period.label if period else ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan has come. Hours are 学时; ``hours_target`` may be unknown."""

    done: int
    total: int
    hours_done: Decimal
    hours_planned: Decimal
    hours_target: Decimal | None

    @property
    def percent(self) -> int:
        """Finished sessions of those that were not cancelled, in percent."""
        return round(100 * self.done / self.total) if self.total else 0


def session_views(plan: Plan, catalogue: Catalogue) -> tuple[SessionView, ...]:
    """The sessions of a plan in its own order."""
    announced = _notices_by_number(plan, catalogue)
    return tuple(
        SessionView(
            plan=plan,
            number=number,
            session=session,
            notice=catalogue.get(Notice, session.notice) or announced.get(number),
            materials=tuple(catalogue.all(Material, session.materials)),
        )
        for number, session in plan.numbered_sessions
    )


def _notices_by_number(plan: Plan, catalogue: Catalogue) -> dict[int, Notice]:
    """Notices that name the session, for sessions that do not name their notice."""
    return {n.session: n for n in catalogue.referring(Notice, plan) if n.session is not None}


def progress_of(plan: Plan) -> Progress:
    """Counts and hours of the sessions that were not cancelled."""
    kept = [s for s in plan.sessions if s.status != "取消"]
    return Progress(
        done=sum(s.status == "已完成" for s in kept),
        total=len(kept),
        hours_done=plan.hours_done,
        hours_planned=plan.hours_planned,
        hours_target=plan.hours_target,
    )


def plan_view(plan: Plan, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``sessions`` and ``progress`` of the plan, and its ``group``."""
    return {
        "sessions": session_views(plan, catalogue),
        "progress": progress_of(plan),
        "group": catalogue.get(Group, plan.group),
    }
