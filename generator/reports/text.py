"""Problems as text for people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from textwrap import indent

from generator.problems import SEVERITY_NAMES, Place, Problem, Severity
from generator.reports.columns import width, wrapped

LineOf = Callable[[Place], str]
Paint = Callable[[str, Severity], str]
INDENT = "    "
# A longer line is shown around the mark only.
LONGEST_EXCERPT = 144


def as_text(problem: Problem, line_of: LineOf, paint: Paint, columns: int | None = None) -> str:
    """One problem: place, severity, code, message; hint; the line with a mark under the place.

    ``paint`` colours the words of a severity, or leaves them. Lines are broken to fit into
    ``columns``; without a number they are left whole, for programs that read them.
    """
    place, name = problem.place, SEVERITY_NAMES[problem.severity]
    said = f"{place.file}:{place.line}:{place.column}: {name} {problem.code} {problem.message}"
    painted = paint(name, problem.severity)
    # The file's name may hold the same word; a line may end before it.
    word = re.compile(rf"(?<=:{place.column}:)(\s+){name}")
    lines = [word.sub(rf"\1{painted}", wrapped(said, columns, INDENT), count=1)]
    within = None if columns is None else columns - len(INDENT)
    if problem.hint:
        lines.append(indent(wrapped(f"提示：{problem.hint}", within), INDENT))
    room = LONGEST_EXCERPT if within is None else within
    lines.extend(_marked(line_of(place), place.column, room))
    return "\n".join(lines)


def summary(problems: Iterable[Problem]) -> str:
    """How many errors and warnings there are, in one line."""
    counts = Counter(problem.severity for problem in problems)
    parts = [
        f"{counts[severity]} 处{SEVERITY_NAMES[severity]}"
        for severity in (Severity.ERROR, Severity.WARNING)
        if counts[severity]
    ]
    return "、".join(parts)


def _marked(line: str, column: int, room: int) -> list[str]:
    if not line.strip():
        return []
    line = line.replace("\t", " ")
    at = min(column - 1, len(line))
    start, end = _window(line, at, room)
    before, after = "…" if start else "", "…" if end < len(line) else ""
    gap = " " * width(before + line[start:at])
    return [f"{INDENT}{before}{line[start:end]}{after}", f"{INDENT}{gap}^"]


def _window(line: str, at: int, room: int) -> tuple[int, int]:
    """The part of a line around ``at`` that fits into ``room`` columns with its ellipses."""
    if width(line) <= room:
        return 0, len(line)
    room -= width("……")
    start = at - _fitting(line[at - 1 :: -1] if at else "", room // 2)
    end = start + _fitting(line[start:], room)
    if end == len(line):
        start = end - _fitting(line[::-1], room)
    return start, end


def _fitting(text: str, room: int) -> int:
    """How many characters from the beginning fit into ``room`` columns."""
    for count, character in enumerate(text):
        room -= width(character)
        if room < 0:
            return count
    return len(text)
