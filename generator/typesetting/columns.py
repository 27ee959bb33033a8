"""What the columns of a table hold: pieces that must not be broken, and their longest lines.

How wide the columns become is decided where type can be measured, in ``lib/columns.typ``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.typesetting.tree import Element
from generator.typesetting.words import Break, pieces_of
from generator.typesetting.writer import BREAKS_ITSELF, LONG_WORD

SHORT = 4
"""A cell of so many Chinese characters is read at a glance: a name, a post, a heading."""
LONGEST = 60
"""More of a line need not be measured: it fills a line of any paper."""
CANDIDATES = 3
"""So many of the longest pieces are measured; the estimate here may be a little wrong."""
NARROW = 0.55
"""About how wide a Latin letter or a digit is (in em)."""

_WORD = re.compile(f"[^{BREAKS_ITSELF}]+")
_DATE = re.compile(
    r"[0-9〇○Oo零一二三四五六七八九]{2,4} ?年(?: ?[0-9一二三四五六七八九十]{1,3} ?月)?"
    r"(?: ?[0-9一二三四五六七八九十]{1,3} ?日)?"
    r"|[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日"
)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a column needs: pieces never to be broken, those to be broken at last, its longest line.

    The line is cut where it fills any paper.
    """

    firm: list[str]
    short: list[str]
    line: str


def needs_of(cells: Iterable[Element]) -> Needs:
    """What the cells of one column need."""
    lines = dict.fromkeys(line for cell in cells for line in cell.text.split("\n"))
    firm = {piece for line in lines for piece in firm_pieces(line)}
    short = {line for line in lines if _is_short(line)}
    longest = max(lines, key=width_of, default="")
    return Needs(_longest(firm), _longest(short), longest[:LONGEST])


def firm_pieces(line: str) -> Iterator[str]:
    """Dates, and the words, figures and codes of a line; endless ones are broken anyway."""
    yield from (found[0] for found in _DATE.finditer(line))
    parts = (part for run in pieces_of(line) for part, how in run if how is not Break.ANYWHERE)
    yield from (word for part in parts for word in _WORD.findall(part) if len(word) < LONG_WORD)


def dates_apart(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a date, which the engine would break."""
    pieces, done = [], 0
    for found in _DATE.finditer(text):
        pieces += [(text[done : found.start()], False), (found[0], True)]
        done = found.end()
    return [piece for piece in (*pieces, (text[done:], False)) if piece[0]]


def width_of(text: str) -> float:
    """About how wide a line of text is, in em."""
    return round(sum(1 if _is_wide(sign) else NARROW for sign in text), 2)


def _longest(pieces: Iterable[str]) -> list[str]:
    return sorted(pieces, key=lambda piece: (-width_of(piece), piece))[:CANDIDATES]


def _is_short(line: str) -> bool:
    return 0 < len(line) <= SHORT * 2 and width_of(line) <= SHORT


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WFA"
