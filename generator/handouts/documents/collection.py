"""Collections of study materials (学习资料汇编), by quarter on the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.collections.chapters import Chapter, chapters_of, grouped, key_of
from generator.handouts.collections.collecting import DOCUMENT as NAME
from generator.handouts.collections.collecting import LABEL, recent_collections
from generator.handouts.document import Document
from generator.handouts.session import finished_materials
from generator.handouts.sheet import Sheet
from generator.handouts.web import web_address
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.views.plans import SessionView, session_views
from generator.views.wording import WEEKDAYS, month_day


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    return recent_collections(catalogue, catalogue.config.print.collections)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What the template shows.

    ``groups`` of chapters (a choice's own order is one group without a label), ``level`` of a
    chapter's heading, ``book`` (its whole title), ``counts`` in words by label,
    ``sources`` as dictionaries of title, origin and address, ``site``,
    ``when(session)``, and ``materials_of(plan, number)``: what a session studies, as dictionaries
    of title and key.
    """
    chapters = tuple(chapters_of(sheet.parts, catalogue))
    groups = grouped(chapters, in_order=_is_chosen(sheet))
    return {
        "groups": groups,
        "level": 2 if any(group.label for group in groups) else 1,
        "book": _book_of(sheet),
        "counts": counts_of(sheet.parts),
        "sources": tuple(_sources(sheet.parts, catalogue)),
        "site": catalogue.config.site.url or "",
        "when": when,
        "materials_of": lambda plan, number: _materials(plan, number, chapters, catalogue),
    }


def _book_of(sheet: Sheet) -> str:
    of_period = sheet.record is None and not _is_chosen(sheet)
    return f"{sheet.title}{LABEL}" if of_period else f"{LABEL}：{sheet.title}"


def _is_chosen(sheet: Sheet) -> bool:
    return sheet.record is None and sheet.name == "chosen"


def counts_of(parts: Sequence[Sheet]) -> dict[str, str]:
    """How many there are of each sort, in words, for the cover."""
    counts = Counter(part.label for part in parts)
    measures = {part.label: _measure(part) for part in parts}
    return {label: f"{count} {measures[label]}" for label, count in counts.items()}


def _measure(part: Sheet) -> str:
    is_held = part.number is not None or isinstance(part.record, Notice)
    return "次" if is_held or part.record is None else part.record.measure


def when(view: SessionView) -> tuple[str, ...]:
    """The lines that say when a session is held, without the year its plan has."""
    session = view.session
    if session.date:
        return (f"{month_day(session.date)}（{WEEKDAYS[session.date.weekday()]}）",)
    if session.week:
        start, end = (month_day(day) for day in (session.week.start, session.week.end))
        return f"第{session.week.number}周", f"{start}—{end}"
    return (f"{session.month.number}月",) if session.month else ()


def _sources(parts: Sequence[Sheet], catalogue: Catalogue) -> Iterator[dict[str, str]]:
    for part in parts:
        if isinstance(part.record, Material):
            material = part.record
            address = material.url or web_address(catalogue.config, material)
            yield {"title": material.title, "origin": material.origin, "address": address}


def _materials(
    plan: Plan, number: int, chapters: Sequence[Chapter], catalogue: Catalogue
) -> list[dict[str, str]]:
    """What a session studies; ``key`` is empty for what is not in the collection."""
    there = {chapter.key for chapter in chapters}
    views = (view for view in session_views(plan, catalogue) if view.number == number)
    keys = ((m.title, key_of(m)) for view in views for m in finished_materials(view))
    return [{"title": title, "key": key if key in there else ""} for title, key in keys]


DOCUMENT = Document(NAME, LABEL, _sheets, _view, large=True, booklet=True, back_cover=True)
