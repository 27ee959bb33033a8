"""P301: levels of secrecy with their star (★, ☆), and the marks of internal papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from generator.gate.findings import Finding, Hit
from generator.gate.levels import levels
from generator.gate.places import stands_for_itself
from generator.gate.signs import INVISIBLE, SPACES
from generator.gate.teaching import is_quoted, taught

LEVEL: Final = "密级标志"
INTERNAL: Final = "内部资料标志"
_BLANK: Final = f"[{INVISIBLE}{SPACES}\t]{{0,40}}+"
_JOINT: Final = (
    f"[{INVISIBLE}{SPACES}\\s，,、·—!！。;；:：〕］\\]】）)》>〔［\\[【（(《<-]{{0,12}}+"
)
_AND: Final = f"[{INVISIBLE}{SPACES}，,、;；。!！]{{0,4}}+"
_OLD_FORMS: Final = dict(
    zip("内资会后传仅参阅单严机发员级专转载复", "內資會後傳僅參閱單嚴機發員級專轉載複", strict=True)
)


def secrecy_marks(text: str, marks: tuple[str, ...]) -> Iterator[Hit]:
    """Levels of secrecy anywhere; the given marks where they stand alone."""
    for start, end, words in levels(text):
        if not is_quoted(text, start, end):
            yield _hit(start, end, words, LEVEL)
    pattern = _pattern(marks) if _may_bear_one(text, marks) else None
    if pattern is None:
        return
    found = [
        match.span() for match in pattern.finditer(text) if stands_for_itself(text, *match.span())
    ]
    talked_of = taught(text, found) if found else set()
    for start, end in found:
        if (start, end) not in talked_of:
            yield _hit(start, end, text[start:end], INTERNAL)


def _may_bear_one(text: str, marks: tuple[str, ...]) -> bool:
    """Whether all signs of a mark are in the text: of most texts this is soon known."""
    return any(
        all(sign in text or _OLD_FORMS.get(sign, sign) in text for sign in reversed(mark))
        for mark in ("".join(mark.split()) for mark in marks)
    )


def _hit(start: int, end: int, words: str, what: str) -> Hit:
    shown = _shown(words)
    return Hit(Finding("P301", start, end, what, shown), "".join(shown.split()))


def _shown(mark: str) -> str:
    return " ".join(re.sub(f"[{INVISIBLE}]", "", mark).replace("\u3000", " ").split())


@lru_cache(maxsize=8)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str] | None:
    """One of the marks or several together, the longest first, regardless of spaces."""
    spelled = [_spelled(mark) for mark in sorted(marks, key=len, reverse=True) if mark.strip()]
    if not spelled:
        return None
    one = f"(?:{'|'.join(spelled)})"
    return re.compile(f"{one}(?:{_AND}{one}){{0,4}}+")


def _spelled(mark: str) -> str:
    words = [_BLANK.join(map(_sign, word)) for word in mark.split()]
    return _JOINT.join(words)


def _sign(sign: str) -> str:
    """The sign, also in its old form."""
    return f"[{sign}{_OLD_FORMS[sign]}]" if sign in _OLD_FORMS else re.escape(sign)
