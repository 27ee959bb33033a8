"""Problems shown to the person at the terminal."""

from __future__ import annotations

import posixpath
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import click

from generator.commands.paths import folder_of
from generator.gate.files import is_within
from generator.gate.masking import discreet, without_numbers, without_persons
from generator.problems import Place, Problem, Severity
from generator.reports.columns import wrapped
from generator.reports.data import as_json
from generator.reports.github import as_github
from generator.reports.gitlab import as_gitlab
from generator.reports.text import LineOf, as_text, summary

FOR_PROGRAMS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
ANNOTATING = ("github", "gitlab")
"""Forms whose readers look for files from the top of the repository."""
FORMATS = ("text", *FOR_PROGRAMS)
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def report(
    problems: Sequence[Problem], root: Path, *, form: str = "text", quoting: bool = True
) -> None:
    """Print problems as text (coloured on a terminal) or in a form for programs (``FORMATS``).

    ``quoting`` shows the lines as they stand in the files below ``root``.
    """
    if form in FOR_PROGRAMS:
        told = for_programs(problems, folder_of(root) if form in ANNOTATING else "")
        click.echo(FOR_PROGRAMS[form](told), nl=bool(problems) or form != "github")
        return
    lines, columns = _lines_below(root) if quoting else _no_line, terminal_columns()
    for problem, masked in zip(problems, for_programs(problems), strict=True):
        # The masked name of a file would not be found.
        line_of = partial(_line_there, lines, problem.place)
        click.echo(as_text(masked, line_of, _paint, columns))


def status_of(problems: Sequence[Problem]) -> int:
    """The exit status of a command that found these: 1 with any error, else 0."""
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


def for_programs(problems: Sequence[Problem], folder: str = "") -> list[Problem]:
    """The same without any private number; names of files begin with the project's ``folder``."""
    return [_told(discreet(problem), folder) for problem in problems]


def _told(problem: Problem, folder: str) -> Problem:
    return replace(problem, place=_told_place(problem.place, folder))


def _told_place(place: Place, folder: str) -> Place:
    file = posixpath.normpath(posixpath.join(folder, place.file)) if folder else place.file
    return place._replace(file=without_numbers(file))


def shown(problems: Sequence[Problem], *, notes: bool) -> list[Problem]:
    """The problems to show: notes only when asked for."""
    return [p for p in problems if notes or p.severity is not Severity.NOTE]


def closing_line(problems: Sequence[Problem], what: str) -> str:
    """The last line of a run: the counts, or that all is well."""
    said = f"{what}：{summary(problems) or '没有发现问题'}。"
    return wrapped(said, terminal_columns())


def terminal_columns() -> int | None:
    """The width of the terminal that is written to; ``None`` for a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _paint(text: str, severity: Severity) -> str:
    return click.style(text, fg=COLOURS[severity], bold=severity is Severity.ERROR)


def _lines_below(root: Path) -> LineOf:
    # A line of many mistakes is read and masked once.
    @cache
    def lines_in(file: str) -> list[str]:
        return _lines_of(root / file, root)

    @cache
    def masked(file: str, number: int) -> str:
        lines = lines_in(file)
        return without_persons(lines[number - 1], file) if number <= len(lines) else ""

    return lambda place: masked(place.file, place.line)


def _line_there(line_of: LineOf, place: Place, _masked: Place) -> str:
    return line_of(place)


def _no_line(place: Place) -> str:
    return ""


def _lines_of(path: Path, root: Path) -> list[str]:
    # A link may lead to any file of the machine, whose lines are nobody's business.
    if not path.is_file() or not is_within(path, root):
        return []
    try:
        # Only line feeds end a line, as for the reader: other signs may stand in the text.
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
