"""Several terms on one line: parted by marks, by 和 and the like, or numbered together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.values.chinese_numerals import chinese_number, in_chinese
from generator.values.lists import split_list
from generator.values.numbering import at_numbers
from generator.values.terms import NUMBER, joined_terms

_JOINED: Final = r"\s*(?:[、，,/／和及与]|以及)\s*"
_UP_TO: Final = r"\s*(?:[至到~～–—-])\s*"
_LONGEST: Final = 200  # characters of a list that is worth the look
_DIGITS: Final = re.compile(NUMBER)


def split_terms(
    text: str, terms: Sequence[str], synonyms: Mapping[str, str]
) -> tuple[tuple[str, ...], bool]:
    """The terms on one line, and whether more parted them than marks (和, 第一、二党小组)."""
    pieces: list[str] = []
    plain: list[str] = []
    for item in at_numbers(text) or (text,):
        plain += split_list(item)
        for piece in split_list(_series_in_full(item, terms)):
            pieces += joined_terms(piece, terms, synonyms) or (piece,)
    return tuple(pieces), pieces != plain


def _series_in_full(text: str, terms: Iterable[str]) -> str:
    """第一、二党小组 and 第一至二党小组 as 第一党小组、第二党小组."""
    if len(text) > _LONGEST:
        return text
    for term in terms:
        before, numbered, after = term.partition("第N")
        if numbered and after and after in text:
            one = rf"第?{NUMBER}(?:{re.escape(after)})?"
            series = rf"{re.escape(before)}{one}(?:(?:{_JOINED}|{_UP_TO}){one})+"
            text = re.sub(
                rf"(?<![^、，,；;\s和及与]){series}(?<={re.escape(after)})",
                lambda found, term=term: _in_full(found[0], term),  # type: ignore[misc]
                text,
            )
    return text


def _in_full(series: str, term: str) -> str:
    numbers = [_value(found[1]) for found in _DIGITS.finditer(series)]
    if not all(numbers):
        return series
    if re.search(_UP_TO, series):
        if len(numbers) != 2 or numbers[0] >= numbers[1]:
            return series
        numbers = list(range(numbers[0], numbers[1] + 1))
    return "、".join(term.replace("第N", f"第{in_chinese(number)}") for number in numbers)


def _value(digits: str) -> int:
    number = int(digits) if digits.isdecimal() else chinese_number(digits)
    return number if number and number < 100 else 0
