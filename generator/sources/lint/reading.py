"""A field's or item's value: which sort it is, and the rules of that sort."""

from __future__ import annotations

from generator.sources.lint.blocks import read_block
from generator.sources.lint.comments import comment_start, cut_text, lost_value
from generator.sources.lint.flows import (
    entry_slip,
    read_flow,
    text_behind,
    unclosed,
    wide_brackets,
)
from generator.sources.lint.levels import Sort
from generator.sources.lint.quotes import bad_escape, closing, closing_later, text_after, unpaired
from generator.sources.lint.shapes import field_like, known_field, proper_field
from generator.sources.lint.sheet import Sheet, Slip, spaces_before
from generator.sources.lint.state import Left, State
from generator.sources.lint.values import (
    block_indent,
    block_mark_meant,
    drive_path,
    is_block_header,
    second_colon,
    special_start,
)

_LONGEST_FLOW = 200


def read_value(state: State, index: int, start: int, parent: int, name: str) -> int:
    """Read the value beginning in column ``start``; return the index of the line behind it.

    What belongs to the value must stand right of column ``parent``; ``name`` is the field's, or
    empty for an item.
    """
    reader = _ValueReader(state, index, start, parent, name)
    behind = reader.read()
    state.leave(reader.left, parent, index, name)
    if reader.left is Left.PLAIN and comment_start(state.sheet.lines[index][start:]) is not None:
        state.meet_comment()
    return behind


class _ValueReader:
    def __init__(self, state: State, index: int, start: int, parent: int, name: str) -> None:
        self._state = state
        self._sheet: Sheet = state.sheet
        self._index = index
        self._start = start
        self._parent = parent
        self._name = name
        self.left = Left.CLOSED

    @property
    def _line(self) -> str:
        return self._sheet.lines[self._index]

    @property
    def _next(self) -> int:
        return self._index + 1

    def _apply(self, slip: Slip | None) -> bool:
        if slip:
            self._sheet.apply(self._index, slip)
        return slip is not None

    def read(self) -> int:
        if self._line[self._start : self._start + 1] in ("", "#"):
            return self._empty()
        if self._inside_below():
            self._apply(block_mark_meant(self._line, self._start))
        if is_block_header(self._line, self._start):
            return self._block()
        self._apply(drive_path(self._line, self._start))
        self._apply(wide_brackets(self._line, self._start))
        special = special_start(self._line, self._start, goes_on=self._text_below())
        if self._apply(special) and self._line[self._start : self._start + 1] not in ("'", '"'):
            return self.read()
        match self._line[self._start]:
            case '"' | "'":
                return self._quoted()
            case "[" | "{":
                return self._flow()
        return self._plain()

    def _plain(self) -> int:
        self._apply(cut_text(self._line, self._start))
        self._apply(second_colon(self._line, self._start))
        self.left = Left.PLAIN
        return self._next

    def _empty(self) -> int:
        self.left = Left.EMPTY
        if not self._inside_below() and self._apply(lost_value(self._line, self._start)):
            self.left = Left.PLAIN
        return self._next

    def _inside_below(self) -> bool:
        """Whether the next line stands inside this field or item."""
        below = self._sheet.next_text(self._index)
        if below is None:
            return False
        line = self._sheet.lines[below]
        indent = len(line) - len(line.lstrip(" \t\u3000"))
        return indent > self._parent or (indent == self._parent and line[indent:].startswith("- "))

    def _text_below(self) -> bool:
        """Whether the next line continues this text."""
        below = self._sheet.next_text(self._index)
        if below is None:
            return False
        line = self._sheet.lines[below]
        return spaces_before(line) > self._parent and not field_like(line, self._sheet.known)

    def _block(self) -> int:
        self.left = Left.BLOCK
        typed = self._sheet.typed[self._index]
        shifted = max(0, spaces_before(self._line) - spaces_before(typed))
        named = block_indent(self._line, self._start)
        edge = self._parent + named if named else None
        return read_block(self._sheet, self._index, self._parent, edge, shifted, self._ends_block)

    def _ends_block(self, index: int) -> bool:
        """Whether a line that is not indented as the text is a field or an item again."""
        line = self._sheet.lines[index]
        indent = spaces_before(line)
        known = known_field(line, self._sheet.known)
        if line.startswith("- ", indent):
            return known or self._state.levels.exact(indent, Sort.ITEMS) is not None
        field = proper_field(line, indent)
        if indent > self._parent:
            return known and field is not None
        return known or field is not None

    def _quoted(self) -> int:
        end = closing(self._line, self._start)
        if end is not None:
            self._check_escapes(self._index, self._start, end)
            end = closing(self._line, self._start)
            if end is not None:
                self._apply(text_after(self._line, self._start, end))
            return self._next
        last = self._closing_line()
        if last is None:
            self._apply(unpaired(self._line, self._start))
            return self._next
        return self._quoted_lines(last)

    def _closing_line(self) -> int | None:
        quote = self._line[self._start]
        for index in range(self._next, len(self._sheet.lines)):
            line = self._sheet.lines[index]
            outside = spaces_before(line) <= self._parent
            if outside and (field_like(line, self._sheet.known) or line.lstrip().startswith("- ")):
                return None
            if closing_later(line, quote) is not None:
                return index
        return None

    def _quoted_lines(self, last: int) -> int:
        quote = self._line[self._start]
        self._check_escapes(self._index, self._start, len(self._line))
        for index in range(self._next, last + 1):
            line = self._sheet.lines[index]
            self._check_escapes(index, spaces_before(line), len(line))
        line = self._sheet.lines[last]
        end = closing_later(line, quote)
        if end is not None and (slip := text_after(line, spaces_before(line), end)):
            self._sheet.report(last, slip.column, slip.code, slip.message, slip.hint)
            self._sheet.replace(last, line[:end])
        return last + 1

    def _check_escapes(self, index: int, start: int, end: int) -> None:
        if self._line[self._start] == '"' and (
            slip := bad_escape(self._sheet.lines[index], start, end)
        ):
            self._sheet.apply(index, slip)

    def _flow(self) -> int:
        last, text = self._flow_lines()
        flow = read_flow(text, self._start)
        if flow.end is None:
            if not self._apply(cut_text(self._line, self._start, whole=False)):
                self._apply(unclosed(self._line, self._start, flow))
            elif read_flow(self._line, self._start).end is None:
                self._sheet.replace(self._index, self._line[: self._start] + "[]")
            last, text = self._index, self._line
            flow = read_flow(text, self._start)
        if flow.end is None:
            return last + 1
        if last == self._index and self._apply(text_behind(text, self._start, flow.end)):
            return last + 1
        self._check_entries(last, text)
        return last + 1

    def _flow_lines(self) -> tuple[int, str]:
        """Join the lines up to the closing bracket; only the first when there is none."""
        text = self._line
        if read_flow(text, self._start).end is not None:
            return self._index, text
        stop = min(len(self._sheet.lines), self._index + _LONGEST_FLOW)
        for index in range(self._next, stop):
            line = self._sheet.lines[index]
            if spaces_before(line) <= self._parent and field_like(line, self._sheet.known):
                break
            text += "\n" + line
            if ("]" in line or "}" in line) and read_flow(text, self._start).end is not None:
                return index, text
        return self._index, self._line

    def _check_entries(self, last: int, text: str) -> None:
        for _ in range(_LONGEST_FLOW):
            flow = read_flow(text, self._start)
            slip = entry_slip(text, flow, self._sheet.known) if flow.end is not None else None
            if slip is None:
                return
            self._apply_joined(text, slip)
            text = "\n".join(self._sheet.lines[self._index : last + 1])

    def _apply_joined(self, text: str, slip: Slip) -> None:
        """Apply a slip found in several lines joined; it changes no line ends."""
        before = text[: slip.column]
        index = self._index + before.count("\n")
        column = slip.column - (before.rfind("\n") + 1)
        self._sheet.report(index, column, slip.code, slip.message, slip.hint)
        for number, line in enumerate(slip.after.split("\n"), self._index):
            if line != self._sheet.lines[number]:
                self._sheet.replace(number, line, sure=slip.sure)
