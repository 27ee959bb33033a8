"""One line of structure while it is read: its marks, and where it stands among its neighbours."""

from __future__ import annotations

from enum import Enum, auto

from generator.sources.lint.levels import Sort
from generator.sources.lint.shapes import field_like, proper_field
from generator.sources.lint.sheet import Sheet, Slip, spaces_before
from generator.sources.lint.state import Left, State


class Position(Enum):
    """Where a line stands among its neighbours."""

    FIELD = auto()  # where a field of an open level belongs
    CHILD = auto()  # first inside a field that is empty so far
    ITEM = auto()  # behind a dash
    TEXT = auto()  # deeper than a text that it might continue


class Spot:
    """A line, the columns of its dashes, and the columns lines below may have been aligned with.

    ``also`` arises where a mark was corrected: what stands behind it was typed in other columns.
    """

    def __init__(self, state: State, index: int) -> None:
        self.state = state
        self.index = index
        self.indent = spaces_before(self.line)
        self.dashes: list[int] = []
        self.also: set[int] = set()

    @property
    def sheet(self) -> Sheet:
        """The sheet the line is on."""
        return self.state.sheet

    @property
    def line(self) -> str:
        """The line as it is read by now."""
        return self.state.sheet.lines[self.index]

    def apply(self, slip: Slip) -> None:
        """Report a slip of this line and correct it."""
        self.sheet.apply(self.index, slip)

    @property
    def position(self) -> Position:
        """Where the line's text stands."""
        above = self.state.open
        if self.dashes:
            return Position.ITEM
        if self.state.awaits_child(self.indent):
            return Position.CHILD
        if above and above.left is Left.PLAIN and self.indent > above.column:
            return Position.TEXT
        return Position.FIELD

    @property
    def below(self) -> str:
        """The next line with text, empty at the end of the file."""
        index = self.sheet.next_text(self.index)
        return "" if index is None else self.sheet.lines[index]

    @property
    def deeper_below(self) -> bool:
        """Whether the next line stands inside this item."""
        below = self.below
        return len(below) - len(below.lstrip(" \t\u3000")) > self.dashes[-1]

    @property
    def field_below(self) -> bool:
        """Whether the next line is a field of the same level, properly written."""
        below = self.below
        indent = spaces_before(below)
        return indent == self.indent and proper_field(below, indent) is not None

    @property
    def item_of_fields(self) -> bool:
        """Whether this item, or those before it, consist of fields."""
        level = self.state.levels.exact(self.dashes[0], Sort.ITEMS)
        if level and self.state.levels.holds_maps(level):
            return True
        body = self.below.lstrip(" \t\u3000")
        return (
            self.deeper_below and not body.startswith("- ") and field_like(body, self.sheet.known)
        )
