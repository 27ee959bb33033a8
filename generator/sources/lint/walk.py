"""The walk over a file's lines: what each is, which rules it must keep, where it belongs."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.sources.lint.comments import wide_comment
from generator.sources.lint.indents import tab_indent, unseen_indent, wide_indent
from generator.sources.lint.labels import are_labels
from generator.sources.lint.lines import read_line
from generator.sources.lint.outermost import count_fields
from generator.sources.lint.prose import continues_text, read_continuation
from generator.sources.lint.separators import document_end, ruled_line
from generator.sources.lint.sheet import Sheet, spaces_before
from generator.sources.lint.state import State
from generator.sources.source import Source

_TAB_INDENT = re.compile(r"^[ \u3000]*\t", re.MULTILINE)
_TAB_WIDTHS = (2, 4, 8)


def lint(source: Source, known_keys: Collection[str]) -> Sheet:
    """Report every slip of a source; the sheet's ``lines`` are the text as it was meant."""
    return readings(source, known_keys)[0]


def readings(source: Source, known_keys: Collection[str]) -> list[Sheet]:
    """The sheets of every reading that fits as well as the best, which comes first.

    There is more than one only where tabs are: how wide a tab was shown to the editor is told by
    which width makes the lines fit.
    """
    if not _TAB_INDENT.search(source.text):
        return [_walk(source, known_keys, 2).sheet]
    walks = sorted((_walk(source, known_keys, width) for width in _TAB_WIDTHS), key=_misfit)
    return [state.sheet for state in walks if _misfit(state) == _misfit(walks[0])]


def _misfit(state: State) -> tuple[int, int]:
    return len(state.sheet.problems), state.moved


def _walk(source: Source, known_keys: Collection[str], tab: int) -> State:
    state = State(Sheet(source, known_keys), tab=tab)
    state.written = count_fields(state.sheet)
    state.labelled = are_labels(state.sheet.lines, state.sheet.known.top)
    index = 0
    while index < len(state.sheet.lines):
        index = _line(state, index)
    state.sheet.finish()
    return state


def _line(state: State, index: int) -> int:
    sheet = state.sheet
    if _is_empty(sheet, index):
        return index + 1
    _straighten_indent(sheet, index, state.tab)
    if _is_empty(sheet, index):
        return index + 1
    line = sheet.lines[index]
    if slip := wide_comment(line):
        sheet.apply(index, slip)
    if sheet.lines[index].lstrip(" ").startswith("#"):
        state.meet_comment()
        return index + 1
    if (end := document_end(state, index)) is not None:
        return end
    if slip := ruled_line(line):
        sheet.apply(index, slip)
        return index + 1
    if continues_text(state, index, spaces_before(line)):
        return read_continuation(state, index)
    return read_line(state, index)


def _is_empty(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    if line.strip():
        return False
    if line.strip(" "):
        sheet.replace(index, "", sure=True)
    return True


def _straighten_indent(sheet: Sheet, index: int, tab: int) -> None:
    line = sheet.lines[index]
    if line[0] > " " and line[0] < "\x7f":
        return
    if slip := unseen_indent(line):
        sheet.apply(index, slip)
    if slip := wide_indent(sheet.lines[index]):
        sheet.apply(index, slip)
    if slip := tab_indent(sheet.lines[index], tab):
        sheet.apply(index, slip)
