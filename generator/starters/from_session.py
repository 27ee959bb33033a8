"""A notice for a session of a plan: what the plan says of it, said again as a notice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.groups import Group
from generator.records.notices import Notice
from generator.records.plans import Plan, Session
from generator.starters.desk import Desk
from generator.starters.proposals import Proposal, next_party_day
from generator.starters.starter import Path_
from generator.values.nearest import nearest
from generator.values.reading import Refused
from generator.writing.lines import Value
from generator.writing.values import canonical

_WHERE = re.compile(r"(?:.*/)?(?P<plan>[^/#]+?)(?:\.ya?ml)?(?:#(?P<number>\d+))?", re.IGNORECASE)
# A notice of these states was put off; its session may have another.
_REPLACED = ("延期", "取消")
_OVER = ("已完成", "取消")
# Everybody studies alone: no notice calls people together.
_WITHOUT_NOTICE = ("个人自学",)
# The category that a form of study surely, or most likely, is.
_SURE = {"专题党课": "党课", "读书分享": "读书活动", "集中轮训": "教育培训"}
_LIKELY = {"研讨交流": "集中学习", "观看专题片": "集中学习", "知识测试": "集中学习",
           "现场教学": "教育培训", "在线学习": "集中学习", "送学上门": "走访慰问"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with its plan and its number there."""

    plan: Plan
    number: int
    session: Session

    @property
    def label(self) -> str:
        """How to name it to an editor."""
        period = self.session.week or self.session.month
        when = self.session.date or (period.label if period else "")
        return f"{self.plan.title}第 {self.number} 次（{when}）“{self.session.topic}”"


def planned(where: str, desk: Desk) -> Planned:
    """The session named as ``plans/2026-q4#3``, or the plan's next one without a number.

    Raises ``Refused`` when there is none, or when it has a notice already.
    """
    match = _WHERE.fullmatch(where.strip().replace("\\", "/").replace("＃", "#"))
    plan = _plan(match["plan"] if match else where, desk)
    if match is None or match["number"] is None:
        return _next_of(plan, desk)
    wanted = int(match["number"])
    for number, session in plan.numbered_sessions:
        if number == wanted:
            return _without_notice(Planned(plan, number, session), desk)
    numbers = "、".join(str(number) for number, _ in plan.numbered_sessions)
    raise Refused(
        "E403", f"学习计划“{plan.id}”里没有第 {wanted} 次学习。", f"它有：第 {numbers} 次。"
    )


def next_planned(desk: Desk) -> Planned | None:
    """The next session of any running plan that has no notice yet."""
    plans = [p for p in desk.catalogue.of(Plan) if p.status == "执行中"]
    found = [each for plan in plans for each in _open_sessions(plan, desk)]
    return min(found, key=_by_day, default=None)


def notice_of(item: Planned, desk: Desk) -> str:
    """The id of the notice a session has; empty if it has none."""
    session = item.session
    if session.notice is not None and desk.is_taken("notices", session.notice.id):
        named = desk.catalogue.get(Notice, session.notice)
        if named is None or named.status not in _REPLACED:
            return session.notice.id
    for notice in desk.catalogue.referring(Notice, item.plan):
        of_plan = notice.plan is not None and notice.plan.id == item.plan.id
        if of_plan and notice.session == item.number and notice.status not in _REPLACED:
            return notice.id
    return ""


def promised_id(item: Planned) -> str:
    """The id the plan gives the notice before there is one."""
    return item.session.notice.id if item.session.notice else ""


def answers_from(item: Planned) -> dict[Path_, Value]:
    """The fields of the notice that the plan decides."""
    session, plan = item.session, item.plan
    fields: dict[str, Value | None] = {
        "start": _start(session),
        "place": session.place,
        "attend": list(session.audience or plan.audience),
        "host": session.host,
        "lead": session.lead,
        "body": _body(session),
        "materials": [reference.id for reference in session.materials],
        "standards": list(session.standards),
        "plan": plan.id,
        "session": str(item.number),
    }
    return {(name,): value for name, value in fields.items() if value}


def proposals_from(item: Planned, desk: Desk) -> dict[Path_, Proposal]:
    """What the plan suggests, but an editor may see otherwise."""
    found: dict[Path_, Proposal] = {}
    if category := _category(item, desk):
        found["category",] = category
    found["title",] = Proposal(item.session.topic)
    if day := _day_in_period(item.session, desk):
        time = f" {canonical(item.session.time)}" if item.session.time else ""
        found["start",] = Proposal(f"{day}{time}", alone=False)
    return found


def _plan(plan_id: str, desk: Desk) -> Plan:
    plans = {plan.id: plan for plan in desk.catalogue.of(Plan)}
    for known, plan in plans.items():
        if known.lower() == plan_id.lower():
            return plan
    if desk.is_taken("plans", plan_id):
        hint = f"先运行 zhibu check content/plans/{plan_id}.yml，改好再来。"
        raise Refused("E403", f"学习计划“{plan_id}”里有错，读不出来。", hint)
    near = nearest(plan_id, plans)
    hint = f"是不是“{near}”？" if near else f"现有：{'、'.join(plans) or '还没有学习计划'}。"
    raise Refused("E403", f"没有编号为“{plan_id}”的学习计划。", hint)


def _next_of(plan: Plan, desk: Desk) -> Planned:
    found = min(_open_sessions(plan, desk), key=_by_day, default=None)
    if found is None:
        message = f"学习计划“{plan.id}”里没有还要发通知的学习。"
        raise Refused("E403", message, f"要为某一次补通知，写明次序，如 {plan.id}#1。")
    return found


def _open_sessions(plan: Plan, desk: Desk) -> Iterator[Planned]:
    for number, session in plan.numbered_sessions:
        item = Planned(plan, number, session)
        last = session.last_day
        meets = session.form not in _WITHOUT_NOTICE and session.status not in _OVER
        ahead = meets and last is not None and last >= desk.today
        if ahead and not notice_of(item, desk):
            yield item


def _by_day(item: Planned) -> tuple[dt.date, str, int]:
    return item.session.last_day or dt.date.max, item.plan.id, item.number


def _without_notice(item: Planned, desk: Desk) -> Planned:
    other = notice_of(item, desk)
    if other:
        message = f"第 {item.number} 次学习已经有通知了：content/notices/{other}.yml。"
        raise Refused("E307", message, "要改时间、地点，就改那个文件，状态写“已变更”。")
    if item.session.status == "取消":
        message = f"第 {item.number} 次学习在计划里的状态是“取消”。"
        raise Refused("E307", message, "真要举行，先把计划里的状态改成“未开始”。")
    return item


def _start(session: Session) -> str:
    if session.date is None:
        return ""
    time = f" {canonical(session.time)}" if session.time else ""
    return f"{session.date}{time}"


def _day_in_period(session: Session, desk: Desk) -> dt.date | None:
    """A day to propose where the plan names only the week or month."""
    period = session.week or session.month
    if session.date or period is None:
        return None
    return next_party_day(desk, max(period.start, desk.today), period.end)


def _body(session: Session) -> str:
    numbered = [f"{number}. {text}" for number, text in enumerate(session.questions, 1)]
    questions = "\n".join(["讨论题：", "", *numbered]) if numbered else ""
    return "\n\n".join(part for part in (session.content, questions) if part)


def _category(item: Planned, desk: Desk) -> Proposal | None:
    """The listed category of the session's form; only offered where the day tells otherwise."""
    listed = desk.vocabulary.terms("categories")
    form, day = item.session.form, item.session.date
    group = desk.catalogue.get(Group, item.plan.group)
    if group is not None:
        wanted = f"{group.type}活动"
        return Proposal(wanted, sure=True) if wanted in listed else None
    if day and next_party_day(desk, day, day) and "主题党日" in listed:
        return Proposal("主题党日", alone="主题党日" in item.session.topic)
    sure = _SURE.get(form, form)
    if sure in listed:
        return Proposal(sure, sure=True)
    likely = _LIKELY.get(form, "")
    return Proposal(likely, alone=False) if likely in listed else None
