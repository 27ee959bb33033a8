"""Lists: numbers and bullets of every sort, nested by indentation or by their signs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from generator.text.block import Block, Cursor, protect
from generator.text.folding import join, starts_anew
from generator.text.lines import Kind, Line

ITEMS = (Kind.NUMBER, Kind.BULLET)
_STEP = 4
_DEEPER = 2
"""Columns written out for a level (Python-Markdown asks for 4), and that make one."""

_HEAVY = "•●◆■▪▶►➢➤*"


@dataclass(slots=True)
class _Level:
    indent: int
    sign: str
    number: int
    items: int = 0
    has_below: bool = False
    """Whether items have had lists of another sort that stand at the same indentation."""


@dataclass(slots=True)
class _List:
    """The list under construction: open levels, lines written, the line last read."""

    lines: list[str] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    last: str = ""
    last_broken: bool = False
    beside_bullets: bool = False
    """Whether a list of bullets stands right above."""
    _start: str = ""
    _text: str = ""

    def add_item(self, line: Line, *, after_blank: bool) -> None:
        number, sign = line.typed_number, _sign(line)
        self._go_to_level(line, sign, number, after_blank=after_blank)
        level = self.levels[-1]
        level.sign, level.number, level.items = sign, number, level.items + 1
        marker = f"{number}." if line.kind is Kind.NUMBER else "-"
        indent = " " * (_STEP * (len(self.levels) - 1))
        self._write(f"{indent}{marker} ", line, line.rest)

    def add_line(self, line: Line) -> None:
        """Put a line of its own under the item."""
        self.lines[-1] = self.lines[-1].rstrip() + "  "
        self._write(" " * (_STEP * len(self.levels)), line, line.text)

    def go_on(self, line: Line) -> None:
        """Continue the item's sentence."""
        self.lines.pop()
        self._write(self._start, line, join(self._text, line.text))
        self.last = line.text

    def _write(self, start: str, line: Line, text: str) -> None:
        self.lines.append(start + protect(text))
        self._start, self._text = start, text
        self.last, self.last_broken = text, line.broken

    def _go_to_level(self, line: Line, sign: str, number: int, *, after_blank: bool) -> None:
        left = []
        while len(self.levels) > 1 and line.indent <= self.levels[-1].indent - _DEEPER:
            left.append(self.levels.pop())
        if not self.levels or self._is_deeper(line, sign, number):
            self.levels.append(_Level(line.indent, sign, number))
            return
        if self.levels[-1].sign == sign:
            return
        for depth, level in enumerate(self.levels):
            if level.sign == sign and abs(level.indent - line.indent) < _DEEPER:
                level.has_below = True
                del self.levels[depth + 1 :]
                return
        if after_blank:
            del self.levels[(self.level_of(line) or 0) + 1 :]
        elif _is_below(sign, self.levels[-1].sign):
            # Two lists of different sort cannot stand side by side in one item.
            self.levels += [*left[-1:], _Level(line.indent, sign, number)]

    def is_beside(self, line: Line) -> bool:
        """Whether an item of another sort begins a list of its own beside this one.

        Below a single item it is that item's list, and so on; after several, or deeper ones, not.
        """
        numbered, top, last = line.kind is Kind.NUMBER, self.levels[0], self.levels[-1]
        if line.indent >= top.indent + _DEEPER or not (numbered or self.beside_bullets):
            return False
        # The outermost takes any line to its left.
        deeper = self.levels[1:]
        here = [top, *(level for level in deeper if level.indent < line.indent + _DEEPER)]
        if any(level.has_below or (level.sign == "1") is numbered for level in here):
            return False
        return last.items > 1 or last.indent >= line.indent + _DEEPER

    def level_of(self, line: Line) -> int | None:
        """Which open level an item after a blank line goes on with, if any."""
        numbered = line.kind is Kind.NUMBER
        for depth, level in enumerate(self.levels):
            right = line.indent - level.indent
            # The outermost takes any line to its left.
            on_it = right < _DEEPER and (depth == 0 or right > -_DEEPER)
            if on_it and (level.sign == "1") is numbered:
                return depth
        return None

    def _is_deeper(self, line: Line, sign: str, number: int) -> bool:
        level = self.levels[-1]
        goes_on = sign == level.sign == "1" and number == level.number + 1
        return line.indent >= level.indent + _DEEPER and not goes_on


def take_list(cursor: Cursor) -> Block:
    """Return the list that begins at the next line, its lines directly under one another."""
    first = cursor.take()
    _note_list(cursor, first)
    above = cursor.blocks[-1] if cursor.blocks else None
    made = _List(
        beside_bullets=above is not None and above.kind is Kind.BULLET and above.text[0] == "-"
    )
    made.add_item(first, after_blank=False)
    owned = above is None or above.kind is not Kind.OWN
    while line := cursor.peek():
        blank = line.kind is Kind.BLANK
        if blank:
            following = _after_blanks(cursor)
            if following is None or not _belongs(made, following):
                break
            line = following
        if line.kind in ITEMS:
            if not blank and made.is_beside(line):
                break
            made.add_item(line, after_blank=blank)
        elif line.kind is Kind.OWN and owned:
            made.add_line(line)
        elif line.kind is not Kind.TEXT or not _take_text(cursor, made, line):
            break
        cursor.position = cursor.lines.index(line, cursor.position) + 1
    return Block("\n".join(made.lines).rstrip(), first.number, Kind.BULLET)


def _take_text(cursor: Cursor, made: _List, line: Line) -> bool:
    """Add a line of text to the item; no when it is a paragraph after the list."""
    if not starts_anew(made.last, line.text, made.last, broken=made.last_broken):
        cursor.note(line, "N201", "一句话中间的换行已连起来")
        made.go_on(line)
        return True
    if line.indent < _DEEPER:
        return False
    made.add_line(line)
    return True


def _after_blanks(cursor: Cursor) -> Line | None:
    ahead = 0
    while (line := cursor.peek(ahead)) and line.kind is Kind.BLANK:
        ahead += 1
    return line


def _belongs(made: _List, line: Line) -> bool:
    """Whether an item after a blank line goes on with the list."""
    if line.kind not in ITEMS:
        return False
    deeper = line.indent >= made.levels[-1].indent + _DEEPER
    return deeper or made.level_of(line) is not None


def _sign(line: Line) -> str:
    return "1" if line.kind is Kind.NUMBER else unicodedata.normalize("NFKC", line.marker[0])


def _is_below(sign: str, other: str) -> bool:
    """Whether a sign at the same indentation begins a level below the other's.

    A number goes below a bullet, any bullet below a number, a light bullet below a heavy one.
    """
    if (sign == "1") is not (other == "1"):
        return True
    return sign not in _HEAVY and other in _HEAVY


def _note_list(cursor: Cursor, first: Line) -> None:
    sign = first.marker.strip()
    if first.kind is Kind.NUMBER and not (sign.isascii() and first.marker.endswith(" ")):
        cursor.note(first, "N502", f"“{sign}”开头的行已排成编号列表")
    elif first.kind is Kind.BULLET and not (sign in "-+*" and first.marker.endswith(" ")):
        cursor.note(first, "N502", f"“{sign}”开头的行已排成列表")
    elif cursor.position > 1 and cursor.lines[cursor.position - 2].kind is Kind.TEXT:
        cursor.note(first, "N502", "列表与上面的文字之间已空出一行")
