"""E306, E307: fields that depend on each other: one of several, or required by another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.base import Record
from generator.records.care import Care
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Change, Notice
from generator.records.plans import Plan
from generator.schema.fields import Part, spec_of
from generator.schema.reader import Loc


def check_choices(subject: Subject) -> Iterator[Problem]:
    """Every rule of this kind for every record."""
    for plan in subject.catalogue.of(Plan):
        for index, session in enumerate(plan.sessions):
            yield from _one_of(
                session, ("date", "week", "month"), plan, ("sessions", index), subject
            )
    for material in subject.catalogue.of(Material):
        yield from _one_of(material, ("body", "file", "url"), material, (), subject)
    for notice in subject.catalogue.of(Notice):
        for told in (
            *_changes_told(notice, subject),
            *_agenda_or_programme(notice),
            *_no_party_day(notice, subject),
        ):
            yield subject.problem(notice, *told)
    for member in subject.catalogue.of(Member):
        if len(member.highlights) > 6:
            message = f"闪光点写了 {len(member.highlights)} 条，最多 6 条。"
            yield subject.problem(member, ["highlights"], "E307", message, "合并或删去一些。")
    for care in subject.catalogue.of(Care):
        if care.period.kind == "week":
            message = "走访帮困汇总的时段要是一个月或更长，按周公布容易让人猜出是谁。"
            yield subject.problem(care, ["period"], "E307", message, "例如 2026-08 或 2026-Q3。")


def _one_of(
    part: Part,
    names: tuple[str, ...],
    record: Record,
    loc: tuple[str | int, ...],
    subject: Subject,
) -> Iterator[Problem]:
    """Exactly one of the fields ``names`` of a part that stands at ``loc`` in its record."""
    given = [name for name in names if getattr(part, name) is not None]
    if len(given) == 1:
        return
    specs = spec_of(type(part)).fields
    shown = "、".join(specs[name].shown for name in names)
    if not given and not any(subject.is_written(record, (*loc, name)) for name in names):
        example = "；".join(
            f"{subject.name_of(record, n, type(part))}: {specs[n].example}"
            for n in names
            if specs[n].example
        )
        message = f"{shown}要写一样，现在一样也没有。"
        yield subject.problem(record, loc, "E306", message, f"例如 {example}" if example else "")
    for extra in given[1:]:
        message = f"{shown}只能写一样，现在写了 {len(given)} 样。"
        hint = f"留下“{specs[given[0]].shown}”，或删去它、留下这一样。"
        yield subject.problem(record, (*loc, extra), "E307", message, hint)


def _changes_told(notice: Notice, subject: Subject) -> Iterator[tuple[Loc, str, str, str]]:
    if notice.status in ("已变更", "延期") and not notice.changes:
        if subject.is_written(notice, ["changes"]):
            return  # told already: it could not be read
        name = subject.name_of(notice, "changes")
        on, what = (subject.name_of(notice, n, Change) for n in ("on", "what"))
        yield (
            ["status"],
            "E306",
            f"状态是“{notice.status}”，要写“变更记录（changes）”，看过旧通知的人才知道改了什么。",
            f"例如 {name}: 下一行“  - {{{on}: 2026-08-20, {what}: 地点改为大会议室}}”",
        )


def _agenda_or_programme(notice: Notice) -> Iterator[tuple[Loc, str, str, str]]:
    if notice.agenda and notice.programme:
        yield (
            ["programme"],
            "E307",
            "“议程”和“节目单”只能写一样。",
            "会议写议程，文体活动写节目单。",
        )


def _no_party_day(notice: Notice, subject: Subject) -> Iterator[tuple[Loc, str, str, str]]:
    if notice.party_day and notice.category == "文体活动":
        name = subject.name_of(notice, "party_day")
        yield (
            ["party_day"],
            "E307",
            "文体活动不能计入主题党日。",
            f"改成“{name}: 否”；确是主题党日就把类别写成“主题党日”。",
        )
