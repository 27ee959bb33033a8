"""What is still owed (“还欠着的事”), most urgent sort first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from generator.board.activities import (
    accounted_from,
    is_past,
    last_day,
    standing_activities,
)
from generator.board.postponed import postponed_notices, postponed_sessions
from generator.board.sessions import PlannedSession, counted_plans, needs_notice, planned_sessions
from generator.board.words import days_text
from generator.catalogue import Catalogue
from generator.records.base import Record
from generator.records.notices import Notice
from generator.records.rules import Rule
from generator.records.services import Service


class Sort(StrEnum):
    """Sorts of open items, in the order they are shown."""

    NOTICE = "快到了，还没有通知"
    RECORD = "开过了，还没有活动记录"
    STATE = "学过了，学习安排里还没写明"
    POSTPONED = "延期了，还没有新日期"
    SERVICE = "到期了，还没有办结"
    REVIEW = "该复审的制度"
    PLAN = "时段过了，还没写“已完成”的计划"


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing to do: its day, the record to open (``anchor``: where on its page), in words.

    ``days``: all days it is about where these are several; ``day`` is the first then.
    """

    sort: Sort
    day: dt.date
    record: Record
    title: str
    anchor: str = ""
    days: str = ""

    def due(self, today: dt.date) -> str:
        """How far the day is, with all days: 过了 9 天, 11月6日、11月13日，最早的过了 16 天."""
        told = _distance(self.day, today)
        return f"{self.days}，最早的{told}" if self.days else told


def open_items(catalogue: Catalogue, today: dt.date) -> tuple[OpenItem, ...]:
    """Everything open on a day, sort by sort, the longest due first.

    Only missing records come newest first: what was yesterday is still remembered.
    """
    sessions = [s for s in planned_sessions(catalogue) if not _has_unread_notice(s, catalogue)]
    began = accounted_from(catalogue)
    since = catalogue.config.board.since
    found = [
        *_unannounced(sessions, catalogue.config.board.notice_days, today),
        *_unrecorded(catalogue, began, today),
        *_unstated(sessions, since, today),
        *_postponed(sessions, catalogue, today),
        *_unserved(catalogue, since, today),
        *_unreviewed(catalogue, today),
        *_unclosed(catalogue, since, today),
    ]
    return tuple(sorted(found, key=_urgency))


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


def _has_unread_notice(planned: PlannedSession, catalogue: Catalogue) -> bool:
    """Whether the notice it names is there but has errors, which are told already."""
    named = planned.session.notice
    if named is None or planned.notice is not None:
        return False
    return (Notice.kind, named.id) in catalogue.seen


def _urgency(item: OpenItem) -> tuple[int, int]:
    day = item.day.toordinal()
    return list(Sort).index(item.sort), -day if item.sort is Sort.RECORD else day


def _unannounced(
    sessions: Sequence[PlannedSession], days: int, today: dt.date
) -> Iterator[OpenItem]:
    last = today + dt.timedelta(days=days)
    for planned in sessions:
        day = planned.session.date
        if day is not None and today <= day <= last and needs_notice(planned):
            yield _of_session(Sort.NOTICE, day, planned)


def _unrecorded(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for notice in standing_activities(catalogue):
        day = last_day(notice)
        if not notice.is_recorded and is_past(notice, today) and (since is None or day >= since):
            yield OpenItem(Sort.RECORD, day, notice, notice.title)


def _unstated(
    sessions: Sequence[PlannedSession], since: dt.date | None, today: dt.date
) -> Iterator[OpenItem]:
    unstated = unstated_sessions(sessions, since, today)
    for _, found in groupby(unstated, key=lambda s: s.plan.id):
        yield _unstated_of(sorted(found, key=lambda s: s.session.last_day or today), today)


def _unstated_of(of_plan: Sequence[PlannedSession], today: dt.date) -> OpenItem:
    first = of_plan[0]
    days = [s.session.last_day or today for s in of_plan]
    numbers = "、".join(str(s.number) for s in sorted(of_plan, key=lambda s: s.number))
    title = f"{first.plan.title}，第{numbers}次"
    several = days_text(days, today) if len(set(days)) > 1 else ""
    return OpenItem(Sort.STATE, days[0], first.plan, title, first.anchor, several)


def _postponed(
    sessions: Sequence[PlannedSession], catalogue: Catalogue, today: dt.date
) -> Iterator[OpenItem]:
    for day, planned in postponed_sessions(sessions, catalogue.config.board.since, today):
        yield _of_session(Sort.POSTPONED, day, planned)
    for notice in postponed_notices(sessions, catalogue, today):
        yield OpenItem(Sort.POSTPONED, notice.day, notice, notice.title)


def _of_session(sort: Sort, day: dt.date, planned: PlannedSession) -> OpenItem:
    title = f"{planned.plan.title}，第{planned.number}次：{planned.session.topic}"
    return OpenItem(sort, day, planned.plan, title, planned.anchor)


def _unserved(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for service in catalogue.of(Service):
        day = service.due
        if day is None or service.status not in ("未开始", "进行中") or service.is_draft:
            continue
        if day < today and (since is None or day >= since):
            yield OpenItem(Sort.SERVICE, day, service, service.title)


def _unreviewed(catalogue: Catalogue, today: dt.date) -> Iterator[OpenItem]:
    last = today + dt.timedelta(days=catalogue.config.board.review_days)
    for rule in catalogue.of(Rule):
        day = rule.review_by
        if day is not None and day <= last and rule.status != "废止" and not rule.is_draft:
            yield OpenItem(Sort.REVIEW, day, rule, rule.title)


def _unclosed(catalogue: Catalogue, since: dt.date | None, today: dt.date) -> Iterator[OpenItem]:
    for plan in counted_plans(catalogue):
        day = plan.period.end
        if plan.status == "执行中" and day < today and (since is None or day >= since):
            yield OpenItem(Sort.PLAN, day, plan, plan.title)


def _distance(day: dt.date, today: dt.date) -> str:
    if day < today:
        return f"过了 {(today - day).days} 天"
    return "就在今天" if day == today else f"还有 {(day - today).days} 天"
