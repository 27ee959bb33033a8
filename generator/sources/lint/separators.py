"""Lines that divide: a second document, a ruled line."""

from __future__ import annotations

import re

from generator.sources.lint.sheet import Slip
from generator.sources.lint.state import State

_MARK = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_RULED = re.compile(r" *(?P<rule>(?:[-=_~*—─━＝－·]\s*){4,})$")


def document_end(state: State, index: int) -> int | None:
    """E005 for a second record behind ``---``; return the index to go on from, if it is a mark.

    Nothing behind the mark is read. A mark before the first field, or with nothing behind it, is
    harmless.
    """
    sheet = state.sheet
    line = sheet.lines[index]
    if line.startswith("%") and not state.levels:
        message = "记录里不用写“%”开头的指令。"
        sheet.apply(index, Slip("E217", 0, message, "删去这一行。", ""))
        return index + 1
    if not _MARK.match(line):
        return None
    if not state.levels and state.open is None and not line[3:].strip():
        return index + 1
    if sheet.next_text(index) is not None:
        message = f"一个文件只能写一条记录；这一行的“{line[:3]}”之后又开始了第二条。"
        hint = "把后面的内容剪切到一个新文件里；若不是第二条记录，删去这一行。"
        sheet.report(index, 0, "E005", message, hint)
    for number in range(index, len(sheet.lines)):
        sheet.replace(number, "")
    return len(sheet.lines)


def ruled_line(line: str) -> Slip | None:
    """E217: a line of dashes or the like, drawn to divide."""
    found = _RULED.match(line)
    if not found:
        return None
    column = found.start("rule")
    message = "记录里不能画分隔线。"
    hint = "删去这一行，或在前面加“# ”变成注释。"
    return Slip("E217", column, message, hint, f"# {line[column:]}", sure=True)
