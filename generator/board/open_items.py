"""What is still owed (“还欠着的事”), most urgent sort first, newest first within a sort."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from generator.board.activities import accounted_from, is_past, last_day, standing_activities
from generator.board.sessions import PlannedSession, planned_sessions
from generator.catalogue import Catalogue
from generator.records.base import Record
from generator.records.plans import Plan
from generator.records.rules import Rule
from generator.records.services import Service

# Studied at a place and time of one's own: nobody is called together.
ALONE = ("个人自学", "在线学习")


class Sort(StrEnum):
    """Sorts of open items, in the order they are shown."""

    NOTICE = "快到了，还没有通知"
    RECORD = "开过了，还没有活动记录"
    STATE = "学过了，学习安排里还没写明"
    SERVICE = "到期了，还没有办结"
    REVIEW = "该复审的制度"
    PLAN = "时段过了，还没写“已完成”的计划"


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing to do: its day, the record to open (``anchor``: where on its page), in words."""

    sort: Sort
    day: dt.date
    record: Record
    title: str
    due: str
    anchor: str = ""


def open_items(catalogue: Catalogue, today: dt.date) -> tuple[OpenItem, ...]:
    """Everything open on a day, sort by sort."""
    sessions = planned_sessions(catalogue)
    since = accounted_from(catalogue)
    found = [
        *_unannounced(sessions, catalogue.config.board.notice_days, today),
        *_unrecorded(catalogue, since, today),
        *_unstated(sessions, catalogue.config.board.since, today),
        *_unserved(catalogue, catalogue.config.board.since, today),
        *_unreviewed(catalogue, today),
        *_unclosed(catalogue, catalogue.config.board.since, today),
    ]
    order = list(Sort)
    return tuple(sorted(found, key=lambda i: (order.index(i.sort), -i.day.toordinal())))


def unstated_sessions(
    sessions: Sequence[PlannedSession], since: dt.date | None, until: dt.date
) -> Iterator[PlannedSession]:
    """Sessions before ``until`` that are still called 未开始 and that no notice speaks for.

    Where a notice stands, its missing record is what is owed.
    """
    for planned in sessions:
        day = planned.session.last_day
        if planned.session.status != "未开始" or day is None or planned.standing_notice:
            continue
        if day < until and (since is None or day >= since):
            yield planned


def _unannounced(
    sessions: Sequence[PlannedSession], days: int, today: dt.date
) -> Iterator[OpenItem]:
    for planned in sessions:
        session, day = planned.session, planned.session.date
        if session.status != "未开始" or session.form in ALONE or planned.standing_notice:
            continue
        if day is not None and today <= day <= today + dt.timedelta(days=days):
            due = "就在今天" if day == today else f"还有 {(day - today).days} 天"
            title = f"{planned.plan.title}，第{planned.number}次：{session.topic}"
            yield OpenItem(Sort.NOTICE, day, planned.plan, title, due, planned.anchor)


def _unrecorded(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for notice in standing_activities(catalogue):
        day = last_day(notice)
        if notice.record is None and is_past(notice, today) and (since is None or day >= since):
            yield OpenItem(Sort.RECORD, day, notice, notice.title, _passed(day, today))


def _unstated(
    sessions: Sequence[PlannedSession], since: dt.date | None, today: dt.date
) -> Iterator[OpenItem]:
    unstated = unstated_sessions(sessions, since, today)
    for _, found in groupby(unstated, key=lambda s: s.plan.id):
        of_plan = tuple(found)
        plan = of_plan[0].plan
        day = max(s.session.last_day or today for s in of_plan)
        numbers = "、".join(str(s.number) for s in of_plan)
        title = f"{plan.title}，第{numbers}次"
        yield OpenItem(Sort.STATE, day, plan, title, _passed(day, today), of_plan[0].anchor)


def _unserved(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for service in catalogue.of(Service):
        day = service.due
        if day is None or service.status not in ("未开始", "进行中"):
            continue
        if day < today and (since is None or day >= since):
            yield OpenItem(Sort.SERVICE, day, service, service.title, _passed(day, today))


def _unreviewed(catalogue: Catalogue, today: dt.date) -> Iterator[OpenItem]:
    ahead = dt.timedelta(days=catalogue.config.board.review_days)
    for rule in catalogue.of(Rule):
        day = rule.review_by
        if day is None or rule.status == "废止" or day > today + ahead:
            continue
        due = _passed(day, today) if day < today else f"还有 {(day - today).days} 天"
        yield OpenItem(Sort.REVIEW, day, rule, rule.title, due)


def _unclosed(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for plan in catalogue.of(Plan):
        day = plan.period.end
        if plan.status == "执行中" and day < today and (since is None or day >= since):
            yield OpenItem(Sort.PLAN, day, plan, plan.title, _passed(day, today))


def _passed(day: dt.date, today: dt.date) -> str:
    return f"过了 {(today - day).days} 天"
