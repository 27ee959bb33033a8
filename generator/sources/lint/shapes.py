"""What lines look like: fields, list items, prose."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

WIDE_COLONS = "：﹕∶︰"
# A field's name as editors write them: an English word, or a few Chinese characters.
NAME = (
    r"(?:[A-Za-z_][A-Za-z0-9_\-]{0,30}"
    r"|[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9_/／（）()]{0,13})"
)
ENGLISH_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_\-]{1,30}")
COLON = re.compile(
    rf"(?P<key>{NAME})(?P<gap>[ \t\u3000\u00a0]*+)(?P<colon>[:{WIDE_COLONS}]+)"
    r"(?P<space>[ \t\u3000\u00a0]*+)"
)
_PROPER = re.compile(
    r"""(?P<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#\[\]{},&*!|>%@`](?:[^:]|:(?=\S))*?)"""
    r"(?<! )[ ]*+:(?=[ \t]|$)"
)
_BLANK = r" \t\u3000\u00a0\u2000-\u200a"
# Names spread out as in Word, to stand as wide as the others: 地    点, 联 系 人.
SPREAD = re.compile(
    rf"(?P<key>[\u4e00-\u9fff/]{{1,8}}+(?:[{_BLANK}]{{1,24}}+[\u4e00-\u9fff/]{{1,8}}+){{1,8}}+)"
    rf"(?P<gap>[{_BLANK}]{{0,24}}+)(?P<colon>[:{WIDE_COLONS}]+)(?P<space>[{_BLANK}]*+)"
)
_BLANKS = re.compile(f"[{_BLANK}]+")
_PROSE_SIGNS = re.compile("[，。；！？、“”‘’《》…,;!?#]")
_LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Field:
    """``name: value`` found at ``start`` of a line; ``value_at`` is where the value begins."""

    name: str
    start: int
    colon_at: int
    value_at: int


def proper_field(line: str, start: int) -> Field | None:
    """Find a field written as YAML wants it, with a name that is no sentence."""
    found = _PROPER.match(line, start)
    if not found:
        return None
    name = found["key"]
    if name[0] not in "\"'" and (len(name) > _LONGEST_NAME or _PROSE_SIGNS.search(name)):
        return None
    value_at = found.end()
    while value_at < len(line) and line[value_at] in " \t":
        value_at += 1
    return Field(name.strip("\"'"), start, found.end() - 1, value_at)


def known_field(line: str, known: Collection[str]) -> bool:
    """Whether a line begins with a known name and any colon; dashes before it are passed over."""
    body = line.lstrip(" -\t\u3000")
    found = COLON.match(body)
    if found:
        return found["key"] in known
    return spread_name(body, 0, known) != ""


def spread_name(line: str, start: int, known: Collection[str]) -> str:
    """The known name that is typed at ``start`` with blanks inside, or nothing."""
    found = SPREAD.match(line, start)
    name = without_blanks(found["key"]) if found else ""
    return name if name in known else ""


def without_blanks(name: str) -> str:
    """A field's name as it is where it is not spread out."""
    return _BLANKS.sub("", name)


def field_like(line: str, known: Collection[str]) -> bool:
    """Whether a line is a field, properly written or not."""
    body = line.lstrip(" \t\u3000")
    if body.startswith("- "):
        body = body[2:].lstrip(" ")
    return proper_field(body, 0) is not None or known_field(body, known)


def shown(text: str, longest: int = 16) -> str:
    """Cut text short for a message."""
    text = text.strip()
    return text if len(text) <= longest else text[: longest - 1] + "…"
