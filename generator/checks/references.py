"""E403: references to records that are not there, with the nearest that is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.kinds import KINDS
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.schema.term_types import Reference
from generator.values.terms import nearest


def check_references(subject: Subject) -> Iterator[Problem]:
    """Every reference must name a record that was seen, and only one."""
    for link in subject.catalogue.links:
        told = _mistake(link.reference, subject.catalogue)
        if told:
            yield subject.problem(link.source, link.loc, "E403", *told)


def check_session_numbers(subject: Subject) -> Iterator[Problem]:
    """A notice's session number must be one of its plan's."""
    for notice in subject.catalogue.of(Notice):
        if notice.session is None:
            continue
        if notice.plan is None:
            message = "写了“计划次序”，却没有写是哪一份学习计划。"
            hint = f"加一行“{subject.name_of(notice, 'plan')}: ”，写计划的编号。"
            yield subject.problem(notice, ["session"], "E403", message, hint)
            continue
        plan = subject.catalogue.get(Plan, notice.plan)
        numbers = [number for number, _ in plan.numbered_sessions] if plan else []
        if plan and notice.session not in numbers:
            message = f"学习计划“{plan.id}”里没有第 {notice.session} 次学习。"
            hint = f"它有：第 {'、'.join(map(str, numbers))} 次。" if numbers else ""
            yield subject.problem(notice, ["session"], "E403", message, hint)


def _mistake(reference: Reference, catalogue: Catalogue) -> tuple[str, str] | None:
    if reference.kind in KINDS:
        return None if reference.key in catalogue.seen else _missing(reference, catalogue)
    if reference.kind:
        near = nearest(reference.kind, KINDS)
        hint = f"是不是“{near}/{reference.id}”？" if near else f"可以写：{'、'.join(KINDS)}。"
        return f"没有“{reference.kind}”这一类记录。", hint
    kinds = catalogue.kinds_with(reference.id)
    if len(kinds) > 1:
        choices = "、".join(f"{kind}/{reference.id}" for kind in kinds)
        return f"编号“{reference.id}”有好几条记录，分不清是哪一条。", f"请写明是哪一类：{choices}。"
    return None if kinds else _missing(reference, catalogue)


def _missing(reference: Reference, catalogue: Catalogue) -> tuple[str, str]:
    what = KINDS[reference.kind].label if reference.kind else "记录"
    message = f"没有编号为“{reference.id}”的{what}"
    near = _nearest_record(reference, catalogue)
    if near is None:
        ids = sorted(
            i for kind, i in catalogue.seen if not reference.kind or kind == reference.kind
        )
        known = f"现有的编号：{'、'.join(ids[:8])}{'……' if len(ids) > 8 else ''}" if ids else ""
        return f"{message}。", known or "请先建立这条记录，或删去这一行。"
    return (
        f"{message}，最接近的是“{near}”。",
        f"编号就是文件名去掉 .yml；改成 {near.split('（')[0]}。",
    )


def _nearest_record(reference: Reference, catalogue: Catalogue) -> str | None:
    """The nearest id, or the record whose title was written in place of its id."""
    ids = [i for kind, i in catalogue.seen if not reference.kind or kind == reference.kind]
    titles = {
        record.title: record.id
        for record in catalogue
        if not reference.kind or record.kind == reference.kind
    }
    near = nearest(reference.id, sorted(ids))
    if near:
        return near
    title = nearest(reference.id, sorted(titles))
    return f"{titles[title]}（{title}）" if title else None
