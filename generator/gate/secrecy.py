"""P301: levels of secrecy with their star (★, ☆), and the marks of internal papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from generator.gate.findings import Finding, Hit
from generator.gate.signs import INVISIBLE, SPACES

LEVEL: Final = "密级标志"
INTERNAL: Final = "内部资料标志"
_STARS: Final = "★☆⭐✩✪✫✬✭✮✯✰⚝⭑⭒🌟"
_BLANK: Final = f"[{INVISIBLE}{SPACES}\t]*+"
_TERM: Final = (
    f"[0-9０-９一二三四五六七八九十百]{{1,3}}{_BLANK}(?:年|个{_BLANK}月|月|日|天)"
    r"|长期|\w{2,8}?前"
)
_LEVEL: Final = re.compile(
    f"(?:[绝絕]|[机機]|秘){_BLANK}密{_BLANK}(?:[{_STARS}](?:{_BLANK}(?:{_TERM}))?"
    # An asterisk is a star only before a term: “**秘密**” is bold.
    f"|[*＊]{_BLANK}[0-9０-９]{{1,3}}{_BLANK}(?:年|个{_BLANK}月))"
)
# What may stand before a mark on its line: signs of lists, quotations, headings; a field name.
_HEAD: Final = re.compile(r"""[\s#>*\-"'“‘|`_]*(?:[\w·（）()]{1,12}\s*[:：]\s*["'“‘|>]?\s*)?\Z""")
_OPENING: Final = re.compile(r"[〔［\[【（(《〈<＜「『{]\s*\Z")
_TAIL: Final = re.compile(
    r"""[*_`"'”’!！]*(?=[\s〔［\[【（(〕］\]】）)》〉>＞」』}<|#★☆]|\\n|\Z)"""
)
_CLOSING: Final = re.compile(r"\s*[〕］\]】）)》〉>＞」』}]")

_REACH: Final = 80


def secrecy_marks(text: str, marks: tuple[str, ...]) -> Iterator[Hit]:
    """Levels of secrecy anywhere; the given marks where they stand alone."""
    if "密" in text:
        for match in _LEVEL.finditer(text):
            yield _hit(match, LEVEL)
    pattern = _pattern(marks)
    if pattern is None:
        return
    for match in pattern.finditer(text):
        if _stands_alone(text, match):
            yield _hit(match, INTERNAL)


def _hit(match: re.Match[str], what: str) -> Hit:
    shown = _shown(match[0])
    return Hit(Finding("P301", match.start(), match.end(), what, shown), "".join(shown.split()))


def _shown(mark: str) -> str:
    return " ".join(re.sub(f"[{INVISIBLE}]", "", mark).replace("\u3000", " ").split())


@lru_cache(maxsize=8)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the marks, the longest first, regardless of spaces."""
    spelled = [_spelled(mark) for mark in sorted(marks, key=len, reverse=True) if mark.strip()]
    return re.compile("|".join(spelled)) if spelled else None


def _spelled(mark: str) -> str:
    words = [_BLANK.join(map(re.escape, word)) for word in mark.split()]
    return f"[{INVISIBLE}{SPACES}\\s，,、·—-]{{0,12}}+".join(words)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """At the head of its line or in brackets; within a sentence the words are plain words."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[max(line_start, match.start() - _REACH) : match.start()]
    if _OPENING.search(before):
        return _CLOSING.match(text, match.end()) is not None
    is_head = match.start() - line_start < _REACH and _HEAD.match(before)
    return bool(is_head) and _TAIL.match(text, match.end()) is not None
