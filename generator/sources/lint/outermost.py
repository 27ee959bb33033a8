"""A field of the outermost level that drifted to the right, below a value on one line."""

from __future__ import annotations

from collections import Counter

from generator.sources.lint.levels import Level, Sort
from generator.sources.lint.shapes import COLON, spread_name, without_blanks
from generator.sources.lint.sheet import Sheet
from generator.sources.lint.spot import Spot
from generator.sources.lint.state import Left


def surely_outermost(spot: Spot, level: Level, name: str) -> bool:
    """Whether a drifted field has one right place, the file's first column.

    It is no part of the value above, which is one line, and the file has it nowhere else.
    """
    above, known = spot.state.open, spot.sheet.known
    name = without_blanks(name)
    if above is None or level.column or level.sort is not Sort.FIELDS or name not in known.top:
        return False
    if above.column or above.left is Left.EMPTY or above.name not in known.lines:
        return False
    return spot.state.written[known.top[name]] == 1


def count_fields(sheet: Sheet) -> Counter[str]:
    """How many lines begin with a name of each field of the outermost level."""
    top = sheet.known.top
    names = (_name(line.lstrip(" \t\u3000\u00a0"), sheet) for line in sheet.lines) if top else ()
    return Counter(top[name] for name in names if name in top)


def _name(line: str, sheet: Sheet) -> str:
    found = COLON.match(line)
    return found["key"] if found else spread_name(line, 0, sheet.known.top)
