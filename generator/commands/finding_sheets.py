"""From what was ordered to the sheets of the records, before their edition is chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.publishing import has_expired
from generator.commands.naming_sheets import Wanted, documents_of
from generator.commands.paths import UsageMistake
from generator.commands.sheet_remarks import expired_remark, why_none
from generator.handouts.documents import DOCUMENTS
from generator.handouts.printing import sheets_of
from generator.handouts.sheet import Sheet
from generator.project import Project
from generator.records.base import Record

Found = tuple[Catalogue, list[Sheet], list[str]]
"""The catalogue to print from, the sheets, and a sentence about whatever has none."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed."""

    records: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    collect: str | None = None
    everything: bool = False
    large: bool = False
    booklet: bool = False
    names: bool = True


def found_sheets(project: Project, wanted: Sequence[Wanted], order: Order) -> Found:
    """The sheets of an order in standard size; raises ``UsageMistake`` for what is none."""
    assert project.catalogue is not None
    catalogue = _printable(project.catalogue, wanted)
    if order.everything:
        return _all(project, catalogue, order)
    if order.collect:
        return _collected(project, catalogue, order)
    return catalogue, *_asked(project.catalogue, catalogue, wanted, order)


def _printable(catalogue: Catalogue, wanted: Sequence[Wanted]) -> Catalogue:
    """All records but drafts; a draft only when it is named itself."""
    named = [one for one in wanted if one.id]
    kept = (r for r in catalogue if not r.is_draft or any(w.is_of(r) for w in named))
    return catalogue.restricted(kept)


def _asked(
    whole: Catalogue, catalogue: Catalogue, wanted: Sequence[Wanted], order: Order
) -> tuple[list[Sheet], list[str]]:
    """The sheets, and why there are none of some records."""
    documents = documents_of(order.what) or list(DOCUMENTS.values())
    names = {document.name for document in documents}
    sheets = [*sheets_of(catalogue)]
    meant = [sheet for sheet in sheets if sheet.document in names]
    told = []
    for one in wanted:
        if not any(one.means(sheet) for sheet in meant):
            others = [sheet for sheet in sheets if one.means(sheet)]
            told.append(why_none(one, documents, others, catalogue, whole))
    return [sheet for sheet in meant if any(one.means(sheet) for one in wanted)], told


def _all(project: Project, catalogue: Catalogue, order: Order) -> Found:
    """The catalogue without what has expired, its sheets, and what was left out."""
    names = {document.name for document in documents_of(order.what)} or set(DOCUMENTS)

    def sheets(current: Catalogue) -> list[Sheet]:
        return [sheet for sheet in sheets_of(current) if sheet.document in names]

    current, told = _without_expired(sheets(catalogue), catalogue, project.today)
    found = sheets(current)
    return current, found, told if found else [*told, "没有可以打印的。"]


def _collected(project: Project, catalogue: Catalogue, order: Order) -> Found:
    from generator.handouts.collections.choice import CollectionMistake, parse_choice
    from generator.handouts.collections.collecting import collect

    try:
        whole = project.catalogue or catalogue
        choice = parse_choice([order.collect or "", *order.records], whole, project.root)
        told = [*choice.left_out]
        if choice.left_out and not (choice.items or choice.plan):
            return catalogue, [], told
        if choice.period:
            found = [collect(catalogue, choice)]
            catalogue, told = _without_expired(found, catalogue, project.today)
        return catalogue, [collect(catalogue, choice)], told
    except CollectionMistake as mistake:
        raise UsageMistake(str(mistake)) from None


def _without_expired(
    sheets: Sequence[Sheet], catalogue: Catalogue, today: dt.date
) -> tuple[Catalogue, list[str]]:
    """The catalogue without records that are on no site any more; which sheets that concerns."""
    found = {(r.kind, r.id): r for r in _records_of(sheets) if has_expired(r, today)}
    if not found:
        return catalogue, []
    current = catalogue.restricted(r for r in catalogue if not has_expired(r, today))
    return current, expired_remark([*found.values()])


def _records_of(sheets: Iterable[Sheet]) -> Iterator[Record]:
    for sheet in sheets:
        if sheet.record is not None:
            yield sheet.record
        yield from _records_of(sheet.parts)
