"""Characters on their way to paper: what cannot be seen goes, what no font has is replaced."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from generator.typesetting.scripts import reading_of

SUBSTITUTE = "〓"
"""What typesetters put where a character is missing."""

_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f]")
_HYPHENS = re.compile("[\u2010\u2011]")
# What only steers other characters: joiners, marks of direction, selectors of a variant.
_UNSEEN_MARKS = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{_UNSEEN_MARKS}]")
_SEEN_FORMATS = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
_SEEN_FORMAT = re.compile(f"[{_SEEN_FORMATS}]")

_FLAGS = "[\U0001f1e6-\U0001f1ff]{2}"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_BEHIND = f"[{_MARKS}\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
# A picture with its skin, its hair and whoever holds its hand is one sign.
_SEQUENCE = re.compile(f"{_FLAGS}|.{_BEHIND}*(?:\u200d(?:{_FLAGS}|.{_BEHIND}*))*", re.DOTALL)

_KEPT = re.compile("[\n\x20-\x7e\u3000-\u3002\u3008-\u3011\u4e00-\u9fff，：；？！（）“”‘’—…·]*")
"""What needs no second look but for the question whether a font has it."""


class Characters:
    """Makes text printable with the fonts of one run; ``missing`` collects what they lack.

    An emoji made of several characters is one sign in the text and in ``missing``.
    """

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._has = has
        self._known: set[str] = {"\n"}
        self.missing: set[str] = set()

    def printable(self, text: str) -> str:
        """The text as paper can show it; every line ends in a newline."""
        if not _KEPT.fullmatch(text):
            text = _HYPHENS.sub("-", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text)))
        elif self._all_known(text):
            return text
        return "".join(self._sign(found[0]) for found in _SEQUENCE.finditer(text))

    def has_all(self, text: str) -> bool:
        """Whether the fonts have every character as it is."""
        return self._all_known(text)

    def _all_known(self, text: str) -> bool:
        unknown = set(text) - self._known
        self._known |= {sign for sign in unknown if self._has(sign)}
        return unknown <= self._known

    def _sign(self, sequence: str) -> str:
        seen = "".join(sign for sign in sequence if not is_unseen(sign))
        if self._all_known(seen):
            return seen
        composed = unicodedata.normalize("NFC", seen)
        if self._all_known(composed):
            return composed
        reading = reading_of(seen)
        if reading and self._all_known(reading):
            return reading
        self.missing.add(sequence)
        # A sign that is there stays although what stands above or around it is not.
        return SUBSTITUTE if not self._all_known(seen[0]) else seen[0] + SUBSTITUTE


def is_unseen(sign: str) -> bool:
    """Whether a character shows nothing by itself: controls, joiners, marks of direction."""
    if _UNSEEN.match(sign):
        return True
    kind = unicodedata.category(sign)
    if kind == "Cf":
        return not _SEEN_FORMAT.match(sign)
    return kind == "Cs" or (kind == "Cc" and sign != "\n") or ord(sign) & 0xFFFE == 0xFFFE
