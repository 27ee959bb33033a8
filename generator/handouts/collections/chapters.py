"""The chapters of a collection: its parts as they are grouped and set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.catalogue import Catalogue
from generator.handouts.session import SessionHandout
from generator.handouts.sheet import Sheet
from generator.records.base import Record
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.views.plans import SessionView, session_views
from generator.views.readings import WeekView, weeks_of


@dataclass(frozen=True, slots=True)
class Chapter:
    """What begins on a page of its own; the partial ``_chapter_<sort>.typ.j2`` sets it.

    ``sort`` is plan, sessions, material, reading, notices, profile or rule. Of ``sessions``, those
    of a plan are listed, those of sessions set with what they say; ``notices`` are listed.
    """

    sort: str
    label: str
    title: str
    record: Record | None
    sessions: tuple[SessionHandout, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def key(self) -> str:
        """What other chapters refer to it by."""
        return key_of(self.record) if self.record else ""

    @property
    def weeks(self) -> tuple[WeekView, ...]:
        """The weeks of a month's reading."""
        return weeks_of(self.record) if isinstance(self.record, Reading) else ()


@dataclass(frozen=True, slots=True)
class Group:
    """Chapters below a common heading; without a label there is none."""

    label: str
    chapters: tuple[Chapter, ...]


def key_of(record: Record) -> str:
    """The name of a record's chapter."""
    return f"{record.kind}-{record.id}"


def grouped(chapters: Sequence[Chapter], *, in_order: bool = False) -> tuple[Group, ...]:
    """Chapters below the labels of their sorts; ``in_order``: as they are, without labels."""
    if in_order:
        return (Group("", tuple(chapters)),)
    found = groupby(chapters, key=lambda chapter: chapter.label)
    return tuple(Group(label, tuple(members)) for label, members in found)


def chapters_of(parts: Sequence[Sheet], catalogue: Catalogue) -> Iterator[Chapter]:
    """A chapter each part; sessions of one plan share one, and so do notices.

    Materials that have no text of their own to print make none.
    """
    for (sort, _), found in groupby(parts, key=_same_chapter):
        members = tuple(found)
        record = members[0].record
        if sort == "notices":
            notices = tuple(part.record for part in members if isinstance(part.record, Notice))
            yield Chapter(sort, members[0].label, "会议和活动", None, notices=notices)
        elif isinstance(record, Plan):
            yield _of_plan(sort, record, members, catalogue)
        elif not isinstance(record, Material) or record.body:
            yield Chapter(sort, members[0].label, members[0].title, record)


def _same_chapter(part: Sheet) -> tuple[str, str]:
    if isinstance(part.record, Notice):
        return "notices", ""
    key = key_of(part.record) if part.record else ""
    if isinstance(part.record, Material):
        return "material", key
    return ("sessions" if part.number is not None else part.document), key


def _of_plan(sort: str, plan: Plan, members: tuple[Sheet, ...], catalogue: Catalogue) -> Chapter:
    """A plan with the sessions listed, or what its sessions say."""
    listed = members[0].parts if sort == "plan" else members
    numbers = {part.number for part in listed}
    views = [view for view in session_views(plan, catalogue) if view.number in numbers]
    title = plan.title if sort == "plan" else f"{plan.title}：各次学习"
    return Chapter(sort, members[0].label, title, plan, tuple(map(_alone, views)))


def _alone(view: SessionView) -> SessionHandout:
    """A session without its materials, which have chapters of their own."""
    return SessionHandout(replace(view, materials=()), (), ())
