"""Items of lists as they were meant: without their “- ”, or with a colon that made fields."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

import yaml

from generator.schema.fields import ModelSpec


def items_of(node: yaml.SequenceNode, spec: ModelSpec) -> list[yaml.Node]:
    """The items as they were meant."""
    return [item for parts in items_in_dashes(node, spec) for item in parts]


def items_in_dashes(node: yaml.SequenceNode, spec: ModelSpec) -> list[list[yaml.Node]]:
    """For every “- ” the item it begins, followed by those that lack their own."""
    return [_parted(item, spec) for item in node.value]


def _parted(item: yaml.Node, spec: ModelSpec) -> list[yaml.Node]:
    if not isinstance(item, yaml.MappingNode) or item.flow_style:
        return [item]
    names = [spec.names.get(key.value, key.value) for key, _ in item.value]
    if len(set(names)) == len(names):
        return [item]
    begins = [*_begins(names, spec), len(names)]
    if len(begins) == 2:
        return [item]
    return [_slice(item, first, after) for first, after in pairwise(begins)]


def _begins(names: Sequence[str], spec: ModelSpec) -> list[int]:
    """Where items begin in a run of names, some of which return."""
    begins = [0]
    for index, name in enumerate(names):
        before = names[begins[-1] : index]
        if name in before and _is_an_item(_until_one_returns(names[index:]), before, spec):
            begins.append(index)
    return begins


def _is_an_item(names: Sequence[str], before: Sequence[str], spec: ModelSpec) -> bool:
    """Whether ``names`` say again what ``before`` said, so that they are no slip of one field.

    That is when two of them return, or the first returns and neither run lacks a field.
    """
    if len(set(names).intersection(before)) > 1:
        return True
    required = {field.name for field in spec.fields.values() if field.required}
    return names[0] == before[0] and required <= set(names) and required <= set(before)


def _until_one_returns(names: Sequence[str]) -> Sequence[str]:
    for index, name in enumerate(names):
        if name in names[:index]:
            return names[:index]
    return names


def _slice(item: yaml.MappingNode, first: int, after: int) -> yaml.MappingNode:
    pairs = item.value[first:after]
    return yaml.MappingNode(
        item.tag, pairs, pairs[0][0].start_mark, pairs[-1][1].end_mark, item.flow_style
    )


def text_with_colon(item: yaml.Node, names: Collection[str]) -> yaml.ScalarNode | None:
    """The text meant by an item like 注意: 准时, where only the “: ” made a mapping of it.

    ``None`` where a key is one of ``names``, or an English word that may be a misspelt one.
    """
    if not isinstance(item, yaml.MappingNode) or not item.value:
        return None
    key, value = item.value[0]
    named = any(other.value in names for other, _ in item.value)
    if named or not isinstance(value, yaml.ScalarNode) or re.fullmatch(r"[A-Za-z_]+", key.value):
        return None
    text = f"{key.value}：{value.value}"
    return yaml.ScalarNode(key.tag, text, key.start_mark, value.end_mark, style='"')
