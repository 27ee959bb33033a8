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
# Left or right of what is around them, or the end of a line, whatever the text says.
_UNSEEN = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_PICTURES = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code != ord("\n")},
    ord("\t"): " ",
    0x7F: "␡",
    **dict.fromkeys((*range(0x80, 0xA0), *_UNSEEN), " "),
}
# A longer line is shown around the mark only.
LONGEST_EXCERPT = 144
_OF_WHOLE_FILES = frozenset({"W203"})


def visible(text: str) -> str:
    """The text, as long as before, with no sign that a terminal obeys but the line feed.

    What files hold reaches the screen of whoever checks them: colours, the cursor, the clipboard
    and the order of writing are not theirs to set.
    """
    return text if text.isprintable() else text.translate(_PICTURES)


def in_one_line(text: str) -> str:
    """The same for what must not end a line, as the name of a file."""
    return visible(text).replace("\n", "␊")


def as_text(problem: Problem, line_of: LineOf, paint: Paint, columns: int | None = None) -> str:
    """One problem: place, severity, code, message; hint; the line with a mark under the place.

    ``paint`` colours the words of a severity, or leaves them. Lines are broken to fit into
    ``columns``; without a number they are left whole, for programs that read them.
    """
    place, name = problem.place, SEVERITY_NAMES[problem.severity]
    message = f"{name} {problem.code} {visible(problem.message)}"
    said = f"{in_one_line(place.file)}:{place.line}:{place.column}: {message}"
    painted = paint(name, problem.severity)
    # The file's name may hold the same word; a line may end before it.
    word = re.compile(rf"(?<=:{place.column}:)(\s+){name}")
    lines = [word.sub(rf"\1{painted}", wrapped(said, columns, INDENT), count=1)]
    within = None if columns is None else columns - len(INDENT)
    if problem.hint:
        lines.append(indent(wrapped(f"提示：{visible(problem.hint)}", within), INDENT))
    room = LONGEST_EXCERPT if within is None else within
    lines.extend(_marked(_excerpt(problem, line_of), place.column, room))
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


def _excerpt(problem: Problem, line_of: LineOf) -> str:
    """The line to show; none of what is no text."""
    if problem.code in _OF_WHOLE_FILES:
        return ""
    line = line_of(problem.place)
    return "" if "\0" in line else visible(line)


def _marked(line: str, column: int, room: int) -> list[str]:
    if not line.strip():
        return []
    at = min(column - 1, len(line))
    start, end = _window(line, at, room)
    before, after = "…" if start else "", "…" if end < len(line) else ""
    gap = " " * width(before + line[start:at])
    return [f"{INDENT}{before}{line[start:end]}{after}", f"{INDENT}{gap}^"]


def _window(line: str, at: int, room: int) -> tuple[int, int]:
    """The part of a line around ``at`` that fits into ``room`` columns with its ellipses."""
    # Most characters take a column at least: a very long line is measured around the place only.
    if len(line) <= 2 * room and width(line) <= room:
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
