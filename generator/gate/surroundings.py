"""What stands beside digits and shows that they are no number of a person."""

from __future__ import annotations

import re
from typing import Final

from generator.gate.called import is_called_person
from generator.gate.units import is_counted
from generator.gate.windows import Window

# A part of a path is a token of its own.
_TOKEN_BEFORE: Final = re.compile(r"[0-9A-Za-z+]*\Z")
_TOKEN_AFTER: Final = re.compile(r"[0-9A-Za-z+]*")
_HEX: Final = re.compile(r"[0-9A-Fa-f]{16,}")
_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_LONGEST_WORD: Final = 40
_FEWEST_LETTERS: Final = 3
_REACH: Final = 80
_ITEM_NUMBER: Final = re.compile(r"[ \t>#*-]*[1-9]\d?")
_SHORTEST_EXTENSION: Final = 4
# A point before one of these ends a sentence: “….8月5日”, “….2026年”.
_DATE_AFTER: Final = re.compile(r"[\d０-９]{1,4} ?(?:年|月|日|号|时|点)")
# Codes of orders, parts and parcels; any other capitals may be a label (SHOUJI) or a name (ZS).
_CODE: Final = (
    "SN|PN|DD|PO|SO|CG|HT|FP|SKU|WL|GD|GDH|LS|IMEI|MAC|EAN|VIN|REF|TX|INV|ORD|ORDER|BATCH|LOT|RMA"
    "|AWB|SF|JD|YT|ZTO|STO|EMS|YD|KY|XS|RK|CK|BX|TB|PZ|ZC"
)
_CODE_BEFORE: Final = re.compile(rf"(?<![A-Za-z])(?:{_CODE})[-_]?\Z")


def is_code(text: str, window: Window) -> bool:
    """Whether the digits are part of a hash, a key or an UUID."""
    near = text[max(0, window.start - _REACH) : window.start]
    far = text[window.end : window.end + _REACH]
    before, after = _TOKEN_BEFORE.search(near), _TOKEN_AFTER.match(far)
    beside = (before[0] if before else "") + (after[0] if after else "")
    if not beside.isdigit() and _is_key(beside, len(window.digits)):
        return True
    return any(
        _overlaps(match, near, window)
        for match in _UUID.finditer(near + window_text(text, window) + far)
    )


def _is_key(beside: str, digits: int) -> bool:
    """One letter or two beside digits may be a label: a hash has more among its signs."""
    if len(beside) + digits > _LONGEST_WORD:
        return True
    letters = sum(sign.isalpha() for sign in beside)
    return letters >= _FEWEST_LETTERS and _HEX.fullmatch(beside + "0" * digits) is not None


def window_text(text: str, window: Window) -> str:
    """What the window covers, as written."""
    return text[window.start : window.end]


def _overlaps(match: re.Match[str], near: str, window: Window) -> bool:
    start = len(near)
    return match.start() < start + window.end - window.start and match.end() > start


def is_decimal(text: str, window: Window) -> bool:
    """Whether a point joins the digits with others to a fraction; “3.138…” may be an item."""
    return _is_fraction(text, window) or _has_fraction(text, window)


def _is_fraction(text: str, window: Window) -> bool:
    before, first = window.before, window.groups[window.first]
    if before is None or first.gap != "." or text[first.start - 1] != ".":
        return False
    # “内线8021.138…”: no fraction of a person's figures has four digits before eleven.
    if len(before.digits) >= _SHORTEST_EXTENSION and before.gap != ".":
        return False
    return not _is_item(text, window)


def _has_fraction(text: str, window: Window) -> bool:
    after = window.after
    following = window.groups[after] if after < len(window.groups) else None
    return (
        following is not None
        and text[window.end : following.start] == "."
        and len(following.digits) != len(window.digits)
        and not _DATE_AFTER.match(text, following.start)
    )


def _is_item(text: str, window: Window) -> bool:
    line = text.rfind("\n", 0, window.start) + 1
    before = window.before
    same_length = before is not None and len(before.digits) == len(window.digits)
    return same_length or _ITEM_NUMBER.fullmatch(text, line, window.start - 1) is not None


def is_amount(text: str, window: Window) -> bool:
    """Whether a unit or a sign of money stands beside digits that nobody is named with."""
    counted = is_counted(text, window.start, window.end)
    return counted and not is_called_person(text, window.start)


def has_code_letters(text: str, window: Window) -> bool:
    """Whether capitals stand right before that begin codes: SN…, DD…."""
    return _CODE_BEFORE.search(text, max(0, window.start - 12), window.start) is not None
