"""Marks that Git leaves when two people changed the same lines."""

from __future__ import annotations

import re

from generator.problems import Place, Problem

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_HINT = "选定要保留的一份，删去另一份和 <<<<<<<、=======、>>>>>>> 三行。"


def without_conflicts(text: str, file: str) -> tuple[str, list[Problem]]:
    """Keep only the first version of each conflict, with an E004 at each.

    Dropped lines stay as empty ones, so that line numbers hold.
    """
    if not _may_conflict(text) or not _MARK.search(text):
        return text, []
    lines, problems, dropping, open_line = text.split("\n"), [], False, 0
    for index, line in enumerate(lines):
        mark = _MARK.match(line)
        if mark:
            if mark[1][0] == "<" or not open_line:
                open_line = index + 1
                problems.append(_problem(file, open_line, _end(lines, index)))
            dropping = mark[1][0] in "|="
            if mark[1][0] == ">":
                open_line = 0
        if mark or dropping:
            lines[index] = ""
    return "\n".join(lines), problems


def _may_conflict(text: str) -> bool:
    return "<<<<<<<" in text or "=======" in text or ">>>>>>>" in text


def _end(lines: list[str], start: int) -> int:
    return next(
        (i + 1 for i in range(start, len(lines)) if lines[i].startswith(">>>>>>>")), start + 1
    )


def _problem(file: str, line: int, end: int) -> Problem:
    upto = f"到第{end}行" if end > line else ""
    return Problem(
        Place(file, line), "E004", f"从这一行{upto}留着合并冲突的标记，两份内容还没有选定。", _HINT
    )
