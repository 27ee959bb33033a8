"""P101: identity numbers, mobile numbers and bank cards, however their digits are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.gate.breaks import broken
from generator.gate.called import is_called_otherwise, is_called_person
from generator.gate.cards import is_card, is_written_as_card
from generator.gate.chains import Group, chains
from generator.gate.findings import Finding, Hit
from generator.gate.identity import is_identity, is_old_identity, is_written_as_old
from generator.gate.mobiles import mobile
from generator.gate.signs import DASHES, INVISIBLE, LAST_X, SPACES
from generator.gate.splitting import parted
from generator.gate.spoken import said_mobiles
from generator.gate.surroundings import has_code_letters, is_amount, is_code, is_decimal
from generator.gate.windows import Window, windows

# Mobiles, alone and after 86 or 0086; identity numbers, old ones, those before an X; cards.
_LENGTHS: Final = frozenset({11, 13, 15, 16, 17, 18, 19})
# Another number may follow an identity number at once.
_X_AFTER: Final = re.compile(
    f"[{INVISIBLE}{SPACES}{DASHES}]{{0,4}}(?:\\r?\\n[ \\t]{{0,40}}(?:[#>]+ ?)?)?[{LAST_X}]"
    r"(?:(?![0-9A-Za-z])|(?=(?:1[3-9]\d{9}|\d{17,19})(?!\d)))"
)
_MOBILE: Final = re.compile(r"(?:(?:00)?86)?1[3-9]\d{9}")
_SHORTEST_IDENTITY: Final = 15
Recogniser = Callable[[str, Window], tuple[str, int]]


def numbers(text: str) -> Iterator[Hit]:
    """Numbers of persons; none overlaps another."""
    over = [hit for window, sure in broken(text) for hit in _broken(text, window, sure)]
    yield from over
    for groups in chains(text):
        # The rest of a number on its second line may look like a mobile.
        yield from (hit for hit in _in_chain(text, parted(groups, text)) if not _lies_in(hit, over))
    yield from (hit for hit in _said(text) if not _lies_in(hit, over))


def _said(text: str) -> Iterator[Hit]:
    for start, end, digits in said_mobiles(text):
        yield Hit(Finding("P101", start, end, "手机号", mask(digits)), digits)


def _lies_in(hit: Hit, others: Sequence[Hit]) -> bool:
    start, end = hit.finding.start, hit.finding.end
    return any(other.finding.start <= start and end <= other.finding.end for other in others)


def _broken(text: str, window: Window, is_sure: bool) -> Iterator[Hit]:
    """A number over a line end; only its check sign, or what stands around, tells it."""
    recognisers = _RECOGNISERS if is_sure else _CHECKED
    hits = (_hit(text, window, what, recogniser) for what, recogniser in recognisers)
    yield from (hit for hit in hits if hit)


def _in_chain(text: str, groups: Sequence[Group]) -> Iterator[Hit]:
    found: list[Hit] = []
    taken: set[int] = set()
    # The longest first: the beginning of a card's number may pass the check as well.
    likely = (window for window in windows(groups, _LENGTHS) if _is_likely(window.digits))
    candidates = sorted(likely, key=lambda window: -len(window.digits))
    for what, recogniser in _RECOGNISERS if candidates else ():
        for window in candidates:
            own = range(window.first, window.after)
            hit = _hit(text, window, what, recogniser) if taken.isdisjoint(own) else None
            if hit:
                found.append(hit)
                taken.update(own)
    yield from sorted(found, key=lambda hit: hit.finding.start)


def _is_likely(digits: str) -> bool:
    """Whether the digits alone may be a number of a person: most are none, whatever is around."""
    if len(digits) < _SHORTEST_IDENTITY:
        return _MOBILE.fullmatch(digits) is not None
    if is_card(digits) or is_identity(digits) or is_old_identity(digits):
        return True
    return _MOBILE.fullmatch(digits) is not None or is_identity(f"{digits}X")


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
    fits = is_card(window.digits) and is_written_as_card(window)
    return (window.digits, window.end) if fits else ("", 0)


def _mobile(text: str, window: Window) -> tuple[str, int]:
    number = mobile(window, lambda: is_called_person(text, window.start))
    if not number or is_amount(text, window) or has_code_letters(text, window):
        return "", 0
    return ("", 0) if is_called_otherwise(text, window.start) else (number, window.end)


def _old_identity(text: str, window: Window) -> tuple[str, int]:
    fits = is_old_identity(window.digits) and is_written_as_old(window)
    if not fits or is_called_otherwise(text, window.start) or is_amount(text, window):
        return "", 0
    return window.digits, window.end


def _hangs_together(window: Window) -> bool:
    """Not digits that happen to stand in a row of many numbers."""
    shape = window.shape
    few = len(shape) <= 6 and min(shape[:-1], default=2) >= 2
    return few or (window.stands_alone and len(window.gaps) == 1)


_RECOGNISERS: Final[tuple[tuple[str, Recogniser], ...]] = (
    ("身份证号", _identity),
    ("银行卡号", _card),
    ("手机号", _mobile),
    ("身份证号", _old_identity),
)
_CHECKED: Final = _RECOGNISERS[:2]
