"""What the lines of a field are gathered into, and the cursor that walks them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.text.lines import Kind, Line
from generator.text.note import Note

_BLOCK_START = re.compile(r"[#>]|[-+*](?=\s|$)|\[(?=\^[^\]]*\]:)|([-_*])(?:\s*\1){2,}\s*$")
_NUMBER_START = re.compile(r"^(\d+)\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A finished piece of Markdown with the line it began at; ``level`` is a heading's own."""

    text: str
    line: int
    kind: Kind = Kind.TEXT
    level: int = 0
    is_title: bool = False
    """Whether it may become a heading (一、, （一）, 第一章 and short)."""


@dataclass(slots=True)
class Cursor:
    """The lines still to read, the blocks made of those read, and notes."""

    lines: list[Line]
    depth: int = 0
    """How many quotes these lines stand in."""
    position: int = 0
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def peek(self, ahead: int = 0) -> Line | None:
        """Return the next line, or one further ahead, without taking it."""
        place = self.position + ahead
        return self.lines[place] if place < len(self.lines) else None

    def take(self) -> Line:
        """Return the next line and go on."""
        self.position += 1
        return self.lines[self.position - 1]

    def note(self, line: Line, code: str, message: str) -> None:
        """Tell the editor how a line was understood."""
        self.notes.append(Note(line.number, code, message))


def protect(text: str) -> str:
    """Return text that Markdown will not take for the start of a heading, list or quote."""
    text = text.replace("\t", " ")
    if _BLOCK_START.match(text):
        return "\\" + text
    return _NUMBER_START.sub(r"\1\.", text) if text[:1].isdigit() else text
