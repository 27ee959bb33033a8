"""Numbers written in Chinese characters, both ways."""

from __future__ import annotations

import re
from typing import Final

NUMERALS: Final = "零〇○◯一二三四五六七八九十百千万两廿卅"
_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "◯": 0,
    "两": 2,
}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_SAME: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟俩萬", "一二三四五六七八九十百千两万")
_POSITIONAL: Final = re.compile("[零〇○◯一二三四五六七八九]+")
_RUN: Final = re.compile(f"[{NUMERALS}]+")


def chinese_number(text: str) -> int | None:
    """The number a text such as 三十二, 一百零五, 二〇二六, 一万二 means; None when it is none.

    Numbers below 100,000,000 (up to 万) are known. 一百二 is 120, as people say it.
    """
    plain = text.translate(_SAME).replace("廿", "二十").replace("卅", "三十")
    if _POSITIONAL.fullmatch(plain):
        return int("".join(str(_DIGITS[sign]) for sign in plain))
    high, ten_thousand, low = plain.partition("万")
    if not ten_thousand:
        return _below_ten_thousand(high)
    above = _below_ten_thousand(high)
    below = _below_ten_thousand(low, unit_before=10_000) if low else 0
    return None if not above or below is None else above * 10_000 + below


def _below_ten_thousand(text: str, unit_before: int = 0) -> int | None:
    total, digit, unit, zero = 0, None, unit_before, False
    for sign in text:
        if sign in _UNITS:
            if unit and _UNITS[sign] >= unit:
                return None
            if digit is None and sign != "十":
                return None
            unit = _UNITS[sign]
            total += (1 if digit is None else digit) * unit
            digit, zero = None, False
        elif sign not in _DIGITS or digit is not None:
            return None
        elif _DIGITS[sign] == 0:
            zero = True
        else:
            digit = _DIGITS[sign]
    if digit is not None:
        spoken_short = unit > 10 and not zero
        total += digit * unit // 10 if spoken_short else digit
    return total if total or text in {"零", "〇", "○", "◯"} else None


def numerals_to_digits(text: str) -> str:
    """Replace every run of Chinese numerals by digits; 零五 becomes 05, unreadable runs stay."""
    return _RUN.sub(_run_to_digits, text)


def _run_to_digits(match: re.Match[str]) -> str:
    run = match[0]
    number = chinese_number(run)
    if number is None:
        return run
    return str(number).zfill(len(run)) if _POSITIONAL.fullmatch(run) else str(number)


def in_chinese(number: int) -> str:
    """A number from 0 to 99 in Chinese, as in 第十二党小组."""
    tens, ones = divmod(number, 10)
    sign = "零一二三四五六七八九"
    if not tens:
        return sign[ones]
    return f"{sign[tens] if tens > 1 else ''}十{sign[ones] if ones else ''}"
