"""A file's lines while they are being corrected for reading."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from generator.problems import Place, Problem
from generator.sources.lint.cures import Cures
from generator.sources.lint.known import field_names
from generator.sources.lint.slip import Slip
from generator.sources.source import Source

__all__ = ["Sheet", "Slip", "spaces_before", "typed_column"]

_LONG = 1_000


class Sheet:
    """Lines as typed (``typed``), as read (``lines``) and with sure corrections only (``sure``).

    The three always have equally many lines.
    """

    def __init__(self, source: Source, known_keys: Collection[str]) -> None:
        self.file = source.file
        self.typed = source.text.split("\n")
        self.lines = list(self.typed)
        self.sure = list(self.typed)
        self.known = field_names(known_keys)
        self.cures = Cures()
        self.problems: list[Problem] = []

    def apply(self, index: int, slip: Slip) -> None:
        """Report a slip and go on with the line as meant."""
        self.report(index, slip.column, slip.code, slip.message, slip.hint)
        self.cures.told(len(self.problems) - 1, index, slip)
        self.replace(index, slip.after, sure=slip.sure)

    def finish(self) -> None:
        """Let every hint that shows a whole line show it with all of its slips corrected."""
        self.problems = self.cures.completed(self.problems)

    def report(self, index: int, column: int, code: str, message: str, hint: str) -> None:
        """Report a problem; ``column`` is of the line as it is read now."""
        typed = typed_column(self.typed[index], self.lines[index], column)
        place = Place(self.file, index + 1, typed + 1)
        self.problems.append(Problem(place, code, message, hint))

    def replace(self, index: int, after: str, *, sure: bool = False) -> None:
        """Read a line differently; a sure change is kept only while the line is all sure."""
        if sure and self.sure[index] == self.lines[index]:
            self.sure[index] = after
        self.lines[index] = after

    def next_text(self, index: int) -> int | None:
        """Index of the first line after ``index`` that is neither empty nor a comment."""
        for number in range(index + 1, len(self.lines)):
            stripped = self.lines[number].strip(" \t\u3000")
            if stripped and stripped[0] not in "#＃":
                return number
        return None


def typed_column(typed: str, read: str, column: int) -> int:
    """Where a column (from 0) of the line as read stood in the line as typed."""
    if typed == read:
        return column
    for _, start, end, begin, stop in _changes(typed, read):
        if column < stop:
            return min(start + column - begin, end)
    return min(column, len(typed)) if not read else len(typed)


@lru_cache(maxsize=64)
def _changes(typed: str, read: str) -> Sequence[tuple[str, int, int, int, int]]:
    if len(typed) + len(read) < _LONG:
        return SequenceMatcher(None, typed, read, autojunk=False).get_opcodes()
    head = next((i for i, (a, b) in enumerate(zip(typed, read, strict=False)) if a != b), 0)
    # In a long line only the place of the first change matters; comparing it all takes too long.
    return [
        ("equal", 0, head, 0, head),
        ("replace", head, len(typed), head, len(read)),
    ]


def spaces_before(line: str) -> int:
    """Columns of ASCII spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
