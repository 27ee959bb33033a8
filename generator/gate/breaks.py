"""Numbers over the end of a line: their first digits end one line, the others begin the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.called import is_called_person
from generator.gate.chains import BETWEEN, Group, groups_of
from generator.gate.signs import DIGITS
from generator.gate.windows import Window

_LENGTHS: Final = frozenset({11, 13, 16, 17, 18, 19})
_REACH: Final = 48
# Indentation, the sign of a comment or a quotation; tabs and <br> part a number as well.
_INDENT: Final = r"[ \t]{0,40}+(?:[#>]{1,3}+[ \t]{0,8}+)?"
# It begins with one of three signs, so that the search can skip to them.
_BREAK: Final = re.compile(rf"(?:\n|\t|<[bB][rR] ?/?>(?:\r?\n)?){_INDENT}(?=[{DIGITS}])")
_DIGIT: Final = re.compile(f"[{DIGITS}]")
_LEFT: Final = re.compile(f"(?:[{DIGITS}]{BETWEEN}{{0,2}}){{1,18}}\\Z")
_RIGHT: Final = re.compile(f"[{DIGITS}](?:{BETWEEN}{{0,2}}[{DIGITS}]){{0,17}}")
_ALONE: Final = re.compile(r"[\s#>]*\Z")


def broken(text: str) -> Iterator[tuple[Window, bool]]:
    """Windows over one line end, and whether what stands around makes a phone's number likely."""
    for found in _BREAK.finditer(text):
        left_end = _end_before(text, found.start())
        if _DIGIT.match(text[left_end - 1 : left_end]) and not _is_column(text, found):
            yield from _over(text, left_end, found)


def _end_before(text: str, end: int) -> int:
    """Where the line ends that is broken at ``end``, without what no editor sees there."""
    for unseen in ("\r", " ", "\\"):
        end -= text[end - 1 : end] == unseen
    return end


def _over(text: str, left_end: int, found: re.Match[str]) -> Iterator[tuple[Window, bool]]:
    left = _before(text, left_end)
    right = _RIGHT.match(text, found.end())
    if not left or right is None:
        return
    following = groups_of(text, right.start(), right.end())
    following[0].gap = ""
    groups = [*left, *following]
    for first in range(len(left)):
        for after in range(len(left) + 1, len(groups) + 1):
            digits = "".join(group.digits for group in groups[first:after])
            if len(digits) in _LENGTHS:
                window = Window(groups, first, after, digits)
                yield window, _is_likely(text, window, found)


def _before(text: str, end: int) -> list[Group]:
    start = max(0, end - _REACH, text.rfind("\n", 0, end) + 1)
    left = _LEFT.search(text, start, end)
    return groups_of(text, left.start(), left.end()) if left else []


def _is_column(text: str, found: re.Match[str]) -> bool:
    """Whether figures stand above or below as well: a column, or cells of a row."""
    sign = found[0][0]
    if sign == "<":
        return False
    start = text.rfind(sign, 0, found.start()) + 1
    above = text[max(0, start - 3) : max(0, start - 1)].rstrip("\r")[-1:]
    is_whole = text[start : found.start()].strip(" \r").isdigit()
    end = text.find(sign, found.end())
    below = _BREAK.match(text, end) if end >= 0 else None
    is_next_whole = text[found.end() : end].strip(" \r").isdigit() if end >= 0 else False
    return (is_whole and above.isdigit()) or (is_next_whole and below is not None)


def _is_likely(text: str, window: Window, found: re.Match[str]) -> bool:
    """A phone's word or a name before it, or nothing else on both lines."""
    if found[0][0] == "\t" or text[window.end : window.end + 1].isalnum():
        return False
    line = text.rfind("\n", 0, window.start) + 1
    end = text.find("\n", window.end)
    rest = text[window.end : end if end >= 0 else len(text)]
    alone = _ALONE.match(text[max(line, window.start - 80) : window.start]) and not rest.strip()
    return bool(alone) or is_called_person(text, window.start)
