"""Numbers of bank cards: UnionPay (62, 16 to 19 digits), Visa and MasterCard (4, 5, 16 digits)."""

from __future__ import annotations

from typing import Final

_DOUBLED: Final = "0246813579"


def is_card(number: str) -> bool:
    """Whether the digits are a card number of these makers that passes Luhn's check."""
    length, first = len(number), number[:1]
    known = number.startswith("62") and 16 <= length <= 19
    return (known or (length == 16 and first in ("4", "5"))) and luhn(number)


def luhn(number: str) -> bool:
    """ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten."""
    plain = sum(map(int, number[-1::-2]))
    doubled = sum(int(_DOUBLED[int(digit)]) for digit in number[-2::-2])
    return (plain + doubled) % 10 == 0
