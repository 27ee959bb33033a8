"""A value in brackets, on one line or several."""

from __future__ import annotations

from generator.sources.lint.comments import cut_text
from generator.sources.lint.flows import entry_slip, read_flow, text_behind, unclosed
from generator.sources.lint.sheet import Slip
from generator.sources.lint.value import Value

_LONGEST = 200


def read_bracketed(value: Value) -> int:
    """Check brackets and what is inside; return the index of the line behind."""
    last, text = _joined(value)
    flow = read_flow(text, value.start)
    if flow.end is None:
        _close(value)
        last, text = value.index, value.line
        flow = read_flow(text, value.start)
    if flow.end is None:
        return last + 1
    if last == value.index and value.apply(text_behind(text, value.start, flow.end)):
        return last + 1
    _check_entries(value, last)
    return last + 1


def _joined(value: Value) -> tuple[int, str]:
    """Join the lines up to the closing bracket; only the first when there is none."""
    text = value.line
    if read_flow(text, value.start).end is not None:
        return value.index, text
    for index in range(value.index + 1, min(len(value.sheet.lines), value.index + _LONGEST)):
        line = value.sheet.lines[index]
        if value.is_outside(index):
            break
        text += "\n" + line
        if ("]" in line or "}" in line) and read_flow(text, value.start).end is not None:
            return index, text
    return value.index, value.line


def _close(value: Value) -> None:
    """E206 when a comment sign swallowed the bracket, else E217."""
    if not value.apply(cut_text(value.line, value.start, whole=False)):
        value.apply(unclosed(value.line, value.start, read_flow(value.line, value.start)))
    elif read_flow(value.line, value.start).end is None:
        value.sheet.replace(value.index, value.line[: value.start] + "[]")


def _check_entries(value: Value, last: int) -> None:
    for _ in range(_LONGEST):
        text = "\n".join(value.sheet.lines[value.index : last + 1])
        flow = read_flow(text, value.start)
        slip = entry_slip(text, flow, value.sheet.known) if flow.end is not None else None
        if slip is None:
            return
        _apply_joined(value, text, slip)


def _apply_joined(value: Value, text: str, slip: Slip) -> None:
    """Apply a slip found in several lines joined; it changes no line ends."""
    before = text[: slip.column]
    index = value.index + before.count("\n")
    column = slip.column - (before.rfind("\n") + 1)
    value.sheet.report(index, column, slip.code, slip.message, slip.hint)
    for number, line in enumerate(slip.after.split("\n"), value.index):
        if line != value.sheet.lines[number]:
            value.sheet.replace(number, line, sure=slip.sure)
