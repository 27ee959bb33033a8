"""A field's or item's value: which sort it is, and the rules of that sort."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.sources.lint.blocks import read_block
from generator.sources.lint.bracketed import read_bracketed
from generator.sources.lint.comments import comment_start, cut_text, lost_value
from generator.sources.lint.flows import wide_brackets
from generator.sources.lint.levels import Sort
from generator.sources.lint.passages import continue_passage, open_passage
from generator.sources.lint.quoted import read_quoted
from generator.sources.lint.shapes import known_field, proper_field
from generator.sources.lint.sheet import spaces_before
from generator.sources.lint.state import Left, State
from generator.sources.lint.value import Value
from generator.sources.lint.values import (
    block_indent,
    block_mark_meant,
    drive_path,
    is_block_header,
    second_colon,
    special_start,
)

_LONGEST = 24
_QUOTES = re.compile('[“”‘’《》〈〉「」『』（）()【】"\\[\\]]')
_NAMED = re.compile(r"[ \t\u3000\u00a0、；;，,](?P<key>[^\s、；;，,]+)\s*$")


def read_value(state: State, index: int, start: int, parent: int, name: str) -> int:
    """Read the value beginning in column ``start``; return the index of the line behind it.

    What belongs to the value must stand right of column ``parent``; ``name`` is the field's, or
    empty for an item.
    """
    value = Value(state, index, start, parent)
    long = parent == 0 and name in state.sheet.known.texts
    if long and not value.sign and open_passage(value, name):
        value = Value(state, index, len(value.line) - 1, parent)
    left, behind = _read(value, name)
    if long and left is Left.PLAIN and value.sign != "#":
        behind = continue_passage(value, name) or behind
    state.leave(left, parent, index, name)
    if left is Left.PLAIN and comment_start(value.line[start:]) is not None:
        state.meet_comment()
    return behind


def _read(value: Value, name: str) -> tuple[Left, int]:
    _read_opening(value)
    if value.sign in ("", "#"):
        return _empty(value), value.index + 1
    if is_block_header(value.line, value.start):
        return Left.BLOCK, _block(value)
    if value.sign in ("'", '"'):
        return Left.CLOSED, read_quoted(value)
    if value.sign in ("[", "{"):
        return Left.CLOSED, read_bracketed(value)
    value.apply(cut_text(value.line, value.start, goes_on=value.text_below))
    slip = second_colon(value.line, value.start)
    if slip and _names_field(value, name, slip.column):
        value.sheet.replace(value.index, slip.after)  # told where the fields are known
    else:
        value.apply(slip)
    return Left.PLAIN, value.index + 1


def _names_field(value: Value, name: str, colon: int) -> bool:
    """Whether the colon ends the name of a further field, set off from the value before it."""
    known = value.sheet.known
    if value.parent or name not in known.lines - known.lists:
        return False
    before = value.line[max(value.start, colon - _LONGEST) : colon]
    found = _NAMED.search(before)
    return found is not None and found["key"] in known.top and not _QUOTES.search(value.line)


def _read_opening(value: Value) -> None:
    """Correct first signs that would make it another sort of value."""
    if value.inside_below:
        value.apply(block_mark_meant(value.line, value.start))
    value.apply(drive_path(value.line, value.start))
    value.apply(wide_brackets(value.line, value.start))
    while _may_be_special(value) and value.apply(
        special_start(value.line, value.start, goes_on=value.text_below)
    ):
        pass  # behind a tag or an anchor there may be another


def _may_be_special(value: Value) -> bool:
    return value.sign not in ("'", '"') and not is_block_header(value.line, value.start)


def _empty(value: Value) -> Left:
    slip = lost_value(value.line, value.start, heading=value.is_first)
    if not value.inside_below and value.apply(slip):
        return Left.PLAIN
    return Left.EMPTY


def _block(value: Value) -> int:
    typed = value.sheet.typed[value.index]
    shifted = max(0, spaces_before(value.line) - spaces_before(typed))
    named = block_indent(value.line, value.start)
    edge = value.parent + named if named else None
    return read_block(
        value.sheet,
        value.index,
        value.parent,
        edge,
        shifted,
        _Ends(value),
        value.state.tab,
    )


@dataclass(frozen=True, slots=True)
class _Ends:
    """What ends a value's block."""

    value: Value

    def __call__(self, line: str) -> bool:
        value, indent = self.value, spaces_before(line)
        known = known_field(line, value.sheet.known)
        if line.startswith("- ", indent):
            return known or value.state.levels.exact(indent, Sort.ITEMS) is not None
        field = proper_field(line, indent)
        if indent > value.parent:
            return known and field is not None
        return known or field is not None

    def surely(self, line: str) -> bool:
        return self.value.is_sure_field(line)
