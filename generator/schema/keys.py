"""Keys of a mapping: aliases become field names; unknown, doubled and misplaced ones are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import yaml

from generator.problems import Place, Problem
from generator.schema.context import ReadContext
from generator.schema.crowded import one_a_line
from generator.schema.fields import FieldSpec, ModelSpec
from generator.schema.halves import Halves
from generator.schema.unknown import Level, Pairs, unknown


def resolve_keys(
    node: yaml.MappingNode, spec: ModelSpec, outer: ModelSpec | None, context: ReadContext
) -> Iterator[tuple[FieldSpec, yaml.Node]]:
    """Each known field with its value, once, in the file's order.

    ``outer`` is the level above, to recognise one of its fields standing too deep.
    """
    first: dict[str, yaml.Node] = {}
    level = Level(node, _unwrapped(node, spec, context), spec, outer)
    joined = ""
    for key_node, value in level.pairs:
        field = spec.fields.get(key_node.value) or _field_named(key_node, level, context)
        if field is None:
            if halves := level.halves(key_node):
                joined = halves.field.name
                yield halves.field, halves.joined
            continue
        if field.name == joined:
            continue
        if field.name in first:
            if halves := level.halves(key_node):
                context.problems.append(_parted(halves, context))
                yield field, halves.joined
                continue
            _report_twice(first[field.name], key_node, context)
            continue
        first[field.name] = key_node
        yield field, value


def _unwrapped(node: yaml.MappingNode, spec: ModelSpec, context: ReadContext) -> Pairs:
    """The pairs of a mapping; one needless level around all of them is told and looked through."""
    if len(node.value) == 1:
        key, value = node.value[0]
        if key.value not in spec.names and _is_wrapper(value, spec):
            message = f"“{key.value}:”这一层是多余的，下面的字段应该从第 1 列写起。"
            hint = f"删去“{key.value}:”这一行，并去掉下面各行的缩进。"
            context.problems.append(Problem(_place(key, context.file), "E212", message, hint))
            return cast("Pairs", value.value)
    return tuple(one_a_line(node, spec, context))


def _field_named(key_node: yaml.Node, level: Level, context: ReadContext) -> FieldSpec | None:
    """The field of a key that is not its English name to the letter."""
    name = level.spec.name_of(key_node.value)
    if name is None:
        if told := unknown(key_node, level, context):
            context.problems.append(told)
        return None
    if context.thorough:
        message = f"{key_node.value}→{name}"
        context.problems.append(Problem(_place(key_node, context.file), "N101", message))
    return level.spec.fields[name]


def _place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _parted(halves: Halves, context: ReadContext) -> Problem:
    names = f"“{halves.day_key.value}”和“{halves.time_key.value}”"
    later = max(halves.day_key, halves.time_key, key=lambda key: key.start_mark.line)
    return Problem(_place(later, context.file), "E210", f"{names}是同一个字段。", halves.cure)


def _report_twice(first: yaml.Node, second: yaml.Node, context: ReadContext) -> None:
    lines = f"第{first.start_mark.line + 1}行和第{second.start_mark.line + 1}行"
    if first.value == second.value:
        message = f"“{second.value}”写了两次（{lines}），只能留一个。"
    else:
        message = (
            f"“{first.value}”和“{second.value}”是同一个字段，写了两次（{lines}），只能留一个。"
        )
    context.problems.append(Problem(_place(second, context.file), "E210", message))


def _is_wrapper(value: yaml.Node, spec: ModelSpec) -> bool:
    if not isinstance(value, yaml.MappingNode) or not value.value:
        return False
    known = sum(key.value in spec.names for key, _ in value.value)
    return known * 2 > len(value.value)
