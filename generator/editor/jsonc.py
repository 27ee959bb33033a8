"""JSON with comments and trailing commas, as VS Code's settings are written, with places."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, NoReturn

_GAP = re.compile(r"(?:[ \t\r\n\ufeff]|//[^\n]*|/\*[\s\S]*?\*/)*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
_WORD = re.compile(r"-?\d[\d.eE+-]*|true|false|null")
_DEEPEST = 100


class NotJson(ValueError):  # noqa: N818
    """The text cannot be read; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands: ``text[start:end]``; of a container also what is in it."""

    value: Any
    start: int
    end: int
    members: dict[str, Node] | None = None
    items: tuple[Node, ...] = ()
    last_end: int = 0
    """Where the last thing in a container ends; 0 in an empty one."""
    comma_after_last: bool = False


def parse(text: str) -> Node:
    """The one value of a text; raises :class:`NotJson`."""
    reader = _Reader(text)
    node = reader.value(reader.gap(0), 0)
    end = reader.gap(node.end)
    if end != len(text):
        reader.fail(end)
    return node


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text

    def fail(self, at: int) -> NoReturn:
        raise NotJson(self._text.count("\n", 0, at) + 1)

    def gap(self, at: int) -> int:
        """Where the next sign stands that is neither space nor comment."""
        found = _GAP.match(self._text, at)
        return found.end() if found else at

    def value(self, at: int, depth: int) -> Node:
        sign = self._text[at : at + 1]
        if depth > _DEEPEST:
            self.fail(at)
        if sign == "{":
            return self._object(at, depth)
        if sign == "[":
            return self._array(at, depth)
        found = (_STRING if sign == '"' else _WORD).match(self._text, at)
        if not found:
            self.fail(at)
        try:
            return Node(json.loads(found[0]), at, found.end())
        except ValueError:
            self.fail(at)

    def _object(self, start: int, depth: int) -> Node:
        members: dict[str, Node] = {}
        at, last, comma = self.gap(start + 1), 0, False
        while not self._text.startswith("}", at):
            if last and not comma:
                self.fail(at)
            key = self.value(at, depth + 1)
            colon = self.gap(key.end)
            if not isinstance(key.value, str) or not self._text.startswith(":", colon):
                self.fail(at)
            members[key.value] = self.value(self.gap(colon + 1), depth + 1)
            last = members[key.value].end
            at, comma = self._after(last)
        values = {key: node.value for key, node in members.items()}
        return Node(values, start, at + 1, members, (), last, comma)

    def _array(self, start: int, depth: int) -> Node:
        items: list[Node] = []
        at, last, comma = self.gap(start + 1), 0, False
        while not self._text.startswith("]", at):
            if last and not comma:
                self.fail(at)
            items.append(self.value(at, depth + 1))
            last = items[-1].end
            at, comma = self._after(last)
        return Node([i.value for i in items], start, at + 1, None, tuple(items), last, comma)

    def _after(self, last: int) -> tuple[int, bool]:
        """The next sign after a member, beyond its comma, and whether there is one."""
        at = self.gap(last)
        comma = self._text.startswith(",", at)
        return (self.gap(at + 1), True) if comma else (at, False)
