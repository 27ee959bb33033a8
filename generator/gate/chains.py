"""Digits near each other: chains of groups, such as the three groups of a mobile written 3-4-4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.gate.signs import DASHES, DIGITS, DOTS, INVISIBLE, OTHERS, SPACES, digit_of

# Tags that mark words inside a line, and comments; any other tag begins a new cell or line.
_TAG: Final = (
    r"(?:</?(?:b|i|u|em|strong|span|font|a|sup|sub|wbr|mark|small|big|code|s|del|ins|ruby|rb|bdi|bdo|kbd"
    r"|samp|var|tt|abbr|cite|nobr|q)\b[^<>]{0,200}>"
    r"|<r[pt]\b[^<>]{0,40}>[^<>]{0,40}</r[pt]>|<!--[^<>]{0,200}-->)"
)
BETWEEN: Final = f"[{INVISIBLE}{SPACES}{DASHES}{DOTS}{OTHERS}]"
_GAP: Final = f"(?:{BETWEEN}{{0,8}}+(?:{_TAG}{BETWEEN}{{0,8}}+){{0,4}}+)"
FEWEST: Final = 11
"""Digits of the shortest number that is looked for, a mobile."""
# The look behind comes second, so that the search can skip to the next digit.
_CHAIN: Final = re.compile(
    f"[{DIGITS}](?<![{DIGITS}][{DIGITS}])(?:{_GAP}[{DIGITS}]){{{FEWEST - 1},}}+"
)
_PARTS: Final = re.compile(
    f"{_TAG}|[{INVISIBLE}]|\\*\\*|(?P<digit>[{DIGITS}])|(?P<gap>.)", re.DOTALL
)
_KINDS: Final = (
    (" ", re.compile(f"[{SPACES}]+")),
    ("-", re.compile(f"[{SPACES}]*[{DASHES}]+[{SPACES}]*")),
    (".", re.compile(f"[{DOTS}]")),
    ("_", re.compile(f"[{SPACES}{OTHERS}]+")),
)


@dataclass(slots=True)
class Group:
    """Digits of one sort without anything visible between them.

    ``gap`` is the kind of what stands before: nothing where only the sort changes, a space,
    ``-``, ``.``, ``_`` for other signs, ``?`` for a mixture.
    """

    digits: str
    start: int
    end: int
    sort: str
    gap: str


def chains(text: str) -> Iterator[list[Group]]:
    """Every chain of at least ``FEWEST`` digits."""
    for match in _CHAIN.finditer(text):
        groups = groups_of(text, match.start(), match.end())
        if sum(len(group.digits) for group in groups) >= FEWEST:
            yield groups


def groups_of(text: str, start: int, end: int) -> list[Group]:
    """The groups of the digits in ``text[start:end]``."""
    return list(_groups(text, start, end))


def _groups(text: str, start: int, end: int) -> Iterator[Group]:
    group, gap = None, ""
    for part in _PARTS.finditer(text, start, end):
        if part["gap"]:
            gap += part["gap"]
        elif part["digit"]:
            digits, sort = digit_of(part["digit"])
            if group and not gap and group.sort == sort:
                group.digits += digits
                group.end = part.end()
                continue
            if group:
                yield group
            group = Group(digits, part.start(), part.end(), sort, _kind(gap))
            gap = ""
    if group:
        yield group


def _kind(gap: str) -> str:
    if not gap:
        return ""
    return next((kind for kind, signs in _KINDS if signs.fullmatch(gap)), "?")
