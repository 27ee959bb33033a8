"""The dashes a line begins with, whatever signs were typed for them."""

from __future__ import annotations

from generator.sources.lint.levels import Sort
from generator.sources.lint.markers import (
    is_numbered,
    number_mark,
    other_mark,
    spaced_star,
    tight_dash,
)
from generator.sources.lint.sheet import Slip
from generator.sources.lint.spot import Spot
from generator.sources.lint.state import Left


def read_marks(spot: Spot) -> int:
    """Pass over dashes, correcting other marks (E102, E203); return where the rest begins."""
    column = spot.indent
    while True:
        line = spot.line
        if line.startswith("- ", column) or line[column:] == "-":
            spot.dashes.append(column)
            column += 1
            while line.startswith(" ", column):
                column += 1
            continue
        slip = None if spot.dashes else _slip(spot, column)
        if slip is None:
            return column
        _remember_columns(spot, line, slip.after, column)
        spot.apply(slip)


def _remember_columns(spot: Spot, before: str, after: str, mark: int) -> None:
    """Lines below were aligned with the text as typed: by signs, or as wide as they are shown."""
    rest = len(after) - (mark + 2)
    typed = len(before) - rest
    wide = sum(sign > "\u2e7f" for sign in before[mark:typed])
    spot.also |= {typed, typed + wide}


def _slip(spot: Spot, column: int) -> Slip | None:
    if slip := tight_dash(spot.line, column):
        return slip
    if spot.state.prose_line == spot.index - 1 or not _list_expected(spot, column):
        return None
    return other_mark(spot.line, column) or _number_slip(spot, column)


def _list_expected(spot: Spot, column: int) -> bool:
    above = spot.state.open
    if spot.state.levels.exact(column, Sort.ITEMS):
        return True
    if above is None:
        return False
    if above.left is not Left.EMPTY:
        return spaced_star(spot.line, column) and column > above.column
    return column >= above.column


def _number_slip(spot: Spot, column: int) -> Slip | None:
    """One number alone may begin a text; two in a row, or one in a list, are items."""
    in_list = spot.state.levels.exact(column, Sort.ITEMS) and not spot.state.awaits_child(column)
    return number_mark(spot.line, column) if in_list or is_numbered(spot.below) else None
