"""Terms 第N党小组 that are numbered together: 第一、二党小组, 第一至三党小组."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.values.chinese_numerals import NUMERALS, chinese_number, in_chinese

NUMBER: Final = rf"([{NUMERALS}]{{1,3}}|\d{{1,2}})"
"""The number of a term 第N党小组, without 第."""
_JOINED: Final = r"\s*(?:[、，,/／和及与]|以及)\s*"
_UP_TO: Final = r"\s*(?:[至到~～–—-])\s*"
_LONGEST: Final = 200  # characters of a list that is worth the look
_DIGITS: Final = re.compile(NUMBER)
_EACH: Final = ("各", "各个", "所有", "全部", "全体")


def series_in_full(text: str, terms: Iterable[str]) -> str:
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


def series(text: str, terms: Iterable[str]) -> tuple[str, ...]:
    """The terms of a text that is nothing but terms numbered together; else none."""
    whole = series_in_full(text, terms)
    return tuple(whole.split("、")) if whole != text else ()


def is_each(text: str, terms: Iterable[str]) -> bool:
    """Whether all of a row are meant (各党小组), so that no single one is to be asked about."""
    return any(
        text == each + after
        for _, numbered, after in (term.partition("第N") for term in terms)
        if numbered and after
        for each in _EACH
    )


def _in_full(text: str, term: str) -> str:
    numbers = [_value(found[1]) for found in _DIGITS.finditer(text)]
    if not all(numbers):
        return text
    if re.search(_UP_TO, text):
        if len(numbers) != 2 or numbers[0] >= numbers[1]:
            return text
        numbers = list(range(numbers[0], numbers[1] + 1))
    return "、".join(term.replace("第N", f"第{in_chinese(number)}") for number in numbers)


def _value(digits: str) -> int:
    number = int(digits) if digits.isdecimal() else chinese_number(digits)
    return number if number and number < 100 else 0
