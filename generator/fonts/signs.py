"""Which characters a sheet can have, whatever its fonts: by what the engine does with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from generator.fonts.faces import Family

# Unicode's Default_Ignorable_Code_Point, but for those the engine or PDF/A refuses (U+180F, U+FEFF,
# the unassigned U+FFF0 to U+FFF8): they leave no mark.
_INVISIBLE = (
    0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x180F),
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164,
    *range(0xFE00, 0xFE10), 0xFFA0, *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B),
    *range(0xE0000, 0xE1000),
)  # fmt: skip
# The engine breaks lines at these, or makes blanks of them by itself.
_BLANK = (*range(0x09, 0x0E), 0x85, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F)
NEEDING_NO_GLYPH = frozenset(map(chr, (*_INVISIBLE, *_BLANK)))
# Controls, private use (PDF/A-2a has no meaning for it), halves of pairs, and no characters.
_REFUSED = ("Cc", "Co", "Cs", "Cn")
_SKIN = range(0x1F3FB, 0x1F400)
# U+FEFF marks the order of bytes; the others stand for what is no text.
_NO_TEXT = frozenset("\ufeff\ufff9\ufffa\ufffb")


class Coverage:
    """What the families of all roles can set together."""

    def __init__(self, lists: Iterable[Sequence[Family]]) -> None:
        self._lists = [*dict.fromkeys(map(tuple, lists))]
        self._known = dict.fromkeys(NEEDING_NO_GLYPH, True)

    def has(self, sign: str) -> bool:
        """Whether every role has the character in some family, and the engine takes it."""
        if sign not in self._known:
            self._known[sign] = _is_text(sign) and all(_is_in(sign, fams) for fams in self._lists)
        return self._known[sign]


def _is_text(sign: str) -> bool:
    return unicodedata.category(sign) not in _REFUSED and sign not in _NO_TEXT


def _is_in(sign: str, families: Sequence[Family]) -> bool:
    # A mark and what it stands on are set from one family: it must be wherever that may be.
    if _joins_on(sign):
        return all(family.has(sign) for family in families)
    return any(family.has(sign) for family in families)


def _joins_on(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M" or ord(sign) in _SKIN
