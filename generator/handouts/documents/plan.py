"""Tables of study plans (学习计划表)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.records.plans import Plan
from generator.views.plans import Progress, SessionView, progress_of, session_views
from generator.views.wording import WEEKDAYS, day, month_day, number, time_range

LABEL = "学习计划表"
NAME = "plan"
COLUMNS: Final = {
    "no": "序号",
    "day": "日期（星期）",
    "form": "形式",
    "topic": "专题",
    "lead": "主讲/领学",
    "place": "地点",
    "audience": "参加对象",
    "materials": "材料",
    "hours": "学时",
    "done": "完成",
}
ALWAYS: Final = ("no", "day", "form", "topic", "done")
"""Columns that stand there also when nothing is in them."""


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for plan in catalogue.of(Plan):
        yield Sheet(NAME, LABEL, plan.title, plan.day, plan, period=plan.period)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What ``plan-table`` of ``lib/plan.typ`` takes."""
    assert isinstance(sheet.record, Plan)
    plan = sheet.record
    sessions = [_row(view) for view in session_views(plan, catalogue)]
    return {
        "facts": _facts(plan),
        "columns": _columns(sessions),
        "sessions": sessions,
        "sums": _sums(progress_of(plan)),
        "notes": _notes(plan),
    }


def _columns(sessions: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Without those that are empty in every row."""
    return [
        (key, label)
        for key, label in COLUMNS.items()
        if key in ALWAYS or any(session[key] for session in sessions)
    ]


def _row(view: SessionView) -> dict[str, Any]:
    session, plan = view.session, view.plan
    differs = any(other.audience for other in plan.sessions)
    return {
        "no": str(view.number),
        "day": _day(view, plan.period.start.year),
        "form": session.form,
        "topic": session.topic,
        "lead": session.lead,
        "place": session.place,
        "audience": "、".join(session.audience or plan.audience) if differs else "",
        "materials": "；".join(material.title for material in view.materials),
        "hours": number(session.hours) if session.hours is not None else "",
        "done": None if view.state == "未开始" else view.state,
        "required": session.required,
    }


def _day(view: SessionView, year: int) -> str:
    """8月26日（三）and the time below it; a week or month where no day is set."""
    date, time = view.session.date, view.session.time
    first = _dated(date, year) if date else _period(view.period_label, year)
    return f"{first}\n{time_range(time)}" if time else first


def _period(label: str, year: int) -> str:
    """第51周 and its days below it, 11月."""
    return label.removeprefix(f"{year}年").replace("（", "\n（")


def _dated(date: dt.date, year: int) -> str:
    """The year is told only where it is not the plan's."""
    text = month_day(date) if date.year == year else day(date)
    return f"{text}（{WEEKDAYS[date.weekday()]}）"


def _facts(plan: Plan) -> list[list[tuple[str, str | None]]]:
    """Rows of labels and values; themes and goals that nobody set take no room."""
    rows: list[list[tuple[str, str | None]]] = [
        [("时段", plan.period.label), ("责任人", plan.leader)],
        [("参加对象", "、".join(plan.audience)), ("主题", "、".join(plan.themes))],
    ]
    if not plan.themes:
        rows[-1].pop()
    if plan.goals:
        rows.append([("学习目标", "；".join(plan.goals))])
    return rows


def _sums(progress: Progress) -> str:
    """How often and how long, planned, aimed at and done."""
    target = progress.hours_target
    planned = f"共 {progress.total} 次，计划 {number(progress.hours_planned)} 学时"
    aim = f"，目标 {number(target)} 学时" if target is not None else ""
    done = f"；已完成 {progress.done} 次、{number(progress.hours_done)} 学时"
    return planned + aim + (done if progress.done else "") + "。"


def _notes(plan: Plan) -> list[str]:
    if all(session.required for session in plan.sessions):
        return []
    return ["注：标“选学”的，按各人需要自行安排；其余各次为必学。"]


DOCUMENT = Document(NAME, LABEL, _sheets, _view)
