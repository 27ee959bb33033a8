"""Lists of free texts on one line: which marks part items, and which belong to a sentence.

Numbers, line ends and ； part items everywhere. 、 and ， part words (党章，笔记本), while in a
list of sentences they are the sentence's own (带出徒弟六人，四人能独立上机).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.values.lists import split_list
from generator.values.numbering import at_numbers, without_numbers

_SENTENCE_END: Final = re.compile("[。！？!?]")
_LINE_OR_SEMICOLON: Final = re.compile(r"[；;\n\r\v\f\x85\u2028\u2029]")
_MARK: Final = re.compile(r"[、，,；;\n\r\v\f\x85\u2028\u2029﹑､]")
_AROUND: Final = " \t\u3000，,、"
# Words that a clause has and the name of a thing or an agenda point hardly ever.
_CLAUSE: Final = re.compile(
    r"[了着把被让都也就再才但且已须吗呢谁怎哪没]|(?<![工智技节功性])能(?![力手源])|不(?!锈)|(?:^|[^先])要(?!点|求|闻)"
    r"|是|由|可以|应[当该]|如果|因为|所以|同时|其中|并(?!列)|[人们](?:可|会)"
)
_ENCLOSED: Final = re.compile(r"[（(《〈“][^（(《〈“”〉》)）]*[”〉》)）]")
_LONG: Final = 8
"""More characters than this are more than a word or a short agenda point."""


@dataclass(frozen=True, slots=True)
class Split:
    """The items found; ``doubt`` says how the marks were read where both readings are possible."""

    items: tuple[str, ...]
    doubt: str = ""


def split_words(text: str) -> Split:
    """Split a list of words or short points: at 、 and ， too, unless they hold a clause."""
    items = _at_sure_marks(text)
    if len(items) > 1:
        return Split(items, _unsplit_words(items))
    whole = items[0] if items else text
    pieces = split_list(whole)
    if len(pieces) < 2 or _SENTENCE_END.search(whole.rstrip("。")):
        return Split((whole,))
    if not _parted_by_comma(whole, pieces):
        return Split(pieces)
    if any(_CLAUSE.search(piece) for piece in pieces):
        return Split((whole,), _kept("逗号"))
    if any(_length(piece) > _LONG for piece in pieces):
        return Split(
            pieces, f"逗号隔开的文字已拆成 {len(pieces)} 项：{'｜'.join(pieces)}。请写成每行一项。"
        )
    return Split(pieces)


def split_sentences(text: str) -> Split:
    """Split a list of sentences: only at numbers, line ends and ；."""
    items = _at_sure_marks(text)
    if len(items) > 1:
        return Split(items)
    whole = items[0] if items else text
    pieces = split_list(whole)
    if len(pieces) < 2 or _SENTENCE_END.search(whole) or not _all_short(pieces):
        return Split((whole,))
    return Split((whole,), _kept("逗号" if _parted_by_comma(whole, pieces) else "顿号"))


def _at_sure_marks(text: str) -> tuple[str, ...]:
    if not _MARK.search(text) and text[:1].isalpha() and text[:1] != "一":
        return (text.strip(),)  # the ordinary text of one item
    items = at_numbers(text)
    if len(items) < 2:
        inside = items[0] if items else text
        pieces = [p for piece in _LINE_OR_SEMICOLON.split(inside) if (p := piece.strip(_AROUND))]
        items = without_numbers(pieces)
    if len(items) > 1 and not any(_SENTENCE_END.search(item) for item in items[:-1]):
        items = (*items[:-1], items[-1].removesuffix("。"))
    return items


def _unsplit_words(items: tuple[str, ...]) -> str:
    """Where ； parts the items, a 、 inside them stays; it may have been meant to part too."""
    inner = [pieces for item in items if len(pieces := split_list(item)) > 1]
    if not any(_all_short(pieces) and max(map(len, pieces)) <= _LONG // 2 for pieces in inner):
        return ""
    found = f"已按分号、换行或编号拆成 {len(items)} 项"
    return f"{found}，里面的顿号、逗号没有当作分隔。请写成每行一项。"


def _length(piece: str) -> int:
    """Characters without what stands in brackets or quotes."""
    return len(_ENCLOSED.sub("", piece))


def _all_short(pieces: tuple[str, ...]) -> bool:
    return all(_length(piece) <= _LONG and not _CLAUSE.search(piece) for piece in pieces)


def _parted_by_comma(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether a comma outside brackets stood between the pieces."""
    return any(text.count(c) > sum(p.count(c) for p in pieces) for c in "，,")


def _kept(mark: str) -> str:
    return f"{mark}没有当作分隔，这一行按一项读。是几项，就写成每行一项，前面写“- ”。"
