"""Mobile numbers: 1, then 3 to 9, then nine digits, perhaps after +86."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from generator.gate.windows import Window

_MOBILE: Final = re.compile(r"(?:(?:00)?86)?(1[3-9]\d{9})")
_COUNTRY: Final = ("86", "0086")
_USUAL: Final = (3, 4, 4)
_LAST_DAY: Final = 31
_OTHER_GROUPS: Final = frozenset({(3, 2, 2, 4), (1, 2, 4, 4)})
# Two or three groups with a stroke; with a point only where words call it a phone, as a decimal
# of eight places may be a place on a map.
_STROKED: Final = frozenset({(3, 8), (7, 4), (5, 6), (4, 4, 3), (3, 3, 5)})


def mobile(window: Window, is_called: Callable[[], bool] = lambda: False) -> str:
    """The eleven digits of a mobile number, empty when the window is none.

    ``is_called`` tells whether the words before speak of a phone or a person.
    """
    match = _MOBILE.fullmatch(window.digits)
    return match[1] if match and _is_written_so(window, is_called) else ""


def _is_written_so(window: Window, is_called: Callable[[], bool]) -> bool:
    shape = _without_country(window.shape)
    gaps = window.gaps
    if len(shape) == 1:
        return True
    if shape == _USUAL and gaps != {" ", "-"}:
        return _stands_alone(window) or bool(gaps & {" ", "-", "?"})
    if not _stands_alone(window) or len(gaps) != 1:
        return False
    if shape in _OTHER_GROUPS or (gaps == {"_"} and shape in _STROKED):
        return True
    return _is_even(shape, window, gaps) or (gaps == {"."} and shape in _STROKED and is_called())


def _without_country(shape: tuple[int, ...]) -> tuple[int, ...]:
    surplus = sum(shape) - 11
    if shape[0] == surplus:
        return shape[1:]
    return (shape[0] - surplus, *shape[1:])


def _stands_alone(window: Window) -> bool:
    if window.before is not None and window.before.digits in _COUNTRY:
        return not window.goes_on_after
    return window.stands_alone


def _is_even(shape: Sequence[int], window: Window, gaps: set[str]) -> bool:
    """Digit by digit, in pairs, or in three groups or so; not a row of small numbers."""
    if set(shape) == {1}:
        return True
    if gaps & {"_", "?"} or (gaps == {"."} and len(shape) == 2):
        return False
    if max(shape) == 2:
        return set(shape[1:-1]) == {2} and not _are_days(window)
    return min(shape[:-1]) >= 3


def _are_days(window: Window) -> bool:
    return all(not g.digits.startswith("0") and int(g.digits) <= _LAST_DAY for g in window.own)
