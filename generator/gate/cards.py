"""Numbers of bank cards: UnionPay (62, 16 to 19 digits), Visa and MasterCard (4, 5, 16 digits)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.gate.windows import Window

_DOUBLED: Final = "0246813579"
_ISSUER: Final = 6
"""Digits that name the bank: some write them apart."""


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


def is_written_as_card(window: Window) -> bool:
    """In one piece, digit by digit, in fours and the like; not part of a row of figures."""
    shape, gaps = window.shape, window.gaps
    if len(shape) == 1:
        return True
    if len(gaps) != 1 or not _ends_with_cards(window):
        return False
    if gaps == {"."} and len(shape) == 2:
        return shape[0] == _ISSUER
    return set(shape) == {1} or (min(shape[:-1]) >= 3 and shape[0] <= 8)


def _ends_with_cards(window: Window) -> bool:
    """Whether what goes on before and after, if anything, are cards written in the same way."""
    after = not window.goes_on_after or any(
        not other.goes_on_after for other in _like(window, window.after)
    )
    before = not window.goes_on_before or any(
        not other.goes_on_before for other in _like(window, window.first - len(window.own))
    )
    return after and before


def _like(window: Window, first: int) -> Iterator[Window]:
    """The neighbour of as many groups from ``first``, when it is a card of the same shape."""
    after = first + len(window.own)
    if first >= 0 and after <= len(window.groups):
        digits = "".join(group.digits for group in window.groups[first:after])
        other = Window(window.groups, first, after, digits)
        if is_card(digits) and other.shape == window.shape and other.gaps == window.gaps:
            yield other
