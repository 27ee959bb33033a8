"""Writes sheets into a folder, under names a clerk understands."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.choosing_sheets import Chosen
from generator.commands.making import PRINT_FOLDER, picture_problem, template_problem
from generator.commands.paths import UsageMistake
from generator.files import write_whole
from generator.fonts.bundled import FontProblem
from generator.handouts.naming import unique_names
from generator.handouts.press import Printed
from generator.handouts.printing import Printer
from generator.handouts.stock import size_label
from generator.handouts.substitutes import Substitutes
from generator.pictures import BadPicture
from generator.problems import Problem
from generator.project import CONTENT_FOLDER
from generator.reports.progress import Watch
from generator.templating.mistakes import TemplateMistake

SITES = ("404.html", "search/search_index.js")
"""Files by which a folder is known as a website."""


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
    names = unique_names(printed.sheet for printed in made)
    replaced = sum((out / name).exists() for name in names)
    for name, printed in zip(names, made, strict=True):
        _write(out / name, printed.data)
    return Written(tuple(map(_printout, names, made)), replaced, tuple(problems))


def refuse_folder(out: Path, root: Path) -> None:
    """Raise ``UsageMistake`` for a website, whose files are all public, and for the records."""
    whole = out.resolve()
    for folder in (whole, *whole.parents):
        if (
            all((folder / file).is_file() for file in SITES)
            or folder == (root / "public").resolve()
        ):
            raise UsageMistake(f"“{out}”里是网站，打印件不放在这里。请换一个文件夹。")
    if whole.is_relative_to((root / CONTENT_FOLDER).resolve()):
        raise UsageMistake(f"“{out}”里是记录，打印件不放在这里。请换一个文件夹。")


def _printout(name: str, printed: Printed) -> Printout:
    return Printout(name, printed.pages, size_label(len(printed.data)))


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        busy = isinstance(error, PermissionError) and error.errno in (errno.EACCES, errno.EPERM)
        cure = (
            "请先关掉打开着它的程序，也看看有没有写的权限。" if busy else "请看看磁盘是不是满了。"
        )
        raise click.ClickException(
            f"“{path}”写不进去：{error.strerror or error}。{cure}"
        ) from error
