"""Keys of a mapping: aliases become field names; unknown, doubled and misplaced ones are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import yaml

from generator.problems import Place, Problem
from generator.schema.context import ReadContext
from generator.schema.fields import FieldSpec, ModelSpec, spec_of
from generator.values.plain import remove_invisible
from generator.values.terms import nearest

# In a flow mapping {收入: 3,000元} the comma begins a new key.
_CUT_NUMBER = re.compile(r"\d{3}(\.\d+)?\s*[元人次]?")


def resolve_keys(
    node: yaml.MappingNode, spec: ModelSpec, outer: ModelSpec | None, context: ReadContext
) -> Iterator[tuple[FieldSpec, yaml.Node]]:
    """Each known field with its value, once, in the file's order.

    ``outer`` is the level above, to recognise one of its fields standing too deep.
    """
    first: dict[str, yaml.Node] = {}
    for key_node, value in _unwrapped(node, spec, context):
        field = spec.fields.get(key_node.value) or _field_named(
            key_node, value, spec, outer, context
        )
        if field is None:
            continue
        if field.name in first:
            _report_twice(first[field.name], key_node, context)
            continue
        first[field.name] = key_node
        yield field, value


def _unwrapped(
    node: yaml.MappingNode, spec: ModelSpec, context: ReadContext
) -> list[tuple[yaml.Node, yaml.Node]]:
    """The pairs of a mapping; one needless level around all of them is told and looked through."""
    if len(node.value) == 1:
        key, value = node.value[0]
        if key.value not in spec.names and _is_wrapper(value, spec):
            message = f"“{key.value}:”这一层是多余的，下面的字段应该从第 1 列写起。"
            hint = f"删去“{key.value}:”这一行，并去掉下面各行的缩进。"
            context.problems.append(Problem(_place(key, context.file), "E212", message, hint))
            return list(value.value)
    return cast("list[tuple[yaml.Node, yaml.Node]]", node.value)


def _field_named(
    key_node: yaml.Node,
    value: yaml.Node,
    spec: ModelSpec,
    outer: ModelSpec | None,
    context: ReadContext,
) -> FieldSpec | None:
    """The field of a key that is not its English name to the letter."""
    name = spec.names.get(key_node.value) or _tidied_name(key_node.value, spec)
    if name is None:
        context.problems.append(_unknown(key_node, value, spec, outer, context.file))
        return None
    if context.thorough:
        message = f"{key_node.value}→{name}"
        context.problems.append(Problem(_place(key_node, context.file), "N101", message))
    return spec.fields[name]


def _tidied_name(key: str, spec: ModelSpec) -> str | None:
    """Capitals, spaces and invisible characters in a key change nothing."""
    tidy = remove_invisible(key).strip().replace(" ", "").replace("\u3000", "")
    return spec.names.get(tidy) or spec.names.get(tidy.lower().replace("-", "_"))


def _place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _report_twice(first: yaml.Node, second: yaml.Node, context: ReadContext) -> None:
    lines = f"第{first.start_mark.line + 1}行和第{second.start_mark.line + 1}行"
    if first.value == second.value:
        message = f"“{second.value}”写了两次（{lines}），只能留一个。"
    else:
        message = (
            f"“{first.value}”和“{second.value}”是同一个字段，写了两次（{lines}），只能留一个。"
        )
    context.problems.append(Problem(_place(second, context.file), "E210", message))


def _unknown(
    key: yaml.Node, value: yaml.Node, spec: ModelSpec, outer: ModelSpec | None, file: str
) -> Problem:
    place = _place(key, file)
    if _CUT_NUMBER.fullmatch(key.value):
        message = f"“{key.value}”前面的逗号把一个数断成了两截。"
        return Problem(place, "E307", message, "数字里不要写逗号，如 3000.00。")
    if outer and key.value in outer.names:
        return Problem(place, "E212", too_deep(str(key.value)), "减少缩进，与上一层的字段对齐。")
    owner = _owner_below(str(key.value), spec)
    if owner:
        message = f"“{key.value}”不能写在这一层，它是“{owner.shown}”里的字段。"
        return Problem(place, "E212", message, f"把它缩进到“{owner.name}:”的下面。")
    near = nearest(str(key.value), tuple(spec.names))
    if near:
        message = f"不认识的字段“{key.value}”，是不是“{_both_names(near, spec)}”？"
        return Problem(place, "E213", message, f"把“{key.value}”改成“{near}”。")
    known = "、".join(field.label for field in spec.fields.values())
    return Problem(place, "E213", f"不认识的字段“{key.value}”。", f"这里可以写：{known}。")


def too_deep(name: str) -> str:
    """The message for a field of the level above."""
    return f"“{name}”缩进多了一层，它是上一层的字段。"


def _both_names(name: str, spec: ModelSpec) -> str:
    return spec.fields[spec.names[name]].shown_as_typed(name)


def _is_wrapper(value: yaml.Node, spec: ModelSpec) -> bool:
    if not isinstance(value, yaml.MappingNode) or not value.value:
        return False
    known = sum(key.value in spec.names for key, _ in value.value)
    return known * 2 > len(value.value)


def _owner_below(key: str, spec: ModelSpec) -> FieldSpec | None:
    """The field of this level whose own fields include ``key``."""
    for field in spec.fields.values():
        if field.part and key in spec_of(field.part).names:
            return field
    return None
