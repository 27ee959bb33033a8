"""What the walk knows when it comes to a line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from generator.sources.lint.levels import Levels
from generator.sources.lint.sheet import Sheet


class Left(Enum):
    """How the last field or item ended."""

    EMPTY = auto()  # nothing written yet: something inside it may follow
    PLAIN = auto()  # text without quotes, which deeper lines continue
    CLOSED = auto()  # quotes, brackets
    BLOCK = auto()  # a text block


@dataclass(frozen=True, slots=True)
class Open:
    """The last field or item: what is inside it must stand right of ``column``.

    ``line`` counts from 1; ``name`` is empty for an item. After a comment
    (``commented``) plain text cannot go on.
    """

    left: Left
    column: int
    line: int
    name: str
    commented: bool = False


@dataclass(slots=True)
class State:
    """The sheet, the open levels, the last field or item, the last line of stray prose.

    ``moved`` counts the lines whose indentation was corrected, ``tab`` is how wide tabs are taken,
    ``written`` how many lines begin with each field of the outermost level, ``labelled`` whether
    nearly all lines are fields, however they are written.
    """

    sheet: Sheet
    levels: Levels = field(default_factory=Levels)
    open: Open | None = None
    prose_line: int = -2
    moved: int = 0
    tab: int = 2
    written: Counter[str] = field(default_factory=Counter)
    labelled: bool = False

    def leave(self, left: Left, column: int, index: int, name: str) -> None:
        """Remember how the field or item on line ``index`` ended."""
        self.open = Open(left, column, index + 1, name)

    @property
    def below_one_line(self) -> bool:
        """Whether the last field is an outermost one whose value stands on one line."""
        above = self.open
        return above is not None and not above.column and above.name in self.sheet.known.lines

    def meet_comment(self) -> None:
        """Remember that a comment stands behind the last field or item."""
        if self.open is not None:
            self.open = replace(self.open, commented=True)

    def awaits_child(self, column: int) -> bool:
        """Whether a line in this column stands inside a field or item that is empty so far."""
        return self.open is not None and self.open.left is Left.EMPTY and column > self.open.column
