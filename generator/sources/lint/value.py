"""The place a value begins at, for the readers of its several sorts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.sources.lint.shapes import field_like, proper_field
from generator.sources.lint.sheet import Sheet, Slip, spaces_before
from generator.sources.lint.state import State


@dataclass(frozen=True, slots=True)
class Value:
    """A value beginning on line ``index`` (from 0) in column ``start``.

    What belongs to it stands right of column ``parent``.
    """

    state: State
    index: int
    start: int
    parent: int

    @property
    def sheet(self) -> Sheet:
        """The sheet the value is on."""
        return self.state.sheet

    @property
    def line(self) -> str:
        """The value's first line as it is read by now."""
        return self.state.sheet.lines[self.index]

    @property
    def sign(self) -> str:
        """The value's first sign, empty when there is none."""
        return self.line[self.start : self.start + 1]

    @property
    def is_first(self) -> bool:
        """Whether this is the value of the record's first field."""
        return self.state.open is None

    def apply(self, slip: Slip | None) -> bool:
        """Correct the first line, if there is a slip; tell whether there was."""
        if slip:
            self.sheet.apply(self.index, slip)
        return slip is not None

    def is_outside(self, index: int) -> bool:
        """Whether a later line is surely no part of the value: a field or item further left."""
        line = self.sheet.lines[index]
        if spaces_before(line) > self.parent:
            return False
        return line.lstrip().startswith("- ") or field_like(line, self.sheet.known)

    def is_sure_field(self, line: str) -> bool:
        """Whether a later line is a field written as it should be, and nowhere else in the file."""
        field, top = proper_field(line, spaces_before(line)), self.sheet.known.top
        if field is None or field.name not in self.sheet.known:
            return False
        return field.name not in top or self.state.written[top[field.name]] == 1

    @property
    def inside_below(self) -> bool:
        """Whether the next line with text stands inside this field or item."""
        below = self.sheet.next_text(self.index)
        if below is None:
            return False
        line = self.sheet.lines[below]
        indent = len(line) - len(line.lstrip(" \t\u3000"))
        return indent > self.parent or (indent == self.parent and line[indent:].startswith("- "))

    @property
    def text_below(self) -> bool:
        """Whether the next line with text continues this one."""
        below = self.sheet.next_text(self.index)
        if below is None:
            return False
        line = self.sheet.lines[below]
        return spaces_before(line) > self.parent and not field_like(line, self.sheet.known)
