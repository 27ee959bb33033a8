"""P101: identity numbers, mobile numbers and bank cards, however their digits are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.gate.cards import is_card
from generator.gate.chains import Group, chains
from generator.gate.findings import Finding, Hit
from generator.gate.identity import is_identity, is_old_identity
from generator.gate.mobiles import mobile
from generator.gate.signs import DASHES, INVISIBLE, LAST_X, SPACES
from generator.gate.surroundings import (
    has_code_letters,
    is_amount,
    is_code,
    is_decimal,
    is_labelled_otherwise,
)
from generator.gate.windows import Window, windows

# Mobiles, alone and after 86 or 0086; identity numbers, old ones, those before an X; cards.
_LENGTHS: Final = frozenset({11, 13, 15, 16, 17, 18, 19})
_X_AFTER: Final = re.compile(f"[{INVISIBLE}{SPACES}{DASHES}]{{0,4}}[{LAST_X}](?![0-9A-Za-z])")
Recogniser = Callable[[str, Window], tuple[str, int]]


def numbers(text: str) -> Iterator[Hit]:
    """Numbers of persons, in the order of the text; none overlaps another."""
    for groups in chains(text):
        yield from _in_chain(text, groups)


def _in_chain(text: str, groups: Sequence[Group]) -> Iterator[Hit]:
    found: list[Hit] = []
    taken: set[int] = set()
    # The longest first: the beginning of a card's number may pass the check as well.
    candidates = sorted(windows(groups, _LENGTHS), key=lambda window: -len(window.digits))
    for what, recogniser in _RECOGNISERS:
        for window in candidates:
            own = range(window.first, window.after)
            hit = _hit(text, window, what, recogniser) if taken.isdisjoint(own) else None
            if hit:
                found.append(hit)
                taken.update(own)
    yield from sorted(found, key=lambda hit: hit.finding.start)


def _hit(text: str, window: Window, what: str, recogniser: Recogniser) -> Hit | None:
    plain, end = recogniser(text, window)
    if not plain or is_decimal(text, window) or is_code(text, window):
        return None
    return Hit(Finding("P101", window.start, end, what, mask(plain)), plain)


def mask(number: str) -> str:
    """The number with its middle hidden: 110105********002X, 138****8000."""
    head = 3 if len(number) == 11 else 6
    return number[:head] + "*" * (len(number) - head - 4) + number[-4:]


def _identity(text: str, window: Window) -> tuple[str, int]:
    if len(window.digits) == 18 and is_identity(window.digits) and _hangs_together(window):
        return window.digits, window.end
    if len(window.digits) == 17 and is_identity(window.digits + "X") and _hangs_together(window):
        match = _X_AFTER.match(text, window.end)
        if match:
            return window.digits + "X", match.end()
    return "", 0


def _card(text: str, window: Window) -> tuple[str, int]:
    fits = is_card(window.digits) and _is_written_as_card(window)
    return (window.digits, window.end) if fits else ("", 0)


def _mobile(text: str, window: Window) -> tuple[str, int]:
    number = mobile(window)
    if not number or is_amount(text, window) or has_code_letters(text, window):
        return "", 0
    return number, window.end


def _old_identity(text: str, window: Window) -> tuple[str, int]:
    fits = is_old_identity(window.digits) and window.shape in {(15,), (6, 6, 3)}
    if not fits or is_labelled_otherwise(text, window) or is_amount(text, window):
        return "", 0
    return window.digits, window.end


def _hangs_together(window: Window) -> bool:
    """Not digits that happen to stand in a row of many numbers."""
    shape = window.shape
    few = len(shape) <= 6 and min(shape[:-1], default=2) >= 2
    return few or (window.stands_alone and len(window.gaps) == 1)


def _is_written_as_card(window: Window) -> bool:
    shape, gaps = window.shape, window.gaps
    if len(shape) == 1:
        return True
    if len(gaps) != 1 or not window.stands_alone or (gaps == {"."} and len(shape) == 2):
        return False
    return set(shape) == {1} or (min(shape[:-1]) >= 3 and shape[0] <= 8)


_RECOGNISERS: Final[tuple[tuple[str, Recogniser], ...]] = (
    ("身份证号", _identity),
    ("银行卡号", _card),
    ("手机号", _mobile),
    ("身份证号", _old_identity),
)
