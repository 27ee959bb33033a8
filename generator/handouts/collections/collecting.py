"""What a collection (学习资料汇编) is made of: the sheets of a period, of a plan, or as chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from generator.catalogue import Catalogue
from generator.handouts.collections.belonging import (
    activities_in,
    materials_in,
    may_be_printed,
    once,
    plans_in,
    profiles_in,
    readings_in,
    rules_in,
    studied_in,
)
from generator.handouts.collections.choice import Choice, CollectionMistake, Item
from generator.handouts.sheet import UNKNOWN_DAY, Sheet
from generator.records.base import Record
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.records.rules import Rule
from generator.values.period import Period
from generator.views.plans import SessionView, session_views

DOCUMENT = "collection"
LABEL = "学习资料汇编"
SHEETS: dict[str, tuple[str, str]] = {
    Plan.kind: ("plan", "学习计划"),
    Material.kind: ("handout", "学习材料"),
    Reading.kind: ("reading", "读书读报"),
    Notice.kind: ("notice", "活动纪事"),
    Member.kind: ("profile", "先进典型"),
    Rule.kind: ("rule", "制度"),
}
"""Document and label of the part that a record of each kind becomes."""


def collect(catalogue: Catalogue, choice: Choice) -> Sheet:
    """The collection of a choice, on A4 in standard size; its ``parts`` are in printed order.

    A part is the sheet of a record or of a plan's session; the part of a plan has the sessions that
    are listed with it as parts of its own. Its day is the first one of the period or plan, else
    that of the newest record, never today's. Raises ``CollectionMistake``.
    """
    parts = tuple(_parts(catalogue, choice))
    if not parts:
        raise CollectionMistake(_nothing(catalogue, choice))
    period = choice.period or (choice.plan.period if choice.plan else None)
    day = period.start if period else max(part.day for part in parts)
    name = "" if choice.plan else choice.name
    return Sheet(
        DOCUMENT, LABEL, choice.title, day, choice.plan, name=name, parts=parts, period=period
    )


def recent_collections(catalogue: Catalogue, count: int) -> Iterator[Sheet]:
    """The collections of the newest ``count`` quarters that have any, the newest first."""
    choices = map(Choice.of_period, quarters_of(catalogue))
    filled = (choice for choice in choices if any(_parts(catalogue, choice)))
    return (collect(catalogue, choice) for choice in islice(filled, count))


def quarters_of(catalogue: Catalogue) -> list[Period]:
    """The quarters in which the days of records lie, the newest first."""
    days = {record.day for record in catalogue if record.kind in SHEETS and record.day}
    return sorted({quarter_of(day) for day in days}, reverse=True)


def quarter_of(day: dt.date) -> Period:
    """The quarter a day lies in."""
    return Period.of_months("quarter", day.year, (day.month + 2) // 3)


def _parts(catalogue: Catalogue, choice: Choice) -> Iterator[Sheet]:
    if choice.period is not None:
        return _of_period(catalogue, choice.period)
    if choice.plan is not None:
        return _of_plan(catalogue, choice.plan)
    return _of_items(catalogue, choice.items)


def _of_period(catalogue: Catalogue, period: Period) -> Iterator[Sheet]:
    plans = plans_in(catalogue, period)
    sessions = [view for _, views in plans for view in views]
    notices = activities_in(catalogue, period)
    yield from (_plan(plan, views) for plan, views in plans)
    yield from map(_session, filter(_says_something, sessions))
    yield from map(_record, materials_in(catalogue, period, sessions, notices))
    yield from map(_record, readings_in(catalogue, period))
    yield from map(_record, notices)
    yield from map(_record, profiles_in(catalogue, period))
    yield from map(_record, rules_in(catalogue, period))


def _of_plan(catalogue: Catalogue, plan: Plan) -> Iterator[Sheet]:
    sessions = session_views(plan, catalogue)
    notices = once(view.notice for view in sessions if view.notice and _is_on(view.notice))
    used = map(studied_in, sessions)
    announced = (catalogue.all(Material, notice.materials) for notice in notices)
    yield _plan(plan, sessions)
    yield from map(_session, filter(_says_something, sessions))
    yield from map(_record, filter(may_be_printed, once(chain(*used, *announced))))
    yield from map(_record, notices)


def _of_items(catalogue: Catalogue, items: Iterable[Item]) -> Iterator[Sheet]:
    for item in items:
        if not isinstance(item.record, Plan):
            yield _record(item.record)
            continue
        views = session_views(item.record, catalogue)
        if item.number is None:
            yield _plan(item.record, views)
        yield from (_session(view) for view in views if view.number == item.number)


def _plan(plan: Plan, sessions: Iterable[SessionView]) -> Sheet:
    document, label = SHEETS[plan.kind]
    return Sheet(document, label, plan.title, plan.day, plan, parts=tuple(map(_session, sessions)))


def _session(view: SessionView) -> Sheet:
    day = view.session.first_day or view.plan.day
    title = view.session.topic
    return Sheet("handout", "专题学习", title, day, view.plan, view.number)


def _record(record: Record) -> Sheet:
    document, label = SHEETS[record.kind]
    return Sheet(document, label, record.title, record.day or UNKNOWN_DAY, record)


def _is_on(notice: Notice) -> bool:
    return notice.status not in NOT_HELD and may_be_printed(notice)


def _nothing(catalogue: Catalogue, choice: Choice) -> str:
    if choice.left_out:
        return "".join(choice.left_out)
    quarters = "、".join(quarter.code for quarter in quarters_of(catalogue)[:4])
    filled = f"有内容的季度：{quarters}。" if choice.period and quarters else ""
    return f"{choice.title}没有可以收进汇编的内容。{filled}"


def _says_something(view: SessionView) -> bool:
    return view.session.status != "取消" and bool(view.session.content or view.session.questions)
