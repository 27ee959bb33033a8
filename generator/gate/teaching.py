"""Marks that are taught or talked about: in a list of marks, in quotes inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.gate.persons import HAN

Span = tuple[int, int]
_QUOTES: Final = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "'": "'"}
_ITEM: Final = re.compile(
    r"[ \t>#]{0,40}(?:[-*+•·●○■◆▪][ \t]|[|｜]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]"
    r"|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])"
)
_ROW: Final = re.compile(r"[ \t>#]{0,40}[|｜]")
# Words of marks themselves, in a cell of their own.
_PAPER: Final = re.compile("内部|资料|注意保[存密]|妥善保管|请勿|外传|文件|材料")
_SAID: Final = re.compile("[\u3400-\u9fff]{2}")
_SENTENCE: Final = re.compile(f"[{HAN}，。、！？]")


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotes are around, inside a sentence: alone on its line the mark is one itself."""
    closing = _QUOTES.get(text[start - 1 : start])
    if not closing or text[end : end + 1] != closing:
        return False
    beside = text[max(0, start - 2) : start - 1] + text[end + 1 : end + 2]
    return re.search(f"[{HAN}]", beside) is not None or (
        _SENTENCE.match(text, end + 1) is not None
        and _SAID.search(text, end + 1, end + 12) is not None
    )


def taught(text: str, marks: Sequence[Span]) -> set[Span]:
    """Those of the marks that are items of a list of several, or explained in their row."""
    explained = _explained(text, marks)
    items = [span for span in marks if _ITEM.match(text, *_line(text, span))]
    return explained.union(*(group for group in _lists(text, items) if _differ(text, group)))


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end


def _lists(text: str, items: Sequence[Span]) -> list[list[Span]]:
    """Items of the same list: nothing but items stands between them."""
    lists: list[list[Span]] = []
    for span in items:
        if lists and _goes_on(text[lists[-1][-1][1] : span[0]]):
            lists[-1].append(span)
        else:
            lists.append([span])
    return lists


def _goes_on(between: str) -> bool:
    inner = between.split("\n")[1:-1]
    return len(between) < 400 and all(not line.strip() or _ITEM.match(line) for line in inner)


def _differ(text: str, group: Sequence[Span]) -> bool:
    return len({text[start : start + 4] for start, _ in group}) > 1


def _explained(text: str, marks: Sequence[Span]) -> set[Span]:
    """Marks beside which another cell of their row says something."""
    rows: dict[Span, list[Span]] = {}
    for span in marks:
        rows.setdefault(_line(text, span), []).append(span)
    told = (own for line, own in rows.items() if _says_more(text, line, own))
    return {span for own in told for span in own}


def _says_more(text: str, line: Span, own: Sequence[Span]) -> bool:
    if not _ROW.match(text, *line):
        return False
    parts, at = [], line[0]
    for start, end in own:
        parts.append(text[at:start])
        at = end
    cells = _PAPER.sub(" ", " ".join([*parts, text[at : line[1]]]))
    return _SAID.search(cells) is not None
