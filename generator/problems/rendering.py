"""Problems as text for people and as data for programs."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from generator.problems.codes import Severity
from generator.problems.model import Place, Problem

SEVERITY_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.NOTE: "说明"}
LineOf = Callable[[Place], str]
# A longer line is shown around the mark only.
LONGEST_EXCERPT = 72


def as_text(problem: Problem, line_of: LineOf, paint: Callable[[str, Severity], str]) -> str:
    """One problem: place, severity, code, message; hint; the line with a mark under the place.

    ``paint`` colours the words of a severity, or leaves them.
    """
    place, severity = problem.place, problem.severity
    name = paint(SEVERITY_NAMES[severity], severity)
    lines = [f"{place.file}:{place.line}:{place.column}: {name} {problem.code} {problem.message}"]
    if problem.hint:
        lines.append(f"    提示：{problem.hint}")
    lines.extend(_marked(line_of(place), place.column))
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


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as a JSON list; lines and columns count from 1."""
    rows = [
        {
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "code": p.code,
            "severity": p.severity.value,
            "message": p.message,
            "hint": p.hint,
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two, a zero-width one none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _marked(line: str, column: int) -> list[str]:
    if not line.strip():
        return []
    start = max(0, column - 1 - LONGEST_EXCERPT // 2) if len(line) > LONGEST_EXCERPT else 0
    shown = line[start : start + LONGEST_EXCERPT].replace("\t", " ")
    before = "…" if start else ""
    after = "…" if start + LONGEST_EXCERPT < len(line) else ""
    indent = width(before + shown[: column - 1 - start])
    return [f"    {before}{shown}{after}", f"    {' ' * indent}^"]
