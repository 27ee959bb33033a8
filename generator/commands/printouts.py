"""Writes sheets into a folder, under names a clerk understands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.choosing_sheets import Chosen
from generator.commands.making import PRINT_FOLDER, picture_problem, template_problem
from generator.commands.sheet_remarks import booklets_remark
from generator.commands.unwritten import why_unwritten
from generator.files import write_whole
from generator.fonts.bundled import FontProblem
from generator.handouts.press import Printed
from generator.handouts.printing import Printer
from generator.handouts.stock import size_label
from generator.handouts.substitutes import Substitutes
from generator.pictures import BadPicture
from generator.problems import Problem
from generator.reports.progress import Watch
from generator.templating.mistakes import TemplateMistake


@dataclass(frozen=True, slots=True)
class Printout:
    """A file that was written."""

    name: str
    pages: int
    size: str


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, how many old files it replaced, and what was found on the way."""

    files: tuple[Printout, ...] = ()
    replaced: int = 0
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()


def print_into(out: Path, chosen: Chosen, root: Path, watch: Watch) -> Written:
    """Make all sheets, then write them; raises ``ClickException`` where that is impossible."""
    try:
        printer = Printer(chosen.catalogue, root, root / PRINT_FOLDER)
        made = [*printer.printed(chosen.sheets, watch)]
    except TemplateMistake as mistake:
        return Written(problems=(template_problem(mistake, root),))
    except BadPicture as bad:
        return Written(problems=(picture_problem(bad, root),))
    except FontProblem as problem:
        raise click.ClickException(str(problem)) from None
    substitutes = Substitutes(chosen.catalogue, root)
    replacing = (problem for one in made for problem in substitutes.problems(one))
    problems = sorted({*printer.problems, *replacing})
    names = chosen.names.of(printed.sheet for printed in made)
    replaced = sum((out / name).exists() for name in names)
    for name, printed in zip(names, made, strict=True):
        _write(out / name, printed.data)
    remarks = tuple(booklets_remark(made, names))
    return Written(tuple(map(_printout, names, made)), replaced, tuple(problems), remarks)


def _printout(name: str, printed: Printed) -> Printout:
    return Printout(name, printed.pages, size_label(len(printed.data)))


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        told = f"“{path}”写不进去：{why_unwritten(error)}"
        raise click.ClickException(told) from error
