"""A single line that lost its indentation, while the lines below go on as before."""

from __future__ import annotations

from generator.sources.lint.levels import Level, Sort
from generator.sources.lint.shapes import proper_field
from generator.sources.lint.sheet import spaces_before
from generator.sources.lint.spot import Spot

_ENOUGH = 2
_OPENING = "\"'[{"
_CLOSING = ('"', "'", "]", "}")


def left_behind(spot: Spot, column: int, sort: Sort) -> Level | None:
    """Find the inner level of fields that a line in an outer level's column was meant for.

    Inside a field with a value nothing can stand, so lines below in the columns of inner levels
    show that the inner levels go on: at least two, or a list's next item, or the file's end.
    """
    inner = spot.state.levels.innermost_fields
    if sort is not Sort.FIELDS or inner is None or inner.column <= column:
        return None
    if not _has_value(spot.line, column):
        return None
    return inner if _goes_on(spot, column) else None


def _has_value(line: str, column: int) -> bool:
    field = proper_field(line, column)
    if field is None or field.value_at >= len(line):
        return False
    sign = line[field.value_at]
    if sign in "#|>":
        return False
    return sign not in _OPENING or line.rstrip().endswith(_CLOSING)


def _goes_on(spot: Spot, column: int) -> bool:
    below = spot.sheet.next_text(spot.index)
    if below is None or not _continues_level(spot, below):
        return False
    for _ in range(_ENOUGH):
        line = spot.sheet.lines[below]
        if spaces_before(line) <= column:
            return False
        if line.lstrip(" ").startswith("- "):
            return True
        below = spot.sheet.next_text(below)
        if below is None:
            return True
    return True


def _continues_level(spot: Spot, index: int) -> bool:
    line = spot.sheet.lines[index]
    indent = spaces_before(line)
    if line.startswith("- ", indent):
        return spot.state.levels.exact(indent, Sort.ITEMS) is not None
    is_field = proper_field(line, indent) is not None
    return is_field and spot.state.levels.exact(indent, Sort.FIELDS) is not None
