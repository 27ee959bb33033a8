"""What a new record most likely has in a field: today, the branch, the next party day or month.

A proposal is a text as an editor would answer; the field's own type reads it like any answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.drafting.desk import Desk
from generator.records.care import Care
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.schema.text_types import Markdown
from generator.starters.days import next_party_day, start_of
from generator.starters.starter import Leaf, Path_
from generator.values.period import Period, month_of
from generator.values.periods import read_period
from generator.values.reading import Refused
from generator.values.times import clock_text
from generator.writing.lines import Value

Given = Mapping[Path_, Value]
_LOOKED_AHEAD = dt.timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text for a field.

    ``sure``: it is taken without a question. ``alone``: it is good enough where nobody can be
    asked; the others are only offered.
    """

    text: str
    sure: bool = False
    alone: bool = True


Proposer = Callable[[Given, Desk], "Proposal | None"]


def propose(kind: str, leaf: Leaf, given: Given, desk: Desk) -> Proposal | None:
    """The proposal for a field of a new record of which ``given`` is known already."""
    name = ".".join(step for step in leaf.path if isinstance(step, str))
    proposer = _PROPOSERS.get(f"{kind}.{name}") or _PROPOSERS.get(name)
    if isinstance(leaf.spec.meaning, Markdown) or proposer is None:
        return None
    return proposer(given, desk)


def order_of(leaf: Leaf) -> int:
    """Fields that others are proposed from are asked first; the rest in the starter's order."""
    name = str(leaf.path[0])
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


_FIRST = ("category", "period", "start", "name", "honor", "title")


def text_at(given: Given, *path: str | int) -> str:
    """The text given for a field, empty if there is none."""
    value = given.get(path, "")
    if isinstance(value, str):
        return value
    return next((item for item in value if isinstance(item, str)), "")


def _published(_: Given, desk: Desk) -> Proposal:
    return Proposal(desk.today.isoformat(), sure=True)


def _branch(_: Given, desk: Desk) -> Proposal:
    return Proposal(desk.config.branch.name)


def _constant(text: str, *, alone: bool = True) -> Proposer:
    return lambda given, desk: Proposal(text, alone=alone)


def _first_of(list_name: str, *, alone: bool = True) -> Proposer:
    def proposer(_: Given, desk: Desk) -> Proposal | None:
        terms = desk.vocabulary.terms(list_name)
        return Proposal(terms[0], alone=alone) if terms else None

    return proposer


def _start(given: Given, desk: Desk) -> Proposal | None:
    """The next free party day, at the usual hour."""
    category = text_at(given, "category")
    first = desk.today + dt.timedelta(days=desk.config.notices.lead_days)
    day = next_party_day(desk, first, first + _LOOKED_AHEAD, category)
    if day is None:
        return None
    time = usual_time(category, desk)
    text = f"{day} {clock_text(time)}" if time else day.isoformat()
    return Proposal(text, alone=category == "主题党日")


def usual_time(category: str, desk: Desk) -> dt.time | None:
    """The hour of the branch's fixed day, else when the last activity of the category began."""
    rule = desk.config.branch.party_day
    if rule and rule.time:
        return rule.time.start
    like = _last_notice(category, desk)
    return like.starts.time if like else None


def _place(given: Given, desk: Desk) -> Proposal | None:
    like = _last_notice(text_at(given, "category"), desk)
    return Proposal(like.place, alone=False) if like else None


def _last_notice(category: str, desk: Desk) -> Notice | None:
    return next((n for n in desk.catalogue.of(Notice) if n.category == category), None)


def _notice_title(given: Given, desk: Desk) -> Proposal | None:
    category = text_at(given, "category")
    if not category:
        return None
    day = start_of(text_at(given, "start")).date
    month = f"{day.month}月" if day else ""
    ending = "通知" if category.endswith(("会", "课", "活动")) else "活动通知"
    return Proposal(f"{month}{category}{ending}")


def _title_of_period(ending: str) -> Proposer:
    def proposer(given: Given, _: Desk) -> Proposal | None:
        try:
            period = read_period(text_at(given, "period")).value
        except Refused:
            return None
        return Proposal(f"{period.label.split('（')[0]}{ending}")

    return proposer


def _plan_period(_: Given, desk: Desk) -> Proposal:
    """The quarter after the latest planned one, or the one this day is in."""
    known = {plan.period.code for plan in desk.catalogue.of(Plan) if plan.group is None}
    period = _quarter_of(desk.today)
    while period.code in known:
        period = _quarter_of(period.end + dt.timedelta(days=1))
    return Proposal(period.code)


def _quarter_of(day: dt.date) -> Period:
    return Period.of_months("quarter", day.year, (day.month - 1) // 3 + 1)


def _reading_period(_: Given, desk: Desk) -> Proposal:
    known = {reading.period.code for reading in desk.catalogue.of(Reading)}
    period = month_of(desk.today)
    while period.code in known:
        period = month_of(period.end + dt.timedelta(days=1))
    return Proposal(period.code)


def _care_period(_: Given, desk: Desk) -> Proposal:
    """The quarter that follows the latest summary, at most the one that has just ended."""
    last = max((c.period.end for c in desk.catalogue.of(Care)), default=None)
    ended = _quarter_of(_quarter_of(desk.today).start - dt.timedelta(days=1))
    if last is None:
        return Proposal(ended.code)
    return Proposal(_quarter_of(last + dt.timedelta(days=1)).code)


def _session_date(given: Given, desk: Desk) -> Proposal | None:
    try:
        period = read_period(text_at(given, "period")).value
    except Refused:
        return None
    day = next_party_day(desk, max(period.start, desk.today), period.end)
    return Proposal((day or period.start).isoformat(), alone=day is not None)


def _member_title(given: Given, _: Desk) -> Proposal | None:
    name, honor = text_at(given, "name"), text_at(given, "honor")
    return Proposal(f"{honor}{name}") if name else None


# Never proposed: what somebody consented to, decided or promised; Enter would make it up.
_PROPOSERS: dict[str, Proposer] = {
    "published": _published,
    "notices.title": _notice_title,
    "notices.start": _start,
    "notices.place": _place,
    "notices.attend": _first_of("audiences"),
    "notices.to": _constant("各党小组、全体党员"),
    "plans.period": _plan_period,
    "plans.title": _title_of_period("学习计划"),
    "plans.audience": _first_of("audiences"),
    "plans.sessions.date": _session_date,
    "plans.sessions.form": _first_of("forms", alone=False),
    "readings.period": _reading_period,
    "readings.title": _title_of_period("读书读报"),
    "care.period": _care_period,
    "care.title": _title_of_period("走访帮困情况"),
    "members.title": _member_title,
    "members.awarded_by": _branch,
    "members.status": _constant("公示中"),
    "groups.type": _first_of("group_types"),
    "rules.revisions.version": _constant("第1版"),
    "rules.revisions.change": _constant("首次制定"),
}
