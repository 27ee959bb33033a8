"""A value in quotes, on one line or several."""

from __future__ import annotations

from generator.sources.lint.quotes import bad_escape, closing, closing_later, text_after, unpaired
from generator.sources.lint.sheet import spaces_before
from generator.sources.lint.value import Value


def read_quoted(value: Value) -> int:
    """Check quotes and escapes (E207, E208, E209); return the index of the line behind."""
    end = closing(value.line, value.start)
    if end is not None:
        _check_escapes(value, value.index, value.start, end)
        end = closing(value.line, value.start)
        if end is not None:
            value.apply(text_after(value.line, value.start, end))
        return value.index + 1
    last = _closing_line(value)
    if last is None:
        value.apply(unpaired(value.line, value.start))
        return value.index + 1
    return _read_lines(value, last)


def _closing_line(value: Value) -> int | None:
    """Find the line that closes the quote, unless a field or item comes first."""
    for index in range(value.index + 1, len(value.sheet.lines)):
        if value.is_outside(index):
            return None
        if closing_later(value.sheet.lines[index], value.sign) is not None:
            return index
    return None


def _read_lines(value: Value, last: int) -> int:
    sheet = value.sheet
    _check_escapes(value, value.index, value.start, len(value.line))
    for index in range(value.index + 1, last + 1):
        line = sheet.lines[index]
        _check_escapes(value, index, spaces_before(line), len(line))
    line = sheet.lines[last]
    end = closing_later(line, value.sign)
    if end is not None and (slip := text_after(line, spaces_before(line), end)):
        hint = "删去引号后面的文字，或把它移到引号里面。"
        sheet.report(last, slip.column, slip.code, slip.message, hint)
        sheet.replace(last, line[:end])
    return last + 1


def _check_escapes(value: Value, index: int, start: int, end: int) -> None:
    if value.sign == '"' and (slip := bad_escape(value.sheet.lines[index], start, end)):
        value.sheet.apply(index, slip)
