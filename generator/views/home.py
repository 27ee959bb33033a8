"""What concerns a reader now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from generator.board.activities import last_day
from generator.catalogue import Catalogue
from generator.records.members import Member
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.records.rules import Revision, Rule
from generator.views.plans import SessionView, progress_of, session_views
from generator.views.readings import WeekView, weeks_of

UPCOMING_SHOWN = 6
PLANS_SHOWN = 6
EVERYBODY = "全体党员"
MODELS_SHOWN = 3
SOON = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Today:
    """The reading of the month and of the current week."""

    reading: Reading
    week: WeekView | None


def home_view(catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """Everything on the home page, in the order it is shown."""
    return {
        "sessions": sessions_of_month(catalogue, today),
        "upcoming": upcoming(catalogue, today),
        "running": [(p, progress_of(p)) for p in running_plans(catalogue, today)],
        "models": models_of_week(catalogue, today),
        "reading": reading_today(catalogue, today),
        "revision": newest_revision(catalogue),
    }


def sessions_of_month(catalogue: Catalogue, today: dt.date) -> list[SessionView]:
    """The sessions that may fall in this month: those with a day first, then by day."""
    first = today.replace(day=1)
    last = (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    views = (v for plan in _standing_plans(catalogue) for v in session_views(plan, catalogue))
    found = [v for v in views if _overlaps(v, first, last)]
    return sorted(found, key=lambda v: (v.session.date is None, v.first_day, v.plan.id, v.number))


def _overlaps(view: SessionView, first: dt.date, last: dt.date) -> bool:
    start, end = view.session.first_day, view.session.last_day
    return start is not None and end is not None and start <= last and end >= first


def _standing_plans(catalogue: Catalogue) -> list[Plan]:
    return [plan for plan in catalogue.of(Plan) if plan.status != "已废止"]


def upcoming(catalogue: Catalogue, today: dt.date) -> list[Notice]:
    """Activities from today on: changed or cancelled ones, then pinned ones, then by day."""
    ahead = [n for n in catalogue.of(Notice) if last_day(n) >= today]
    ahead.sort(key=lambda n: (n.status == "正常", not n.pinned, n.day, str(n.starts.time)))
    return ahead[:UPCOMING_SHOWN]


def running_plans(catalogue: Catalogue, today: dt.date) -> list[Plan]:
    """The plans whose period holds today, those of all members first; else the newest plan."""
    standing = _standing_plans(catalogue)
    running = [plan for plan in standing if plan.period.contains(today)]
    running.sort(key=lambda plan: (EVERYBODY not in plan.audience, plan.period.end, plan.id))
    return running[:PLANS_SHOWN] or standing[:1]


def models_of_week(catalogue: Catalogue, today: dt.date) -> list[Member]:
    """Three profiles, others each week, so that everybody has a turn."""
    models = sorted(catalogue.of(Member), key=lambda m: (m.awarded_on, m.id), reverse=True)
    if not models:
        return []
    turn = today.toordinal() // 7 * MODELS_SHOWN % len(models)
    return [*models[turn:], *models[:turn]][:MODELS_SHOWN]


def reading_today(catalogue: Catalogue, today: dt.date) -> Today | None:
    """The reading of this month, if there is one."""
    for reading in catalogue.of(Reading):
        if reading.period.contains(today):
            week = next((w for w in weeks_of(reading) if w.holds(today)), None)
            return Today(reading, week)
    return None


def newest_revision(catalogue: Catalogue) -> tuple[Rule, Revision] | None:
    """The rule in force that was revised last."""
    revised = [
        (rule, rule.newest)
        for rule in catalogue.of(Rule)
        if rule.newest is not None and rule.status != "废止"
    ]
    return max(revised, key=lambda pair: (pair[1].on, pair[0].id), default=None)
