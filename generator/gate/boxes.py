"""Forms with a box for every digit: cells or paragraphs of one sign each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from generator.gate.signs import DIGITS, LAST_X

Part = tuple[str, str]
"""How an editor finds it, and its text."""
_BOX: Final = re.compile(f"\\s*([{DIGITS}{LAST_X}])\\s*")
_WIDEST: Final = 9
"""A sign and the spaces around it."""
_FEWEST: Final = 15
_OF_A_MOBILE: Final = 11
_PHONE: Final = re.compile(r"(?:电话|手机|联系|号码|方式)[:：\s]*\Z")
"""Eleven figures in a row are often marks or counts; a label makes them a number."""


def boxed(parts: Sequence[Part]) -> Iterator[Part]:
    """Rows of boxes as one text each, found where the first of them is."""
    at = 0
    for is_box, group in groupby(parts, key=lambda part: _is_box(part[1])):
        row = list(group)
        before = parts[at - 1][1] if at else ""
        if is_box and _is_number(len(row), before):
            yield row[0][0], "".join(text.strip() for _, text in row)
        at += len(row)


def _is_box(text: str) -> bool:
    return len(text) <= _WIDEST and _BOX.fullmatch(text) is not None


def _is_number(length: int, before: str) -> bool:
    return length >= _FEWEST or (length == _OF_A_MOBILE and _PHONE.search(before) is not None)
