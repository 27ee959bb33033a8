"""A notice for a session of a plan: what the plan says of it, said again as a notice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.board.sessions import PlannedSession, needs_notice, sessions_of
from generator.drafting.desk import Desk
from generator.records.groups import Group
from generator.records.kinds import KINDS
from generator.records.notices import NOT_HELD
from generator.records.plans import Plan, Session
from generator.starters.days import day_within, next_party_day
from generator.starters.proposals import Proposal
from generator.starters.starter import Path_
from generator.values.nearest import nearest
from generator.values.numbers import read_count
from generator.values.reading import Refused
from generator.writing.lines import Value
from generator.writing.values import canonical

_PLAN = re.compile(r"(?:.*/)?(?P<plan>[^/]+?)(?:\.ya?ml)?", re.IGNORECASE)
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
    named, sign, typed = where.strip().replace("\\", "/").replace("＃", "#").partition("#")
    plan = _plan(_plan_id(named), desk)
    if not sign:
        return _next_of(plan, desk)
    wanted = _number(typed, plan)
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
    """The id of the notice a session has, be it a draft; empty if it has none."""
    found = [s for s in sessions_of(item.plan, desk.catalogue) if s.number == item.number]
    return _has_notice(found[0], desk) if found else ""


def _has_notice(planned: PlannedSession, desk: Desk) -> str:
    """A notice that was put off does not count; one that could not be read does."""
    if planned.notice is not None:
        return "" if planned.notice.status in NOT_HELD else planned.notice.id
    promised = planned.session.notice
    return promised.id if promised and desk.is_taken("notices", promised.id) else ""


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


def proposals_from(item: Planned, desk: Desk) -> dict[Path_, Proposal | None]:
    """What the plan suggests, but an editor may see otherwise."""
    found: dict[Path_, Proposal | None] = {}
    if category := _category(item, desk):
        found["category",] = category
    found["title",] = Proposal(item.session.topic)
    found["start",] = _within_period(item.session, category.text if category else "", desk)
    return found


def _plan_id(named: str) -> str:
    """The id of the plan that a path or an id names."""
    folder = named.rpartition("/")[0].rpartition("/")[2]
    if folder in KINDS and folder != Plan.kind:
        raise Refused("E403", f"“{named}”不是学习计划。", "写计划和第几次，如 plans/2026-q4#3。")
    match = _PLAN.fullmatch(named)
    return match["plan"] if match else named


def _number(typed: str, plan: Plan) -> int:
    """The number of a session, as editors write numbers."""
    known = [str(number) for number, _ in plan.numbered_sessions]
    hint = f"“#”后面写第几次学习，如 plans/{plan.id}#{known[0] if known else '1'}。"
    if not typed.strip():
        raise Refused("E307", "“#”后面没有写第几次。", hint)
    try:
        return read_count(typed.strip()).value
    except Refused:
        raise Refused("E307", f"“{typed.strip()}”不是第几次。", hint) from None


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
    for planned in sessions_of(plan, desk.catalogue):
        last = planned.session.last_day
        ahead = last is not None and last >= desk.today
        if ahead and needs_notice(planned) and not _has_notice(planned, desk):
            yield Planned(plan, planned.number, planned.session)


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


def _within_period(session: Session, category: str, desk: Desk) -> Proposal | None:
    """A day to propose where the plan names only the week or month; none outside it."""
    period = session.week or session.month
    day = day_within(period, category, desk) if period else None
    if day is None:
        return None
    time = f" {canonical(session.time)}" if session.time else ""
    return Proposal(f"{day}{time}", alone=False)


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
