"""Lines of running text outside quotes and blocks."""

from __future__ import annotations

import re

from generator.sources.lint.comments import comment_start, cut_text
from generator.sources.lint.labels import odd_label, unknown_label
from generator.sources.lint.markers import tight_dash
from generator.sources.lint.shapes import ENGLISH_NAME, field_like, known_field, proper_field, shown
from generator.sources.lint.sheet import spaces_before
from generator.sources.lint.state import Left, Open, State
from generator.sources.lint.values import second_colon

_DASH = re.compile(r"-(?: |$)")
_COLON = re.compile(r":(?=[ \t]|$)[ \t]*")
_HASH = re.compile(r"(?<=[ \t])#")
_SPECIAL = "\"'@`%&*!|>,[]{}#-?:"


def continues_text(state: State, index: int, indent: int) -> bool:
    """Whether a line merely continues the text above, as YAML allows: deeper, and no field."""
    above = state.open
    if above is None or above.left is not Left.PLAIN or indent <= above.column:
        return False
    line = state.sheet.lines[index]
    if _DASH.match(line, indent) or (not above.name and tight_dash(line, indent)):
        return False
    if known_field(line, state.sheet.known):
        return False
    if state.below_one_line and odd_label(line, indent, state.sheet.known.top):
        return False
    field = proper_field(line, indent)
    return field is None or not ENGLISH_NAME.fullmatch(field.name)


def read_continuation(state: State, index: int) -> int:
    """Check a further line of a plain text."""
    sheet = state.sheet
    if state.open is not None and state.open.commented:
        _report_interrupted(state, index, state.open)
        return index + 1
    indent = spaces_before(sheet.lines[index])
    if state.below_one_line and (label := unknown_label(sheet.lines[index], indent)):
        return _report_label(state, index, label)
    if slip := cut_text(sheet.lines[index], indent, whole=False):
        sheet.apply(index, slip)
    if slip := second_colon(sheet.lines[index], indent, one_line=False):
        sheet.apply(index, slip)
    if comment_start(sheet.lines[index]) is not None:
        state.meet_comment()
    return index + 1


def _report_label(state: State, index: int, label: str) -> int:
    """E213: what is written below a value on one line as if it were a field of its own."""
    assert state.open is not None
    name = state.open.name
    message = f"“{label}”不是字段，也接不上第{state.open.line}行的“{name}”。"
    belongs = f"是“{name}”的内容，就写到第{state.open.line}行后面"
    if name in state.sheet.known.lists:
        belongs = f"是“{name}”的一项，就都写成列表，每项一行、前面写“- ”"
    hint = f"{belongs}；是另一件事，就写进正文。"
    state.sheet.report(index, spaces_before(state.sheet.lines[index]), "E213", message, hint)
    state.sheet.replace(index, "")
    return index + 1


def _report_interrupted(state: State, index: int, above: Open) -> None:
    line = state.sheet.lines[index]
    if state.prose_line != _line_above(state, index):
        what = f"“{above.name}”" if above.name else "那一项"
        message = f"第{above.line}行{what}的文字被注释打断了，这一行接不上。"
        hint = "把注释移到字段的上面，单独一行。"
        state.sheet.report(index, spaces_before(line), "E214", message, hint)
    state.prose_line = index
    state.sheet.replace(index, f"# {line}")


def read_stray(state: State, index: int) -> int:
    """Read a line that is no field, no item and stands where text cannot go on."""
    above = state.open
    if above is None:
        return _before_first_field(state, index)
    if state.prose_line != _line_above(state, index):
        _report_unindented(state, index, above)
    state.prose_line = index
    _take_into(state, index, above)
    return index + 1


def report_no_field(state: State, index: int) -> int:
    """E217 for a line among fields that has no field's name."""
    sheet = state.sheet
    line = sheet.lines[index]
    message = f"这一行“{shown(line)}”不是“字段: 内容”的样子。"
    hint = "前面加上字段名和英文冒号、空格；用不着就删去，或在前面加“# ”变成注释。"
    sheet.report(index, spaces_before(line), "E217", message, hint)
    sheet.replace(index, f"# {line}")
    return index + 1


def _before_first_field(state: State, index: int) -> int:
    sheet = state.sheet
    if any(field_like(line, sheet.known) for line in sheet.lines[index + 1 :]):
        return report_no_field(state, index)
    state.leave(Left.PLAIN, -1, index, "")
    return index + 1


def _line_above(state: State, index: int) -> int:
    above = index - 1
    while above >= 0 and not state.sheet.lines[above].strip():
        above -= 1
    return above


def _report_unindented(state: State, index: int, above: Open) -> None:
    line = state.sheet.lines[index]
    if above.left is Left.CLOSED:
        what = f"“{above.name}”" if above.name else "那一项"
        message = f"第{above.line}行{what}的内容在引号或括号处已经结束，这一行接不上。"
        hint = "把这一行移到引号里面；若是另一个字段，写成“字段名: 内容”。"
    elif not above.name:
        message = f"这一行应缩进，与第{above.line}行“-”后面的文字对齐。"
        hint = f"行首空 {above.column + 2} 格；若是新的一项，前面写“- ”。"
    else:
        name, room = above.name, above.column + 2
        message = f"这一行应缩进，或在第{above.line}行“{name}:”后写“|”再换行、每行前空 2 格。"
        hint = f"若是另一个字段，写成“字段名: 内容”；若接着写“{name}”，前面空 {room} 格。"
    state.sheet.report(index, spaces_before(line), "E214", message, hint)


def plain_text_of(line: str) -> str:
    """A line of prose without signs that would end or cut a plain text."""
    return _HASH.sub("＃", _COLON.sub("：", line))


def _take_into(state: State, index: int, above: Open) -> None:
    """Read stray text as part of the text above, where there is room for it."""
    line = state.sheet.lines[index].strip()
    if above.left in (Left.CLOSED, Left.BLOCK) or (above.commented and above.left is Left.PLAIN):
        state.sheet.replace(index, f"# {line}")
        return
    plain = plain_text_of(line)
    if above.left is Left.EMPTY and plain[0] in _SPECIAL:
        plain = "　" + plain
    state.sheet.replace(index, " " * (above.column + 2) + plain)
    state.open = Open(Left.PLAIN, above.column, above.line, above.name)
