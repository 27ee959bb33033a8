"""Which lines are headings: typed with #, or the numbered titles of an official text.

The levels of such a text are 章, 节, 一、, （一）, below a heading typed with #. A short line of
these without a full stop is a title. Several titles of one level with nothing below any of them
are an agenda, so they stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.block import Block, Cursor
from generator.text.folding import starts_anew
from generator.text.lines import Kind, Line

TITLE_LENGTH = 36
TITLE_LENGTH_ABOVE_TEXT = 24
"""A longer line that the text directly below goes on with is a broken sentence, no title."""

_RANKS = {Kind.CHAPTER: 1, Kind.SECTION: 2, Kind.NUMERAL: 3, Kind.BRACKETED: 4}
_TITLE_KINDS = tuple(_RANKS)
_TEXT_RANK = 9
_SENTENCE = re.compile(r"[。；;！!？?]|[，,、]$")
_CLOSING_HASHES = re.compile(r"\s+#+$")
_LAST_HASH = re.compile(r"(?<!\\)#$")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[、．.）)]|第\S{1,6}[编章节]")
_DEEPEST = 6


def is_title(line: Line, following: Line | None) -> bool:
    """Whether a 一、 line or its like is a title rather than a paragraph with a number."""
    if line.kind not in _TITLE_KINDS or not line.rest or _SENTENCE.search(line.text):
        return False
    if len(line.text) <= TITLE_LENGTH_ABOVE_TEXT:
        return True
    goes_on = (
        following is not None
        and following.kind is Kind.TEXT
        and not starts_anew(line.text, following.text, line.text, broken=line.broken)
    )
    return len(line.text) <= TITLE_LENGTH and not goes_on


def typed_heading(cursor: Cursor) -> Block:
    """Return the heading typed with # (or ＃) at the next line."""
    line = cursor.take()
    level = len(line.marker.strip())
    if line.marker.strip("# ") or not line.marker.endswith(" "):
        cursor.note(line, "N502", f"“{line.marker.strip()}”开头的行已当作标题")
    return Block(heading_text(level, line.rest), line.number, Kind.HEADING, level)


def heading_text(level: int, text: str) -> str:
    """Return a Markdown heading; a # that belongs to the text (C#) stays."""
    text = _CLOSING_HASHES.sub("", text).strip()
    return f"{'#' * level} {_LAST_HASH.sub(chr(92) + '#', text)}"


def settle_titles(cursor: Cursor) -> None:
    """Turn the possible titles among the blocks into headings or leave them paragraphs."""
    wanted = {kind for kind in _TITLE_KINDS if _are_headings(cursor.blocks, kind)}
    if wanted:
        cursor.blocks = list(_settled(cursor, wanted))


def _are_headings(blocks: list[Block], kind: Kind) -> bool:
    places = [at for at, block in enumerate(blocks) if block.is_title and block.kind is kind]
    if len(places) == 1:
        return True
    return any(at + 1 < len(blocks) and _rank(blocks[at + 1]) > _RANKS[kind] for at in places)


def _rank(block: Block) -> int:
    return 0 if block.kind is Kind.HEADING else _RANKS.get(block.kind, _TEXT_RANK)


def _settled(cursor: Cursor, wanted: set[Kind]) -> Iterator[Block]:
    base = 0
    for block in cursor.blocks:
        if block.kind is Kind.HEADING and not _NUMBERED.match(block.text.lstrip("# ")):
            base = block.level
        if not (block.is_title and block.kind in wanted):
            yield block
            continue
        level = min(base + _steps(block.kind, wanted), _DEEPEST)
        yield Block(heading_text(level, block.text), block.line, Kind.HEADING, level)


def _steps(kind: Kind, wanted: set[Kind]) -> int:
    """How many levels deep a title is; a level the text does not use takes no room."""
    return sum(1 for other in wanted if _RANKS[other] <= _RANKS[kind])
