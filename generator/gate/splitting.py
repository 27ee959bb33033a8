"""Rows of digits that hold several numbers, or a number and an age, without anything between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from generator.gate.cards import is_card
from generator.gate.chains import Group
from generator.gate.identity import is_identity
from generator.gate.signs import LAST_X

_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_AGE: Final = re.compile(r"\s?周?岁")
_X: Final = re.compile(f"[{LAST_X}]")
_CARDS: Final = (19, 18, 17, 16)
_FEWEST, _MOST = 22, 76
"""Digits of two mobiles, and of four cards: a longer row is no roster's."""


def parted(groups: Sequence[Group], text: str) -> list[Group]:
    """The groups, those of several numbers as one group each."""
    return [part for group in groups for part in _parts(group, text)]


def _parts(group: Group, text: str) -> Iterator[Group]:
    lengths = _lengths(group, text)
    if not lengths or group.end - group.start != len(group.digits):
        yield group
        return
    for start, end in pairwise(accumulate(lengths, initial=0)):
        gap = group.gap if start == 0 else ""
        own = group.digits[start:end]
        yield Group(own, group.start + start, group.start + end, group.sort, gap)


def _lengths(group: Group, text: str) -> tuple[int, ...]:
    digits, length = group.digits, len(group.digits)
    if 12 <= length <= 13 and _MOBILE.match(digits) and _AGE.match(text, group.end):
        return 11, length - 11
    ending = "X" if _X.match(text, group.end) else ""
    return _numbers(digits, ending) if _FEWEST <= length <= _MOST else ()


def _numbers(digits: str, ending: str) -> tuple[int, ...]:
    """Lengths of the numbers the digits are made of from first to last, else nothing.

    ``ending`` is the X an identity number at the end has after its digits.
    """
    if ending and is_identity(digits + ending):
        return (len(digits),)
    for length in _beginnings(digits):
        rest = digits[length:]
        others = _numbers(rest, ending)
        if others or not rest:
            return length, *others
    return ()


def _beginnings(digits: str) -> Iterator[int]:
    if is_identity(digits[:18]):
        yield 18
    if _MOBILE.match(digits):
        yield 11
    yield from (length for length in _CARDS if is_card(digits[:length]))
