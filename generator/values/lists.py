"""A list that was written on one line."""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = dict(zip('《〈“‘（(〔【[「『"', '》〉”’）)〕】]」』"', strict=True))
_BRACKET: Final = re.compile("[" + re.escape("".join({*_PAIRS, *_PAIRS.values()})) + "]")
# A comma before exactly three digits is a thousands' comma; the full-width one never is.
_SEPARATOR: Final = re.compile(
    r"[、，;；\n\r\v\f\x85\u2028\u2029﹑､]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=\d{4}),"
)


_ENCLOSED: Final = re.compile(r"\s*[【［\[](?P<inside>[^【】［］\[\]]+)[】］\]]\s*")


def split_list(text: str) -> tuple[str, ...]:
    """Split at 、，,；; and line breaks, not inside brackets, book marks or quotes.

    Items are trimmed, empty ones dropped; a full stop at the end of the whole list goes, and so do
    brackets around the whole list (``【张三，李四】``).
    """
    enclosed = _ENCLOSED.fullmatch(text)
    if enclosed and _SEPARATOR.search(text):
        text = enclosed["inside"]
    pieces = _split_outside_brackets(text) if _BRACKET.search(text) else _SEPARATOR.split(text)
    items = [item for piece in pieces if (item := piece.strip())]
    if len(items) > 1:
        items[-1] = items[-1].removesuffix("。").rstrip() or items[-1]
    return tuple(items)


def _split_outside_brackets(text: str) -> list[str]:
    closings = _closings(text)
    pieces, start, position = [], 0, 0
    while position < len(text):
        separator = _SEPARATOR.match(text, position)
        if separator:
            pieces.append(text[start:position])
            start = separator.end()
        position = closings.get(position, position) + 1
    return [*pieces, text[start:]]


def _closings(text: str) -> dict[int, int]:
    """Where each bracket that is closed begins and ends; one that never is counts as text."""
    found: dict[int, int] = {}
    waiting: dict[str, list[int]] = {closing: [] for closing in _PAIRS.values()}
    for match in _BRACKET.finditer(text):
        sign = match[0]
        if waiting.get(sign):
            found[waiting[sign].pop()] = match.start()
        elif sign in _PAIRS:
            waiting[_PAIRS[sign]].append(match.start())
    return found
