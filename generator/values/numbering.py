"""Numbers an editor typed before the items of a list: 1、 2. （三） ④ — and bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.values.chinese_numerals import chinese_number

_CHINESE: Final = "[一二三四五六七八九十]{1,3}"
_MARK: Final = re.compile(
    rf"[（(]\s*(?P<in_digits>\d{{1,2}})\s*[）)]、?|[（(]\s*(?P<in_chinese>{_CHINESE})\s*[）)]、?"
    rf"|(?P<half>\d{{1,2}})[）)]|(?P<digits>\d{{1,2}})(?:[、．]|\.(?!\d))"
    rf"|(?P<chinese>{_CHINESE})[、．]|(?P<circled>[①-⑳])"
)
_FIRST: Final = re.compile(r"\s*[（(]?\s*[1１一①]")
_BULLET: Final = re.compile(r"\s*(?P<sign>[-－–—•·●○■◆▪*])(?=\s|[\u4e00-\u9fff“《])\s*")
_SURE_BULLETS: Final = "•●■◆▪"
_BEGINNINGS: Final = frozenset("（(1１一①-－–—•·●○■◆▪*")
_NUMERAL: Final = re.compile(r"[\d一二三四五六七八九十]")
_BREAKS_BEFORE: Final = "；;。！？!?，,"
_NEVER_BEFORE: Final = "第至.-~～—/"
_AROUND: Final = " \t\r\n\u3000；;，,、"


def at_numbers(text: str) -> tuple[str, ...]:
    """The items of a text that begins at number 1 and counts up; empty when it does not.

    ``1、学习党章 2、讨论`` gives two items. A number within a line counts when a mark or a space
    stands before it; when no number has one, also where nothing does (``1、学习2、讨论``). A lone
    number 1 is one item, unless a number follows it (``一、二党小组``).
    """
    if not _FIRST.match(text):
        return _at_bullets(text)
    body = text.strip()
    first = _MARK.match(body)
    if first is None or _number(first) != 1:
        return ()
    marks = _counting_up(body, first, glued=False)
    if len(marks) == 1:
        marks = _counting_up(body, first, glued=True)
    if len(marks) == 1 and (_NUMERAL.match(body, first.end()) or first.lastgroup == "in_chinese"):
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(body)]
    items = (body[mark.end() : end] for mark, end in zip(marks, ends, strict=True))
    return tuple(item for piece in items if (item := piece.strip(_AROUND)))


def may_be_marked(piece: str) -> bool:
    """Whether a text begins as number 1 or a bullet would; quick, for the ordinary text."""
    return piece[:1] in _BEGINNINGS


def without_numbers(pieces: Sequence[str]) -> tuple[str, ...]:
    """Take the numbers off pieces that count up from 1, and bullets that all begin with.

    Pieces without a number may stand between (a heading, a line that goes on).
    """
    bullets = [_BULLET.match(piece) for piece in pieces]
    if pieces and all(bullets) and len({b["sign"] for b in bullets if b}) == 1:
        return tuple(piece[b.end() :] for piece, b in zip(pieces, bullets, strict=True) if b)
    marks = [_MARK.match(piece) for piece in pieces]
    found = [mark for mark in marks if mark]
    counts_up = [_number(mark) for mark in found] == list(range(1, len(found) + 1))
    if len(found) < 2 or not counts_up or len({mark.lastgroup for mark in found}) > 1:
        return tuple(pieces)
    return tuple(
        piece[mark.end() :].strip() if mark else piece
        for piece, mark in zip(pieces, marks, strict=True)
    )


def _counting_up(body: str, first: re.Match[str], *, glued: bool) -> list[re.Match[str]]:
    marks = [first]
    for mark in _later(body, first.end()):
        same_style = mark.lastgroup == first.lastgroup
        if same_style and _number(mark) == len(marks) + 1 and _may_begin(body, mark, glued):
            marks.append(mark)
    return marks


def _later(body: str, start: int) -> Iterator[re.Match[str]]:
    return _MARK.finditer(body, start)


def _may_begin(body: str, mark: re.Match[str], glued: bool) -> bool:
    before = body[mark.start() - 1]
    if before.isspace() or before in _BREAKS_BEFORE:
        return True
    if mark.lastgroup == "chinese":
        return False  # 第一、二、三党小组
    if before == "、":
        return not _NUMERAL.match(body, mark.start() - 2)  # 第1、2、3章
    return glued and before not in _NEVER_BEFORE and not before.isdecimal()


def _number(mark: re.Match[str]) -> int | None:
    written = mark[str(mark.lastgroup)]
    if mark.lastgroup == "circled":
        return ord(written) - ord("①") + 1
    return int(written) if written.isdecimal() else chinese_number(written)


def _at_bullets(text: str) -> tuple[str, ...]:
    """The items of one line with bullets: ``• 党章 • 笔记本``."""
    sign = text.lstrip()[:1]
    if not sign or sign not in _SURE_BULLETS:
        return ()
    return tuple(item for piece in text.split(sign) if (item := piece.strip(_AROUND)))
