"""The lines of a field become blocks of Markdown with a blank line between them."""

from __future__ import annotations

import re

from generator.text.block import Block, Cursor, protect
from generator.text.folding import join, starts_anew
from generator.text.headings import heading_text, is_title, settle_titles, typed_heading
from generator.text.lines import Kind, Line, read_line, settle_pairs
from generator.text.lists import ITEMS, take_list
from generator.text.note import Note
from generator.text.tables import take_table

_DEEPEST_QUOTE = 4
_MAY_BE_TABLE = re.compile(r"[\t|｜]")
_UNDERLINE = re.compile(r"^(?:-{3,}|={3,})$")
_UNDERLINED_LENGTH = 30
_FOLDABLE = (
    Kind.TEXT,
    Kind.OWN,
    Kind.FOOTNOTE,
    *(Kind.NUMERAL, Kind.BRACKETED),
    Kind.CHAPTER,
    Kind.SECTION,
)


def lay_out(lines: list[Line], depth: int = 0) -> tuple[str, list[Note]]:
    """Return the Markdown of some lines (``depth`` quotes deep) and notes on them."""
    cursor = Cursor(settle_pairs(lines), depth)
    while line := cursor.peek():
        if line.kind is Kind.BLANK:
            cursor.take()
        else:
            cursor.blocks.append(_take_block(cursor, line))
    settle_titles(cursor)
    return "\n\n".join(block.text for block in cursor.blocks), cursor.notes


def _take_block(cursor: Cursor, line: Line) -> Block:
    if _MAY_BE_TABLE.search(line.text) and (table := take_table(cursor)):
        return table
    if line.kind is Kind.TEXT:
        return _take_paragraph(cursor)
    if block := _take_fence(cursor, line) or _take_quote(cursor, line):
        return block
    if line.kind in ITEMS:
        return take_list(cursor)
    if line.kind is Kind.HEADING:
        return typed_heading(cursor)
    if line.kind is Kind.RULE:
        return Block("---", cursor.take().number, Kind.RULE)
    return _take_paragraph(cursor)


def _take_fence(cursor: Cursor, line: Line) -> Block | None:
    """Return a fenced block as typed; without its end the fence is text."""
    if line.kind is not Kind.FENCE or cursor.depth:
        return None
    fence, ahead, inside = line.marker, 1, []
    while (following := cursor.peek(ahead)) and following.text != fence:
        inside.append(following.raw)
        ahead += 1
    if following is None:
        return None
    cursor.position += ahead + 1
    return Block("\n".join((fence, *inside, fence)), line.number, Kind.FENCE)


def _take_quote(cursor: Cursor, line: Line) -> Block | None:
    if line.kind is not Kind.QUOTE or cursor.depth >= _DEEPEST_QUOTE:
        return None
    inside: list[Line] = []
    while (following := cursor.peek(len(inside))) and following.kind is Kind.QUOTE:
        raw = following.raw.lstrip().removeprefix(">").removeprefix(" ")
        inside.append(read_line(following.number, raw))
    text, notes = lay_out(inside, cursor.depth + 1)
    if not text:
        return None
    cursor.position += len(inside)
    cursor.notes += notes
    quoted = "\n".join(f"> {one}".rstrip() if not one else f"> {one}" for one in text.split("\n"))
    return Block(quoted, line.number, Kind.QUOTE)


def _take_paragraph(cursor: Cursor) -> Block:
    first = cursor.take()
    if is_title(first, cursor.peek()):
        return Block(first.text, first.number, first.kind, is_title=True)
    underlined = _take_underline(cursor, first)
    if underlined:
        return underlined
    text, last = first.text, first
    while (line := cursor.peek()) and _goes_on(first, last, line):
        joined = join(text, line.text)
        if read_line(first.number, joined).kind is not first.kind:
            break
        text, last = joined, cursor.take()
    if last is not first:
        cursor.note(first, "N201", "一句话中间的换行已连起来")
        if is_title(read_line(first.number, text), None):
            return Block(text, first.number, first.kind, is_title=True)
    _note_kept(cursor, first)
    kind = first.kind if first.kind in _FOLDABLE else Kind.TEXT
    if kind is Kind.FOOTNOTE:
        text = text.replace("]：", "]: ", 1)
        return Block(text, first.number, kind)
    return Block(protect(text), first.number, kind)


def _goes_on(first: Line, last: Line, line: Line) -> bool:
    if line.kind is not Kind.TEXT or first.kind is Kind.FENCE:
        return False
    return not starts_anew(last.text, line.text, first.text, broken=last.broken)


def _take_underline(cursor: Cursor, first: Line) -> Block | None:
    """Return a heading when a short line stands directly over a line of - or =."""
    line = cursor.peek()
    if line is None or first.kind is not Kind.TEXT or not _UNDERLINE.match(line.text):
        return None
    if len(first.text) > _UNDERLINED_LENGTH or re.search("^[#＃]|[。；！？，：]$", first.text):
        return None
    cursor.take()
    level = 1 if line.text[0] == "=" else 2
    return Block(heading_text(level, first.text), first.number, Kind.HEADING, level)


def _note_kept(cursor: Cursor, line: Line) -> None:
    """Tell what was not taken for markup though Markdown would have."""
    if re.match(r"#[^#\s]", line.text):
        cursor.note(line, "N502", "“#”后面没有空格，照原样显示；要作标题，“#”后空一格")
    elif re.match(r"\d{4,}\.\s", line.text):
        cursor.note(line, "N502", "行首的年份照原样显示，没有当成列表的编号")
