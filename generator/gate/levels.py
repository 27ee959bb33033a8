"""Levels of secrecy with their star, as papers bear them: also over two lines, bold, a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.signs import INVISIBLE, SPACES

_STARS: Final = "★☆⭐✩✪✫✬✭✮✯✰⚝⭑⭒🌟"
_BLANK: Final = f"[{INVISIBLE}{SPACES}\t]{{0,40}}+"
_NAME: Final = f"(?:[绝絕絶]|[机機]|[秘祕]){_BLANK}密"
_PERIOD: Final = f"[0-9０-９一二三四五六七八九十百]{{1,3}}{_BLANK}(?:年|个{_BLANK}月|月|日|天)|长期"
_TERM: Final = rf"{_PERIOD}|\w{{2,8}}?前"
# What a page or a text processor puts between the words and the star.
_MARKUP: Final = f"(?:\\*\\*|__|</?[A-Za-z][^<>]{{0,60}}>|[】］〕\\]]){{0,4}}+{_BLANK}"
# Several stars are a rating.
_ONE_STAR: Final = f"[{_STARS}](?!{_BLANK}[{_STARS}])"
_STARRED: Final = (
    f"{_NAME}{_MARKUP}{_BLANK}"
    f"(?:{_ONE_STAR}{_MARKUP}(?:{_TERM})?"
    f"|[:：（(]{_BLANK}{_ONE_STAR}{_BLANK}(?:{_TERM})?"
    # An asterisk is a star only before a term: “**秘密**” is bold.
    f"|[*＊﹡∗✱]{_BLANK}(?:{_PERIOD}))"
)
_OVER_LINES: Final = (
    rf"(?<=\n)[ \t>#]{{0,40}}{_NAME}[ \t]{{0,8}}\r?\n[ \t>#]{{0,40}}[{_STARS}]{_BLANK}(?:{_TERM})"
)
_LEVEL: Final = re.compile(f"{_STARRED}|{_OVER_LINES}")
# The whole value of a field; “密级：绝密、机密、秘密” teaches what levels there are.
_FIELD: Final = re.compile(
    rf"密{_BLANK}级(?:标[志识])?[\"'”]?{_BLANK}[:：]{_BLANK}[\"'“]?(?P<level>{_NAME})[\"'”]?{_BLANK}"
    rf"(?=\r?\n|\Z|[。}}】）)#<]|[,，;；](?!{_BLANK}{_NAME}))"
)
_TIMED: Final = re.compile(_PERIOD)
_TAGS: Final = re.compile(r"\*\*|__|<[^<>]{0,60}>")


def levels(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a level of secrecy stands, and its words."""
    if "密" not in text:
        return
    # The first line has no line end before it.
    for match in _LEVEL.finditer("\n" + text):
        words = match[0].lstrip(" \t>#")
        if _is_word(text, match.end() - len(words) - 1, words):
            continue
        yield match.end() - len(words) - 1, match.end() - 1, _TAGS.sub("", words)
    if "级" in text:
        yield from ((*match.span(), match[0]) for match in _FIELD.finditer(text))


def _is_word(text: str, start: int, words: str) -> bool:
    """Whether the level is part of a rating (★★机密★), or a word before a star: 小明的秘密★."""
    before = text[max(0, start - 4) : start].rstrip()
    rated = len(before) > 1 and set(before[-2:]) <= set(_STARS)
    return rated or (before.endswith("的") and _TIMED.search(words) is None)
