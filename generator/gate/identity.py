"""Identity numbers: GB 11643-1999 (18 signs with a check digit) and the old ones of 15 digits."""

from __future__ import annotations

import calendar
from typing import Final

from generator.gate.windows import Window

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"
# GB/T 2260, first two digits; a residence permit of a foreigner has a 9 and then the province.
_AREAS: Final = ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
_PROVINCES: Final = frozenset(
    str(code) for first, last in _AREAS for code in range(first, last + 1)
)
_CENTURIES: Final = ("18", "19", "20")
_OLD_SHAPES: Final = frozenset({(15,), (6, 6, 3)})
# Without a check sign, other figures have these shapes as well: nothing may stand in the same row.
_OLD_SHAPES_ALONE: Final = frozenset({(5, 5, 5), (6, 2, 2, 2, 3), (4, 4, 4, 3), (1,) * 15})


def check_sign(digits: str) -> str:
    """The 18th sign of an identity number that begins with these 17 digits."""
    return _CHECKS[sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11]


def is_identity(number: str) -> bool:
    """Whether 18 signs are an identity number: region, day of birth and check sign."""
    return (
        len(number) == 18
        and _is_region(number)
        and number[6:8] in _CENTURIES
        and _is_day(number[6:14])
        and check_sign(number[:17]) == number[17]
    )


def is_old_identity(number: str) -> bool:
    """Whether 15 digits may be an identity number of before 1999."""
    return len(number) == 15 and number[:2] in _PROVINCES and _is_day("19" + number[6:12])


def is_written_as_old(window: Window) -> bool:
    """Whether old numbers are written in such groups."""
    if window.shape in _OLD_SHAPES:
        return True
    is_row = len(window.own) == len(window.groups) and len(window.gaps) == 1
    return is_row and window.shape in _OLD_SHAPES_ALONE


def _is_region(number: str) -> bool:
    return number[:2] in _PROVINCES or (number[0] == "9" and number[1:3] in _PROVINCES)


def _is_day(digits: str) -> bool:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
