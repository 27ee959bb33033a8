"""Which columns the fields and list items around a line stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto


class Sort(Enum):
    """What stands in a column."""

    FIELDS = auto()
    ITEMS = auto()


@dataclass(slots=True)
class Level:
    """A column of fields or of list items.

    ``line`` (from 1) and ``name`` are of the last one that stood there. ``also`` are columns that
    mean this one because a mark before it was corrected or a drift was told already; the value
    says whether moving a line from there is sure.
    """

    column: int
    sort: Sort
    line: int
    name: str
    also: dict[int, bool] = field(default_factory=dict)


class Levels:
    """The open levels at a line, outermost first."""

    def __init__(self) -> None:
        self._levels: list[Level] = []

    def __bool__(self) -> bool:
        return bool(self._levels)

    @property
    def innermost_fields(self) -> Level | None:
        """The innermost open level of fields."""
        return next((lv for lv in reversed(self._levels) if lv.sort is Sort.FIELDS), None)

    def exact(self, column: int, sort: Sort) -> Level | None:
        """Find the open level of this sort that stands in this column."""
        fitting = [level for level in self._levels if level.sort is sort]
        for level in reversed(fitting):
            if level.column == column:
                return level
        return next((level for level in reversed(fitting) if column in level.also), None)

    def nearest(self, column: int, sort: Sort) -> Level | None:
        """Find the level of this sort that a drifted line was meant for; the inner one in doubt."""
        fitting = [level for level in reversed(self._levels) if level.sort is sort]
        return min(fitting, key=lambda level: abs(level.column - column), default=None)

    def holds_maps(self, items: Level) -> bool:
        """Whether the items of a level so far were fields, not texts."""
        below = self._levels[self._levels.index(items) + 1 :]
        return bool(below) and below[0].sort is Sort.FIELDS

    def go_on(self, level: Level, line: int, name: str) -> None:
        """Take a line into an open level; all inner ones are closed."""
        del self._levels[self._levels.index(level) + 1 :]
        level.line, level.name = line, name

    def open(self, column: int, sort: Sort, line: int, name: str) -> Level:
        """Begin a level inside the innermost one."""
        level = Level(column, sort, line, name)
        self._levels.append(level)
        return level


def misaligned(column: int, level: Level) -> tuple[str, str]:
    """Give message and hint for a line in ``column`` that belongs to ``level``."""
    if level.column == 0:
        message = f"缩进 {column} 格，应与第{level.line}行“{level.name}”对齐（顶格，前面不空格）。"
    else:
        message = f"缩进 {column} 格，应与第{level.line}行“{level.name}”对齐（{level.column} 格）。"
    return message, f"行首改成 {level.column} 个半角空格。" if level.column else "删去行首的空格。"
