"""E307, W403: sessions of a plan with one number twice, or on a day outside its period."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.plans import Plan


def check_plan_sessions(subject: Subject) -> Iterator[Problem]:
    """Both checks for every plan."""
    for plan in subject.catalogue.of(Plan):
        yield from _doubled_numbers(plan, subject)
        yield from _outside_period(plan, subject)


def _doubled_numbers(plan: Plan, subject: Subject) -> Iterator[Problem]:
    seen: set[int] = set()
    for index, (number, session) in enumerate(plan.numbered_sessions):
        if number in seen:
            message = f"次序 {number} 用了两次，活动通知就分不清是哪一次。"
            loc = ("sessions", index, "no") if session.no else ("sessions", index)
            yield subject.problem(plan, loc, "E307", message, "改成没有用过的数，或都不写。")
        seen.add(number)


def _outside_period(plan: Plan, subject: Subject) -> Iterator[Problem]:
    for index, session in enumerate(plan.sessions):
        first, last = session.first_day, session.last_day
        if first is None or last is None:
            continue
        if last < plan.period.start or first > plan.period.end:
            written = "date" if session.date else "week" if session.week else "month"
            message = f"{first} 不在计划的时段（{plan.period.label}）里。"
            loc = ("sessions", index, written)
            yield subject.problem(plan, loc, "W403", message, "核对年份和月份。")
