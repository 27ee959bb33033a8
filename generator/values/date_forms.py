"""The forms a complete date can have, as numbers: year, month, day, not yet verified."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from generator.values.chinese_numerals import chinese_number

# 一 and ー are what an input method gives for a dash; NFKC has unified the rest.
SEPARATOR: Final = r"[-./\\。、·•‧・,_‐‒–—―−─一ー\s]"
_COMPLETE: Final = (
    rf"(?:公元)?(?P<year>\d{{4}})\s*(?:年|{SEPARATOR}{{1,3}})\s*(?P<month>\d{{1,2}})\s*"
    rf"(?:月份?|{SEPARATOR}{{1,3}})\s*(?P<day>\d{{1,2}})"
)
_FORM: Final = re.compile(rf"{_COMPLETE}\s*[日号號]?[。.,]?")
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20|21)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
COMPLETE_DATE: Final = re.compile(
    rf"(?<!\d){_COMPLETE}(?:\s*[日号號]|(?!\d))|(?<!\d)[12]\d{{3}}\d{{4}}(?!\d)"
)
_CHINESE_YEAR: Final = re.compile(r"[零〇○◯Oo0-9一二三四五六七八九]{4}(?=\s*年)")
_CHINESE_PART: Final = re.compile(r"[零〇○◯一二三四五六七八九十廿卅两千]+(?=\s*[年月日号號])")
_YEAR_DIGITS: Final = str.maketrans("零〇○◯Oo一二三四五六七八九", "000000123456789")


class Parts(NamedTuple):
    """Year, month and day as written."""

    year: int
    month: int
    day: int


def with_arabic_numbers(text: str) -> str:
    """Turn 二〇二六年八月二十六日 into 2026年8月26日; Arabic digits stay."""
    text = _CHINESE_YEAR.sub(lambda match: match[0].translate(_YEAR_DIGITS), text)
    text = text.replace("元月", "1月")
    return _CHINESE_PART.sub(_part_in_digits, text)


def _part_in_digits(match: re.Match[str]) -> str:
    number = chinese_number(match[0])
    return match[0] if number is None else str(number)


def date_parts(text: str) -> Parts | None:
    """The parts of a complete date in tidy text, None when it is not one.

    Spaces may separate the parts (2026 8 26) or stand anywhere (2 0 2 6 年).
    """
    arabic = with_arabic_numbers(text)
    squeezed = re.sub(r"\s+", "", arabic)
    match = _FORM.fullmatch(arabic) or _FORM.fullmatch(squeezed) or _COMPACT.fullmatch(squeezed)
    if match is None:
        return None
    return Parts(int(match["year"]), int(match["month"]), int(match["day"]))
