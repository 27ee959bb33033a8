"""Mobiles that only a word for phones or a name tells: commas between, spoken digits, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.called import is_called_person
from generator.gate.signs import DIGITS, digit_of
from generator.gate.units import is_counted

# As radio operators and soldiers say them; letters that look like digits.
_SAID: Final = dict.fromkeys("洞Oo", "0") | dict.fromkeys("IlL丨", "1") | {
    "拐": "7", "勾": "9", "两": "2",
}  # fmt: skip
_SIGN: Final = f"[{DIGITS}{''.join(_SAID)}]"
_GAP: Final = "[、，,＿ \u3000.·-]?[ \u3000]?"
_ONE: Final = "[1１一幺壹IlL丨]"
# The second sign means 3 to 9. The look behind comes second, so that the search can skip to a 1.
_RUN: Final = re.compile(
    f"{_ONE}(?<![0-9A-Za-z]{_ONE}){_GAP}(?=[3-9３-９三四五六七八九叁肆伍陆柒捌玖勾拐])"
    f"(?:{_SIGN}{_GAP}){{9}}{_SIGN}(?![\\d{''.join(_SAID)}A-Za-z])"
)
_SHAPES: Final = frozenset({
    (11,), (1,) * 11, (3, 4, 4), (4, 4, 3), (3, 3, 5), (7, 4), (3, 8), (5, 6),
})  # fmt: skip
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_COMMAS: Final = frozenset("、，,")
_GOES_ON: Final = re.compile(f"[、，,] ?{_SIGN}")


def said_mobiles(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such a number stands, and its eleven digits."""
    for match in _RUN.finditer(text):
        digits = _read(match[0])
        if digits and not _is_row(text, match) and _is_told(text, match):
            yield match.start(), match.end(), digits


def _is_row(text: str, match: re.Match[str]) -> bool:
    """Whether commas part the digits and more of them follow: extensions, amounts."""
    return not _COMMAS.isdisjoint(match[0]) and _GOES_ON.match(text, match.end()) is not None


def _is_told(text: str, match: re.Match[str]) -> bool:
    counted = is_counted(text, match.start(), match.end())
    return is_called_person(text, match.start()) and not counted


def _read(written: str) -> str:
    """The digits, empty when there is nothing special about them or their groups are no phone's."""
    parts = re.split(r"\W+", written.replace("＿", " "))
    gaps = set(re.sub(r"[\w \u3000]", "", written))
    is_special = bool(gaps & _COMMAS) or any(sign in _SAID for sign in written)
    if not is_special or len(gaps) > 1 or tuple(map(len, parts)) not in _SHAPES:
        return ""
    digits = "".join(_digit(sign) for part in parts for sign in part)
    return digits if _MOBILE.fullmatch(digits) else ""


def _digit(sign: str) -> str:
    return _SAID.get(sign) or digit_of(sign)[0]
