"""Adding settings to a file somebody else writes, too: nothing of theirs is changed or moved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.editor.jsonc import Node, parse

INDENT = "  "


@dataclass(frozen=True, slots=True)
class Merged:
    """The new text, and the settings that say something else than wanted, with what was wanted."""

    text: str
    kept: tuple[tuple[str, str], ...] = ()


def as_text(wanted: Mapping[str, Any]) -> str:
    """A file of our own."""
    return json.dumps(wanted, ensure_ascii=False, indent=len(INDENT)) + "\n"


def merge(text: str, wanted: Mapping[str, Any]) -> Merged:
    """Add what is missing; comments, order and other values stay.

    Raises :class:`generator.editor.jsonc.NotJson` for a text that cannot be read.
    """
    if not text.strip("\ufeff \t\r\n"):
        return Merged(text.strip(" \t\r\n") + as_text(wanted))
    merger = _Merger(text)
    merger.into(parse(text), wanted, "")
    return Merged(merger.result(), tuple(merger.kept))


class _Merger:
    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._added: list[tuple[int, str]] = []
        self.kept: list[tuple[str, str]] = []

    def into(self, node: Node, wanted: Any, name: str) -> None:
        """Add to ``node`` what ``wanted`` has more; ``name`` is the setting's."""
        if isinstance(wanted, Mapping) and node.members is not None:
            self._into_object(node, node.members, wanted, name)
        elif isinstance(wanted, list) and isinstance(node.value, list):
            have = [_identity(value) for value in node.value]
            lacking = [value for value in wanted if _identity(value) not in have]
            self._append(node, [self._shown(value) for value in lacking])
        elif node.value != wanted:
            self.kept.append((name, json.dumps(wanted, ensure_ascii=False)))

    def _into_object(
        self, node: Node, members: Mapping[str, Node], wanted: Mapping[str, Any], name: str
    ) -> None:
        lacking = []
        for key, value in wanted.items():
            if key in members:
                self.into(members[key], value, f"{name} {key}".strip())
            else:
                lacking.append(f"{json.dumps(key, ensure_ascii=False)}: {self._shown(value)}")
        self._append(node, lacking)

    def result(self) -> str:
        """The text with everything added."""
        text = self._text
        for at, added in sorted(self._added, key=lambda edit: edit[0], reverse=True):
            text = text[:at] + added.replace("\n", self._newline) + text[at:]
        return text

    def _append(self, node: Node, entries: Sequence[str]) -> None:
        """Put entries at the end of a container, below what comments stand there."""
        if not entries:
            return
        outer = self._indent_at(node.start)
        inner = self._inner_indent(node, outer)
        closing = node.end - 1
        begin = len(self._text[:closing].rstrip())
        lines = ",\n".join(f"{inner}{_indented(entry, inner)}" for entry in entries)
        ends = "" if "\n" in self._text[begin:closing] else f"\n{outer}"
        lacks_comma = node.last_end and not node.comma_after_last
        if lacks_comma and begin == node.last_end:
            lines = f",\n{lines}"
        else:
            lines = f"\n{lines}"
            if lacks_comma:  # a comment stands between
                self._added.append((node.last_end, ","))
        self._added.append((begin, f"{lines}{ends}"))

    def _inner_indent(self, node: Node, outer: str) -> str:
        first = next(iter(_starts(node)), None)
        if first is None or "\n" not in self._text[node.start : first]:
            return outer + INDENT
        return self._indent_at(first)

    def _indent_at(self, at: int) -> str:
        line = self._text[self._text.rfind("\n", 0, at) + 1 :]
        found = re.match(r"[ \t]*", line)
        return found[0] if found else ""

    def _shown(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, indent=len(INDENT))


def _identity(value: Any) -> Any:
    """What makes two entries of a list the same: a task is known by its label."""
    return value["label"] if isinstance(value, Mapping) and "label" in value else value


def _starts(node: Node) -> Iterator[int]:
    nodes = node.members.values() if node.members is not None else node.items
    yield from (child.start for child in nodes)


def _indented(entry: str, indent: str) -> str:
    return entry.replace("\n", f"\n{indent}")
