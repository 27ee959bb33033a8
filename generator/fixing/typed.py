"""The texts of a document with the types their fields have, and keys that are nearly right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of
from generator.schema.meanings import Meaning
from generator.values.characters import narrow, remove_invisible
from generator.values.plain import is_empty


@dataclass(frozen=True, slots=True)
class Typed:
    """A text, what it means, and the field; ``whole_list`` says that it may hold several items."""

    node: yaml.ScalarNode
    meaning: Meaning
    field: FieldSpec
    whole_list: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is written as no name of a field, and the name it is without doubt."""

    node: yaml.ScalarNode
    name: str


def typed_texts(node: yaml.MappingNode, model: type[Part]) -> Iterator[Typed]:
    """Every text of a record that is not empty and whose field is known."""
    spec = spec_of(model)
    for key, value in node.value:
        name = _field_name(key.value, spec)
        if name:
            yield from _of_field(value, spec.fields[name])


def untidy_keys(node: yaml.MappingNode, model: type[Part]) -> Iterator[Key]:
    """Keys that differ from a name in width, capitals, spaces or unseen signs only."""
    spec = spec_of(model)
    names = [_field_name(key.value, spec) for key, _ in node.value]
    for (key, value), name in zip(node.value, names, strict=True):
        if name and key.value not in spec.names and names.count(name) == 1:
            yield Key(key, _tidy(key.value, spec))
        part = spec.fields[name].part if name else None
        if part:
            yield from _below(value, part)


def _below(value: yaml.Node, part: type[Part]) -> Iterator[Key]:
    for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
        if isinstance(item, yaml.MappingNode):
            yield from untidy_keys(item, part)


def _field_name(key: str, spec: ModelSpec) -> str | None:
    return spec.name_of(key) or spec.name_of(narrow(key))


def _tidy(key: str, spec: ModelSpec) -> str:
    """The spelling nearest to what was typed: an alias stays an alias."""
    tidy = narrow(remove_invisible(key)).replace(" ", "")
    return tidy if tidy in spec.names else tidy.lower().replace("-", "_")


def _of_field(value: yaml.Node, field: FieldSpec) -> Iterator[Typed]:
    match field.shape:
        case Shape.SCALAR:
            yield from _single(value, field)
        case Shape.LIST:
            yield from _list(value, field)
        case Shape.PART | Shape.PARTS:
            yield from _parts(value, field)
        case Shape.TABLE:
            yield from _table(value, field)


def _single(value: yaml.Node, field: FieldSpec) -> Iterator[Typed]:
    if isinstance(value, yaml.SequenceNode) and len(value.value) == 1:
        value = value.value[0]
    yield from _text(value, field, field.meaning)


def _list(value: yaml.Node, field: FieldSpec) -> Iterator[Typed]:
    if isinstance(value, yaml.SequenceNode):
        for item in value.value:
            yield from _text(item, field, field.meaning)
    else:
        yield from _text(value, field, field.meaning, whole_list=True)


def _parts(value: yaml.Node, field: FieldSpec) -> Iterator[Typed]:
    assert field.part is not None
    for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
        if isinstance(item, yaml.MappingNode):
            yield from typed_texts(item, field.part)


def _table(value: yaml.Node, field: FieldSpec) -> Iterator[Typed]:
    for key, count in value.value if isinstance(value, yaml.MappingNode) else ():
        yield from _text(key, field, field.key_meaning)
        yield from _text(count, field, field.meaning)


def _text(
    node: yaml.Node, field: FieldSpec, meaning: Meaning | None, *, whole_list: bool = False
) -> Iterator[Typed]:
    if meaning and isinstance(node, yaml.ScalarNode) and not is_empty(node.value):
        yield Typed(node, meaning, field, whole_list)
