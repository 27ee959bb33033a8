"""References found in a record, by the field types of its model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.records.base import Record
from generator.schema.fields import FieldSpec, Part, Shape, spec_of
from generator.schema.reader import Loc
from generator.schema.term_types import Ref, Reference


@dataclass(frozen=True, slots=True)
class Link:
    """A reference as it stands in a record: its place in the data and the field's label."""

    source: Record
    loc: tuple[str | int, ...]
    label: str
    reference: Reference


def links_of(record: Record) -> Iterator[Link]:
    """Every reference of a record, in the order of its fields."""
    for loc, label, reference in _references(record, type(record), ()):
        yield Link(record, loc, label, reference)


@cache
def _referring_fields(model: type[Part]) -> tuple[FieldSpec, ...]:
    """The fields of a model that are references or hold some further down."""
    return tuple(
        spec
        for spec in spec_of(model).fields.values()
        if isinstance(spec.meaning, Ref) or (spec.part and _referring_fields(spec.part))
    )


def _references(
    owner: Part, model: type[Part], above: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str, Reference]]:
    for spec in _referring_fields(model):
        value = getattr(owner, spec.attribute)
        if not value:
            continue
        for loc, item in _items(value, spec, (*above, spec.name)):
            if isinstance(item, Reference):
                yield loc, spec.label, item
            elif spec.part is not None:
                yield from _references(item, spec.part, loc)


def _items(value: Any, spec: FieldSpec, loc: Loc) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if spec.shape in (Shape.LIST, Shape.PARTS):
        yield from (((*loc, index), item) for index, item in enumerate(value))
    else:
        yield tuple(loc), value
