"""W503: a plan whose sessions have fewer hours than the plan itself demands."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.plans import Plan, Session


def check_plan_hours(subject: Subject) -> Iterator[Problem]:
    """Hours of all sessions that were not cancelled, for every plan that was not given up."""
    for plan in subject.catalogue.of(Plan):
        target = plan.hours_target
        if target is None or plan.status == "已废止" or plan.hours_planned >= target:
            continue
        if subject.read.dropped.get(plan.source_file):
            continue  # a session that could not be read may have the missing hours
        missing = target - plan.hours_planned
        message = f"安排了 {plan.hours_planned:f} 学时，比目标 {target:f} 少 {missing:f} 学时。"
        yield subject.problem(plan, ["hours_target"], "W503", message, _hint(plan, subject))


def _hint(plan: Plan, subject: Subject) -> str:
    silent = [n for n, s in plan.numbered_sessions if s.hours is None and s.status != "取消"]
    if not silent:
        return "补上安排，或改写目标；取消的学习不算学时。"
    name = subject.name_of(plan, "hours", Session)
    numbers = "、".join(map(str, silent[:8])) + ("等" if len(silent) > 8 else "")
    return f"第 {numbers} 次没有写学时，加上“{name}: ”；学时写全了，就补上安排或改写目标。"
