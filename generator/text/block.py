"""What the lines of a field are gathered into, and the cursor that walks them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.text.lines import Kind, Line
from generator.text.note import Note

_BLOCK_START = re.compile(r"[#>]|[-+*](?=\s|$)|\[(?=\^[^\]]*\]:)|([-_*])(?:\s*\1){2,}\s*$")
_NUMBER_START = re.compile(r"(\d+)\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A finished piece of Markdown; ``rank`` orders headings and possible headings (0 highest).

    ``level`` is a typed heading's own level.
    """

    text: str
    line: int
    kind: Kind = Kind.TEXT
    level: int = 0
    is_title: bool = False
    """Whether it may become a heading (一、, （一）, 第一章 and short)."""

    def with_text(self, text: str) -> Block:
        """Return the block with another text."""
        return replace(self, text=text, is_title=False)


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
    if _BLOCK_START.match(text):
        return "\\" + text
    return (
        _NUMBER_START.sub(r"\1\\.", text, count=1)
        if text[:1].isdigit() and _NUMBER_START.match(text)
        else text
    )
