"""Fields, lists and parts as the lines of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator.writing.scalars import as_typed

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""A text, a list, or fields by the names they are to be written under."""

# Ids and terms may stand beside each other in brackets; anything else gets a line of its own.
_SIMPLE = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,40}", re.ASCII)
# One word that cannot be taken for several.
_ALONE = re.compile(r"[A-Za-z\u4e00-\u9fff](?:[\w\u4e00-\u9fff-](?<![和与及跟同]))*", re.ASCII)
_WIDEST = 80


def field_lines(name: str, value: Value, indent: int = 0) -> list[str]:
    """The lines of one field; ``indent`` is the column its name stands in."""
    edge = " " * indent
    if isinstance(value, str):
        return f"{edge}{name}: {as_typed(value, indent=indent)}".split("\n")
    if isinstance(value, Mapping):
        return [f"{edge}{name}:", *mapping_lines(value, indent + 2)]
    if len(value) == 1 and isinstance(value[0], str) and _ALONE.fullmatch(value[0]):
        return [f"{edge}{name}: {value[0]}"]
    flow = _in_brackets(value)
    if flow and len(edge + name + flow) < _WIDEST:
        return [f"{edge}{name}: {flow}"]
    return [f"{edge}{name}:", *(line for item in value for line in item_lines(item, indent + 2))]


def mapping_lines(fields: Mapping[str, Value], indent: int) -> list[str]:
    """Fields below each other."""
    return [line for name, value in fields.items() for line in field_lines(name, value, indent)]


def item_lines(item: Value, indent: int, within: int = 2) -> list[str]:
    """An item of a list: its dash in column ``indent``, its fields ``within`` right of that."""
    dash = f"{' ' * indent}-{' ' * (within - 1)}"
    if isinstance(item, str):
        return f"{dash}{as_typed(item, item=True, indent=indent)}".split("\n")
    assert isinstance(item, Mapping)
    first, *others = mapping_lines(item, indent + within)
    return [dash + first[indent + within :], *others]


def _in_brackets(items: Sequence[Value]) -> str:
    texts = [item for item in items if isinstance(item, str) and _SIMPLE.fullmatch(item)]
    return f"[{', '.join(texts)}]" if texts and len(texts) == len(items) else ""
