"""Names of persons in Chinese text, found by surname and by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.gate.phrases import is_phrase
from generator.gate.surnames import CLEAR, LONG, NEVER_GIVEN, OTHER, TITLES, begins_common_word

HAN: Final = "\u3400-\u9fff"
_AFTER: Final = (
    f"(?={TITLES}|[^{HAN}]|\\Z|因|住院|生病|患|病|家|等|送|的|生活|困难|去世|逝世|做|发"
    "|慰问|补助|领|各|每|和|与|及)"
)
_BESIDE: Final = "问望访助扶给向为对员工户和与视属"


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at ``start`` to ``end`` of the text."""

    text: str
    start: int
    end: int

    @property
    def masked(self) -> str:
        """Only its first sign."""
        return self.text[0] + "*" * (len(self.text) - 1)


HIDDEN: Final = f"(?:{LONG}|[{CLEAR}{OTHER}])(?:某某?某?|[×＊*]{{2}}|[xX]{{2}}(?![A-Za-z]))"
_GIVEN: Final = f"(?:{LONG}|[{CLEAR}])[{HAN}]{{1,2}}"
_UNSURE_GIVEN: Final = f"(?:{LONG}|[{CLEAR}{OTHER}])[{HAN}]{{1,2}}"
GIVEN_NAME: Final = _GIVEN
"""Pattern of a surname that is rarely anything else, with one or two signs after it."""

_NAME: Final = re.compile(
    f"(?P<hidden>{HIDDEN})"
    f"|(?:(?<![{HAN}])|(?<=[{_BESIDE}]))(?P<clear>{_GIVEN}){_AFTER}"
    f"|(?<![{HAN}])(?P<unsure>{_UNSURE_GIVEN})(?={TITLES}|[^{HAN}]|\\Z)"
    f"|(?<=[{_BESIDE}])(?P<titled>{_UNSURE_GIVEN})(?={TITLES})"
)


def names(text: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Names in ``text[start:end]``, among them hidden ones: 李某某, 王××."""
    for match in _NAME.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        if match["hidden"] or (is_name(word) and not is_phrase(text, *match.span())):
            yield Name(word, match.start(), match.end())


def is_name(word: str) -> bool:
    """Whether a word that begins with a surname may be a name."""
    return not begins_common_word(word) and not NEVER_GIVEN & set(word[1:])
