"""Columns on a terminal: Chinese characters take two, and lines break where Chinese may."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Signs that may not begin a line, and those that may not end one (GB/T 15834-2011, 5.1).
NOT_FIRST = "，。、；：？！）》」』”’〉】〕…—％,.;:?!)]}%"
NOT_LAST = "（《「『“‘〈【〔([{"
# An English word, number or path stays whole; every Chinese character may end a line.
_UNIT = re.compile(r"[!-~]+|\s+|.", re.DOTALL)


def width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two, a zero-width one none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """The text followed by as many spaces as bring it to ``columns``."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int | None, indent: str = "") -> str:
    """The text in lines of at most ``columns``, all but the first after ``indent``.

    ``None`` leaves it in one line. A word longer than a line is cut.
    """
    if columns is None or width(text) <= columns:
        return text
    room = max(columns, width(indent) + 8)
    return f"\n{indent}".join(_lines(text, room, room - width(indent)))


def _lines(text: str, first: int, others: int) -> Iterator[str]:
    line, room = "", first
    for unit in _units(text, others):
        if line and width(line + unit.rstrip()) > room:
            yield line.rstrip()
            line, room = "", others
        line = line + unit if line else unit.lstrip()
    if line.strip():
        yield line.rstrip()


def _units(text: str, longest: int) -> Iterator[str]:
    """The pieces a line may end after: closing signs stay with what they close."""
    held = ""
    for piece in _pieces(text, longest):
        if held and not _holds_on(held, piece):
            yield held
            held = ""
        held += piece
    yield held


def _holds_on(before: str, after: str) -> bool:
    return before[-1] in NOT_LAST or after[0] in NOT_FIRST


def _pieces(text: str, longest: int) -> Iterator[str]:
    for found in _UNIT.finditer(text):
        piece = found.group()
        for start in range(0, len(piece), longest):
            yield piece[start : start + longest]
