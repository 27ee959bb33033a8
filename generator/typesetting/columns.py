"""How wide the columns of a table are, from the text of their cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.typesetting.tree import Element
from generator.typesetting.writer import BREAKS_ITSELF

SHORT = 8.0
"""Up to this width (in em) a column is as wide as its longest line."""
LINE = 26.0
"""How wide a line is at least: A5 in standard, A4 in large type (in em)."""
NARROW = 0.6
"""How wide a Latin letter or a digit is at most, as a rule (in em)."""
PADDING = 1.2
"""What a cell needs beside its text (in em), a little more than its inset: a cell that ends in “：”
must not be torn for a hair."""
MANY = 8
"""A table of more columns has smaller type and narrower insets, see ``ruled-table``."""

LONGEST_OF_MANY = 6.0
"""What a column counts for there (in em), so that short ones are not squeezed."""

_WORD = re.compile(f"[^{BREAKS_ITSELF}]+")


@dataclass(frozen=True, slots=True)
class Width:
    """A column's width as the engine takes it, and how many Latin signs find room in it."""

    source: str
    signs: int


def widths_of(needed: Sequence[float]) -> list[Width]:
    """Short columns keep their width, long ones share what is left by what they hold (in em).

    Where all are short, or too many, they share the whole line: a table is as wide as the text.
    """
    if len(needed) > MANY:
        return _shared([min(width, LONGEST_OF_MANY) for width in needed], LINE * 1.1, PADDING / 2)
    long = [width for width in needed if width > SHORT]
    fixed = sum(width + PADDING for width in needed if width <= SHORT)
    if not long or fixed + len(long) * SHORT > LINE:
        return _shared(needed, LINE)
    shared = iter(_shared(long, LINE - fixed))
    return [
        Width(f"{width + PADDING:g}em", _signs(width)) if width <= SHORT else next(shared)
        for width in needed
    ]


def _shared(needed: Sequence[float], room: float, padding: float = PADDING) -> list[Width]:
    shares = [min(max(width, 2.0), LINE) + padding for width in needed]
    whole = sum(shares)
    return [Width(f"{share:g}fr", _signs(room * share / whole - padding)) for share in shares]


def _signs(room: float) -> int:
    return max(int(room / NARROW + 0.01), 1)


def longest_line(cells: Iterable[Element]) -> float:
    """How wide the longest line of a column is, in em."""
    return max(width_of(line) for cell in cells for line in cell.text.split("\n"))


def longest_word(cells: Iterable[Element]) -> int:
    """How many signs of a column stand together without a chance to break the line."""
    return max((len(word) for cell in cells for word in _WORD.findall(cell.text)), default=0)


def width_of(text: str) -> float:
    """About how wide a line of text is, in em."""
    return round(sum(1 if _is_wide(sign) else NARROW for sign in text), 1)


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WFA"
