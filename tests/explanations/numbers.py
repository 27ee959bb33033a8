"""Private numbers and marks for examples, made here so that no file holds one."""

from __future__ import annotations

from typing import Final

from generator.config.gate import MARKS

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def _identity_number(place: str, born: str, serial: str) -> str:
    """With the check sign of GB 11643-1999."""
    digits = place + born + serial
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


def _card_number(start: str) -> str:
    """With the check digit of Luhn."""
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(reversed(start))]
    total = sum(value // 10 + value % 10 for value in doubled)
    return start + str(-total % 10)


NUMBERS: Final = {
    "{手机号}": "-".join(("138", "0013", "8000")).replace("-", ""),
    "{身份证号}": _identity_number("110105", "19491231", "002"),
    "{银行卡号}": _card_number("622202" + "0200" * 2 + "1234"),
    "{姓名}": "王" + "小苗",
    "{密级标志}": "秘密" + "★" + "1年",
    "{内部标志}": MARKS[0],
}


def with_numbers(text: str) -> str:
    """An example with numbers in place of its markers."""
    for marker, number in NUMBERS.items():
        text = text.replace(marker, number)
    return text
