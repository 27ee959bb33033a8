"""References found in a record, by the field types of its model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.base import Record
from generator.schema.term_types import Ref, Reference
from generator.schema.walk import values_of


@dataclass(frozen=True, slots=True)
class Link:
    """A reference as it stands in a record: its place in the data and the field's label."""

    source: Record
    loc: tuple[str | int, ...]
    label: str
    reference: Reference


def links_of(record: Record) -> Iterator[Link]:
    """Every reference of a record, in the order of its fields."""
    for loc, spec, reference in values_of(record, Ref):
        yield Link(record, loc, spec.label, reference)
