"""Which records of a branch belong into a collection of a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Protocol, TypeVar

from generator.catalogue import Catalogue
from generator.handouts.reasons import forbidden
from generator.records.base import Record
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.records.rules import Rule
from generator.values.period import Period
from generator.views.plans import SessionView, session_views

R = TypeVar("R", bound=Record)


class Timed(Protocol):
    """A record that is for a period."""

    @property
    def period(self) -> Period:
        """The period."""


def may_be_printed(record: Record) -> bool:
    """Whether it is no draft, and nothing in it forbids a printed copy."""
    return not record.is_draft and not forbidden(record)


def once(records: Iterable[R]) -> list[R]:
    """Each record once, where it first stands."""
    return list({(record.kind, record.id): record for record in records}.values())


def plans_in(catalogue: Catalogue, period: Period) -> list[tuple[Plan, list[SessionView]]]:
    """The plans in force with those of their sessions that may be held in the period."""
    found = []
    for plan in _in_order(p for p in catalogue.of(Plan) if _shares_days(p, period)):
        sessions = [view for view in session_views(plan, catalogue) if _is_in(view, period)]
        if sessions and plan.status != "已废止":
            found.append((plan, sessions))
    return found


def activities_in(catalogue: Catalogue, period: Period) -> list[Notice]:
    """What was held or will be in the period, as far as is known."""
    held = (n for n in catalogue.of(Notice) if n.status not in NOT_HELD and period.contains(n.day))
    return _in_order(held)


def materials_in(
    catalogue: Catalogue,
    period: Period,
    sessions: Sequence[SessionView],
    notices: Sequence[Notice],
) -> list[Material]:
    """What is studied in the period, in the order of study, then what else is dated in it."""
    studied = chain.from_iterable(studied_in(session) for session in sessions)
    announced = chain.from_iterable(catalogue.all(Material, n.materials) for n in notices)
    dated = _in_order(m for m in catalogue.of(Material) if m.day and period.contains(m.day))
    return list(filter(may_be_printed, once([*studied, *announced, *dated])))


def studied_in(view: SessionView) -> tuple[Material, ...]:
    """The materials of a session that is not cancelled."""
    return () if view.session.status == "取消" else view.materials


def readings_in(catalogue: Catalogue, period: Period) -> list[Reading]:
    """The lists of what is read in the period."""
    return _in_order(r for r in catalogue.of(Reading) if _shares_days(r, period))


def profiles_in(catalogue: Catalogue, period: Period) -> list[Member]:
    """The members honoured in the period who agreed to be shown."""
    return _in_order(m for m in catalogue.of(Member) if period.contains(m.awarded_on))


def rules_in(catalogue: Catalogue, period: Period) -> list[Rule]:
    """The rules in force that were made or revised in the period."""
    in_force = (rule for rule in catalogue.of(Rule) if rule.status != "废止")
    return _in_order(r for r in in_force if any(period.contains(v.on) for v in r.revisions))


def _in_order(records: Iterable[R]) -> list[R]:
    """Those that may be printed, the oldest first."""
    printed = filter(may_be_printed, records)
    return sorted(printed, key=lambda record: (record.day or dt.date.min, record.id))


def _shares_days(record: Timed, period: Period) -> bool:
    return record.period.start <= period.end and period.start <= record.period.end


def _is_in(view: SessionView, period: Period) -> bool:
    first, last = view.session.first_day, view.session.last_day
    return bool(first and last and first <= period.end and period.start <= last)
