"""The names a file's own editor gives its fields, so that cures look like the rest of the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from generator.schema.fields import FieldSpec


class Names:
    """How to write a field in a file whose fields begin at ``root``.

    ``known`` are all names a field of the file may have; other keys are rows of tables.
    """

    def __init__(self, root: yaml.Node | None = None, known: Collection[str] = ()) -> None:
        self._root = root
        self._known = known

    def of(self, field: FieldSpec) -> str:
        """The name that occurs in the file, else one in the language of most of its fields."""
        spoken = (*field.labels, field.name) if self._is_chinese else (field.name, *field.labels)
        return next((name for name in spoken if name in self._typed), spoken[0])

    @cached_property
    def _typed(self) -> dict[str, int]:
        """The names in the file and how often each occurs; looked up only when a cure needs it."""
        counted: dict[str, int] = {}
        for key in _keys(self._root):
            if key in self._known:
                counted[key] = counted.get(key, 0) + 1
        return counted

    @cached_property
    def _is_chinese(self) -> bool:
        english = sum(times for name, times in self._typed.items() if name.isascii())
        return sum(self._typed.values()) > 2 * english


def _keys(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value)
            yield from _keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _keys(item)
