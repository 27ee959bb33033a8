"""Records next to a record: those it names and those that name it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.links import links_of
from generator.records.base import Record
from generator.records.kinds import KINDS


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Related records of one kind, under the kind's Chinese name."""

    kind: str
    label: str
    records: tuple[Record, ...]


def related_to(record: Record, catalogue: Catalogue) -> tuple[RelatedGroup, ...]:
    """Every record one reference away, in either direction, each once, grouped by kind."""
    found: dict[tuple[str, str], Record] = {}
    for link in links_of(record):
        target = catalogue.find(link.reference)
        if target is not None:
            found[target.kind, target.id] = target
    for link in catalogue.links_to(record):
        found[link.source.kind, link.source.id] = link.source
    found.pop((record.kind, record.id), None)
    return tuple(
        RelatedGroup(kind, model.label, members)
        for kind, model in KINDS.items()
        if (members := _of_kind(kind, found))
    )


def _of_kind(kind: str, found: dict[tuple[str, str], Record]) -> tuple[Record, ...]:
    members = [record for (k, _), record in found.items() if k == kind]
    return tuple(sorted(members, key=lambda r: (str(r.day or ""), r.id)))
