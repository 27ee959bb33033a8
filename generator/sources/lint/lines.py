"""A line of structure: dashes, a field's name, and where the line belongs."""

from __future__ import annotations

import re
from enum import Enum, auto

from generator.sources.lint.colons import is_address, missing_colon, tight_colon, wide_colon
from generator.sources.lint.levels import Level, Sort, misaligned
from generator.sources.lint.markers import (
    is_numbered,
    number_mark,
    other_mark,
    spaced_star,
    tight_dash,
)
from generator.sources.lint.prose import read_stray, report_no_field
from generator.sources.lint.reading import read_value
from generator.sources.lint.shapes import (
    COLON,
    ENGLISH_NAME,
    Field,
    field_like,
    known_field,
    proper_field,
)
from generator.sources.lint.sheet import Slip, spaces_before
from generator.sources.lint.state import Left, State

_NUMERIC = re.compile(r"\s*\d[\d.,]*\s*\S{0,2}\s*$")
_UNFINISHED = ("，", "、", "；", ",", ";")


class Position(Enum):
    """Where a line stands among its neighbours."""

    FIELD = auto()  # where a field of an open level belongs
    CHILD = auto()  # first inside a field that is empty so far
    ITEM = auto()  # behind a dash
    TEXT = auto()  # deeper than a text that it might continue


class StructureReader:
    """Reads one line that is a field, an item, or stray text."""

    def __init__(self, state: State, index: int) -> None:
        self._state = state
        self._sheet = state.sheet
        self._index = index
        self._indent = spaces_before(self._line)
        self._dashes: list[int] = []
        self._typed_columns: set[int] = set()

    @property
    def _line(self) -> str:
        return self._sheet.lines[self._index]

    def read(self) -> int:
        """Read the line and the value that begins on it; return the next line's index."""
        column = self._read_marks(self._indent)
        if self._dashes and column >= len(self._line):
            return self._empty_item()
        field = self._read_field(column)
        if field is None and not self._dashes:
            return self._read_text()
        shift = self._settle(field)
        if shift is None:
            return self._index + 1
        if field is None:
            return read_value(
                self._state, self._index, column + shift, self._dashes[-1] + shift, ""
            )
        start = field.start + shift
        return read_value(self._state, self._index, field.value_at + shift, start, field.name)

    def _read_marks(self, column: int) -> int:
        """Pass over dashes, correcting other marks; return where the rest begins."""
        while True:
            line = self._line
            if line.startswith("- ", column) or line[column:] == "-":
                self._dashes.append(column)
                column += 1
                while line.startswith(" ", column):
                    column += 1
                continue
            slip = self._mark_slip(column)
            if slip is None:
                return column
            self._remember_columns(line, slip.after, column)
            self._sheet.apply(self._index, slip)

    def _remember_columns(self, before: str, after: str, mark: int) -> None:
        """Lines below were aligned with the text as typed: by characters, or as it is shown."""
        rest = len(after) - (mark + 2)
        typed = len(before) - rest
        wide = sum(sign > "\u2e7f" for sign in before[mark:typed])
        self._typed_columns |= {typed, typed + wide}

    def _mark_slip(self, column: int) -> Slip | None:
        if self._dashes:
            return None
        line = self._line
        if slip := tight_dash(line, column):
            return slip
        if self._state.prose_line == self._index - 1 or not self._list_expected(column):
            return None
        if slip := other_mark(line, column):
            return slip
        return self._number_slip(column)

    def _list_expected(self, column: int) -> bool:
        above = self._state.open
        if self._state.levels.exact(column, Sort.ITEMS):
            return True
        if above is None or above.left is not Left.EMPTY:
            return spaced_star(self._line, column) and above is not None and column > above.column
        return column >= above.column

    def _number_slip(self, column: int) -> Slip | None:
        slip = number_mark(self._line, column)
        below = self._sheet.next_text(self._index)
        if slip is None or self._state.numbered:
            return slip
        if below is None or not is_numbered(self._sheet.lines[below]):
            return None
        self._state.numbered = True
        return slip

    def _position(self) -> Position:
        above = self._state.open
        if self._dashes:
            return Position.ITEM
        if self._state.awaits_child(self._indent):
            return Position.CHILD
        if above and above.left is Left.PLAIN and self._indent > above.column:
            return Position.TEXT
        return Position.FIELD

    def _read_field(self, column: int) -> Field | None:
        position = self._position()
        colon = COLON.match(self._line, column)
        slip = wide_colon(self._line, column) or tight_colon(self._line, column)
        if colon and slip and self._meant_as_field(colon, position):
            self._sheet.apply(self._index, slip)
        field = proper_field(self._line, column)
        if field is None and position in (Position.FIELD, Position.CHILD):
            slip = missing_colon(self._line, column, self._sheet.known)
            if slip:
                self._sheet.apply(self._index, slip)
                field = proper_field(self._line, column)
        return None if field and self._is_sentence(field) else field

    def _is_sentence(self, field: Field) -> bool:
        """Tell ``- 总结: 第一讲`` among items of text from an item of fields."""
        if not self._dashes or field.name in self._sheet.known:
            return False
        level = self._state.levels.exact(self._dashes[0], Sort.ITEMS)
        if level is None or self._state.awaits_child(self._dashes[0]):
            return False
        return not self._state.levels.holds_maps(level) and not self._deeper_below()

    def _deeper_below(self) -> bool:
        below = self._sheet.next_text(self._index)
        return below is not None and spaces_before(self._sheet.lines[below]) > self._dashes[-1]

    def _meant_as_field(self, colon: re.Match[str], position: Position) -> bool:
        """Tell ``place：二楼`` from ``第一：守时``, by the name, the place and the lines around."""
        name = colon["key"]
        known = name in self._sheet.known
        if is_address(self._line, colon.start()):
            return False
        english = ENGLISH_NAME.fullmatch(name) is not None
        if position is Position.FIELD:
            return known or english or not self._amid_prose(colon.start())
        if position is Position.CHILD:
            return known or english or self._counted(colon) or self._sibling_is_field()
        if position is Position.ITEM:
            return (known and english) or self._item_of_fields()
        return known

    def _amid_prose(self, column: int) -> bool:
        """Whether a short phrase and a colon rather belong to running text."""
        above, line_above = self._state.open, self._index - 1
        if above is None:
            return False
        if self._state.prose_line == line_above:
            return True
        if above.left is Left.BLOCK or not self._state.levels.exact(column, Sort.FIELDS):
            return True
        return above.left is Left.PLAIN and self._sheet.lines[line_above].endswith(_UNFINISHED)

    def _counted(self, colon: re.Match[str]) -> bool:
        """Find a table of numbers, such as reasons of visits, whose names are free."""
        return _NUMERIC.match(self._line, colon.end()) is not None

    def _sibling_is_field(self) -> bool:
        below = self._sheet.next_text(self._index)
        if below is None:
            return False
        line = self._sheet.lines[below]
        indent = spaces_before(line)
        return indent == self._indent and proper_field(line, indent) is not None

    def _item_of_fields(self) -> bool:
        """Whether this item, or those before it, consist of fields."""
        level = self._state.levels.exact(self._dashes[0], Sort.ITEMS)
        if level and self._state.levels.holds_maps(level):
            return True
        below = self._sheet.next_text(self._index)
        if below is None:
            return False
        line = self._sheet.lines[below]
        deeper = len(line) - len(line.lstrip(" \t\u3000")) > self._dashes[-1]
        body = line.lstrip(" \t\u3000")
        return deeper and not body.startswith("- ") and field_like(line, self._sheet.known)

    def _read_text(self) -> int:
        state = self._state
        if not state.awaits_child(self._indent) or state.open is None:
            return read_stray(state, self._index)
        if self._sibling_is_field() and not known_field(self._line, self._sheet.known):
            return report_no_field(state, self._index)
        return read_value(state, self._index, self._indent, state.open.column, state.open.name)

    def _empty_item(self) -> int:
        shift = self._settle(None)
        if shift is not None:
            self._state.leave(Left.EMPTY, self._dashes[-1] + shift, self._index, "")
        return self._index + 1

    def _settle(self, field: Field | None) -> int | None:
        """Take the line's dashes and field into the levels; return how far it was moved."""
        tokens = [(dash, Sort.ITEMS, "-") for dash in self._dashes]
        if field:
            tokens.append((field.start, Sort.FIELDS, field.name))
        shift = self._settle_first(*tokens[0])
        if shift is None:
            return None
        for column, sort, name in tokens[1:]:
            level = self._state.levels.open(column + shift, sort, self._index + 1, name)
            level.also = {typed + shift: True for typed in self._typed_columns}
        return shift

    def _settle_first(self, column: int, sort: Sort, name: str) -> int | None:
        levels, line = self._state.levels, self._index + 1
        if not levels:
            return self._settle_outermost(column, sort, name)
        if self._opens_child(column, sort):
            levels.open(column, sort, line, name)
            return 0
        level = levels.exact(column, sort)
        if level is None:
            level = levels.nearest(column, sort)
            if level is None:
                self._refuse(column, sort)
                return None
            self._tell_drift(column, level)
        shift = self._move(column, level)
        levels.go_on(level, line, name)
        return shift

    def _opens_child(self, column: int, sort: Sort) -> bool:
        above = self._state.open
        if self._state.awaits_child(column):
            return True
        return (
            above is not None
            and above.left is Left.EMPTY
            and bool(above.name)
            and sort is Sort.ITEMS
            and column == above.column
        )

    def _settle_outermost(self, column: int, sort: Sort, name: str) -> int:
        level = self._state.levels.open(column, sort, self._index + 1, name)
        below = self._sheet.lines[self._index + 1 :]
        if column and any(
            line[:1] not in ("", " ", "-") and field_like(line, ()) for line in below
        ):
            message = "最外层的字段要顶格写，前面不能有空格。"
            if not self._indent_told():
                self._sheet.report(self._index, column, "E211", message, "删去行首的空格。")
            level.column = 0
            level.also[column] = self._indent_told()
        return self._move(column, level)

    def _tell_drift(self, column: int, level: Level) -> None:
        level.also[column] = False
        if self._indent_told():
            return
        message, hint = misaligned(column, level)
        below = self._sheet.next_text(self._index)
        if below is not None and spaces_before(self._sheet.lines[below]) == column:
            hint += "下面同样缩进的几行也要改。"
        above = self._state.open
        if above and above.name and self._position() is Position.TEXT:
            hint += f"若是“{above.name}”的正文，在“{above.name}:”后写“|”再换行。"
        self._sheet.report(self._index, column, "E211", f"这一行{message}", hint)

    def _indent_told(self) -> bool:
        """Whether the line's indentation must be typed anew anyway."""
        typed = self._sheet.typed[self._index]
        blank = typed[: len(typed) - len(typed.lstrip())]
        return blank.strip(" ") != ""

    def _move(self, column: int, level: Level) -> int:
        shift = level.column - column
        if shift:
            self._state.moved += 1
            moved = " " * level.column + self._line[column:]
            self._sheet.replace(self._index, moved, sure=level.also.get(column, False))
        return shift

    def _refuse(self, column: int, sort: Sort) -> None:
        """E217: an item where no list is open, or a field beside the items of a list."""
        above = self._state.open
        if sort is Sort.ITEMS and above is not None and above.name:
            message = f"这一行是列表的一项，但第{above.line}行“{above.name}”后面已经写了内容。"
            hint = f"把“{above.name}:”后面的内容移到下一行，前面写“- ”；若是正文，用“|”。"
        else:
            message = "字段和列表不能写在同一层。"
            hint = "列表的每一项写在它的字段名下面，前面写“- ”。"
        self._sheet.report(self._index, column, "E217", message, hint)
        self._sheet.replace(self._index, f"# {self._line}")
