"""A record's fields as the YAML an editor types, filled up to a size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from generator.schema.fields import Part, Shape, spec_of

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"
Fields: TypeAlias = "dict[str, Value]"


@dataclass(slots=True)
class Sheet:
    """What a record must say, and what it may say, each as (fields it goes into, name, value)."""

    fields: Fields
    extras: list[tuple[Fields, str, Value]] = field(default_factory=list)

    def may(self, owner: Fields, /, **values: Value) -> None:
        """Offer fields of ``owner`` (the whole record or a part of it)."""
        self.extras += [(owner, name, value) for name, value in values.items() if value != []]

    def fill(self, size: int, rng: Random) -> None:
        """Take offered fields in any order as long as the record stays within ``size`` bytes."""
        rng.shuffle(self.extras)
        room = size - size_of(self.fields)
        for owner, name, value in self.extras:
            depth = 0 if owner is self.fields else 4
            cost = size_of({name: value}, depth)
            if cost <= room:
                owner[name] = value
                room -= cost


def size_of(fields: Fields, depth: int = 0) -> int:
    """Bytes of the fields as YAML."""
    return sum(len(line.encode()) + depth + 1 for line in _mapping(fields))


def as_yaml(fields: Fields) -> str:
    """The file's text."""
    return "".join(f"{line}\n" for line in _mapping(fields))


def as_typed(fields: Fields, model: type[Part], *, chinese: bool) -> Fields:
    """The fields in the handbook's order, under their Chinese names if wanted."""
    spec = spec_of(model)
    typed: Fields = {}
    for name, described in spec.fields.items():
        if name in fields:
            value = fields[name]
            if described.part and described.shape in (Shape.PART, Shape.PARTS):
                value = _parts_as_typed(value, described.part, chinese=chinese)
            typed[described.label if chinese else name] = value
    if len(typed) != len(fields):
        raise ValueError(f"{model.__name__} has no field {set(fields) - set(spec.fields)}")
    return typed


def _parts_as_typed(value: Value, part: type[Part], *, chinese: bool) -> Value:
    if isinstance(value, dict):
        return as_typed(value, part, chinese=chinese)
    if isinstance(value, list):
        return [_parts_as_typed(item, part, chinese=chinese) for item in value]
    return value


def _mapping(fields: Mapping[str, Value]) -> Iterator[str]:
    for name, value in fields.items():
        yield from _entry(f"{name}:", value)


def _entry(head: str, value: Value) -> Iterator[str]:
    if isinstance(value, str) and "\n" in value:
        yield f"{head} |"
        yield from _indented(value.rstrip("\n").split("\n"))
    elif isinstance(value, list):
        yield head
        for item in value:
            yield from _item(item)
    elif isinstance(value, dict):
        yield head
        yield from _indented(_mapping(value))
    else:
        yield f"{head} {value}"


def _item(item: Value) -> Iterator[str]:
    """An item of a list; the first line of a mapping stands behind the dash."""
    if not isinstance(item, dict):
        yield f"  - {item}"
        return
    first, *others = _mapping(item)
    yield f"  - {first}"
    yield from _indented(_indented(others))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)
