"""The values of a model by the sort of their fields, wherever in the model they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.schema.fields import FieldSpec, Part, Shape, spec_of
from generator.schema.meanings import Meaning

Place = tuple[str | int, ...]


def values_of(owner: Part, sort: type[Meaning]) -> Iterator[tuple[Place, FieldSpec, Any]]:
    """Every value of a field of ``sort``: its place in the data, its field, the value itself."""
    yield from _below(owner, type(owner), sort, ())


@cache
def _fields_with(model: type[Part], sort: type[Meaning]) -> tuple[FieldSpec, ...]:
    """The fields of a model that are of the sort, or hold some further down."""
    return tuple(
        spec
        for spec in spec_of(model).fields.values()
        if isinstance(spec.meaning, sort) or (spec.part and _fields_with(spec.part, sort))  # type: ignore[arg-type]
    )


def _below(
    owner: Part, model: type[Part], sort: type[Meaning], above: Place
) -> Iterator[tuple[Place, FieldSpec, Any]]:
    for spec in _fields_with(model, sort):  # type: ignore[arg-type]
        value = getattr(owner, spec.attribute)
        if not value:
            continue
        for loc, item in _items(value, spec, (*above, spec.name)):
            if spec.part is None:
                yield loc, spec, item
            else:
                yield from _below(item, spec.part, sort, loc)


def _items(value: Any, spec: FieldSpec, loc: Place) -> Iterator[tuple[Place, Any]]:
    if spec.shape in (Shape.LIST, Shape.PARTS):
        yield from (((*loc, index), item) for index, item in enumerate(value))
    else:
        yield loc, value
