"""Problems shown to the person at the terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from generator.gate.masking import discreet, without_numbers, without_persons
from generator.problems import Place, Problem, Severity
from generator.reports.data import as_json
from generator.reports.github import as_github
from generator.reports.gitlab import as_gitlab
from generator.reports.text import LineOf, as_text, summary

FOR_PROGRAMS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
FORMATS = ("text", *FOR_PROGRAMS)
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def report(problems: Sequence[Problem], root: Path, *, form: str = "text") -> None:
    """Print problems as text (coloured on a terminal) or in a form for programs (``FORMATS``)."""
    problems = [discreet(problem) for problem in problems]
    if form in FOR_PROGRAMS:
        click.echo(FOR_PROGRAMS[form](problems), nl=bool(problems) or form != "github")
        return
    lines, columns = _lines_below(root), terminal_columns()
    for problem in problems:
        # The name of a file may hold a number as well.
        click.echo(without_numbers(as_text(problem, lines, _paint, columns)))


def shown(problems: Sequence[Problem], *, notes: bool) -> list[Problem]:
    """The problems to show: notes only when asked for."""
    return [p for p in problems if notes or p.severity is not Severity.NOTE]


def closing_line(problems: Sequence[Problem], what: str) -> str:
    """The last line of a run: the counts, or that all is well."""
    counted = summary(problems)
    return f"{what}：{counted}。" if counted else f"{what}：没有发现问题。"


def terminal_columns() -> int | None:
    """The width of the terminal that is written to; ``None`` for a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _paint(text: str, severity: Severity) -> str:
    return click.style(text, fg=COLOURS[severity], bold=severity is Severity.ERROR)


def _lines_below(root: Path) -> LineOf:
    def line_of(place: Place) -> str:
        lines = _lines_of(root / place.file)
        line = lines[place.line - 1] if place.line <= len(lines) else ""
        return without_persons(line, place.file)

    return line_of


def _lines_of(path: Path) -> list[str]:
    if not path.is_file():
        return []
    try:
        # Only line feeds end a line, as for the reader: other signs may stand in the text.
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
