"""What every command that makes a site does: read, check, write the pages, hand them over."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.catalogue import Catalogue
from generator.catalogue.publishing import published
from generator.commands.gatekeeper import Gate, Stopped
from generator.config.board import BOARD_CODES
from generator.config.model import Profile, SiteConfig
from generator.handouts.stock import Stock
from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import PageTemplates
from generator.paths import template_folders
from generator.pictures import BadPicture
from generator.problems import Place, Problem, Severity
from generator.project import load_project
from generator.reports.progress import Watch, unwatched
from generator.sources.decoding import decode
from generator.templating.mistakes import TemplateMistake

CACHE_FOLDER = ".zhibu"
PRINT_FOLDER = f"{CACHE_FOLDER}/print"
Inspect = Callable[[Path, str], None]
"""Looks at a finished folder, which will have this name."""
Outlet = Callable[[Site, Path, Inspect], None]


@dataclass(frozen=True, slots=True)
class Made:
    """How it went: all problems, whether the site was handed over, and how large it is."""

    problems: tuple[Problem, ...]
    written: bool = False
    records: int = 0
    pages: int = 0
    sheets: int = 0


def make(
    root: Path,
    today: dt.date,
    profile: str,
    outlet: Outlet,
    *,
    strict: bool = False,
    thorough: bool = False,
    printing: bool = True,
    watch: Watch = unwatched,
) -> Made:
    """Hand the site to ``outlet`` with the folder of theme overrides, unless errors forbid it.

    With ``strict`` warnings forbid it, too, but not those of the board; ``thorough`` also collects
    notes; ``printing`` makes the sheets of the print centre, too, where the settings want them. A
    template's mistake is a problem like any other. ``watch`` is told how far it has come.
    """
    project = load_project(root, today, thorough=thorough, watch=watch)
    gate = Gate(root, project)
    problems = tuple(sorted([*project.problems, *gate.problems()]))
    if project.catalogue is None or _forbidden(problems, strict):
        return Made(problems)
    chosen = profile_named(profile, project.catalogue.config)
    catalogue = published(project.catalogue, chosen, today)
    try:
        stock = _stock(catalogue, root, watch) if printing else None
        problems = tuple(sorted([*problems, *(stock.problems if stock else ())]))
        if _forbidden(problems, strict):
            return Made(problems)
        site = _site(catalogue, root, today, watch, stock)
        outlet(site, template_folders(root, "theme")[0], gate.inspect)
    except TemplateMistake as mistake:
        return Made((*problems, template_problem(mistake, root)))
    except BadPicture as bad:
        return Made((*problems, picture_problem(bad, root)))
    except Stopped as stopped:
        return Made((*problems, *stopped.problems))
    sheets = len(stock.offers) if stock else 0
    return Made(problems, True, len(catalogue), len(site.pages), sheets)


def _forbidden(problems: tuple[Problem, ...], strict: bool) -> bool:
    return any(_forbids(problem, strict) for problem in problems)


def _forbids(problem: Problem, strict: bool) -> bool:
    """Errors do, with ``strict`` warnings as well; what the board reminds of never does."""
    if problem.severity is Severity.WARNING:
        return strict and problem.code not in BOARD_CODES
    return problem.severity is Severity.ERROR


def _stock(catalogue: Catalogue, root: Path, watch: Watch) -> Stock | None:
    """The sheets of the print centre; ``None`` where the branch wants none on its site."""
    if not catalogue.config.print.with_site:
        return None
    from generator.fonts.bundled import FontProblem
    from generator.handouts.stocking import make_stock

    try:
        return make_stock(catalogue, root, root / PRINT_FOLDER, watch)
    except FontProblem as problem:
        raise click.ClickException(str(problem)) from None


def _site(
    catalogue: Catalogue, root: Path, today: dt.date, watch: Watch, stock: Stock | None
) -> Site:
    templates = PageTemplates(template_folders(root, "site"), root / CACHE_FOLDER / "templates")
    return make_site(catalogue, root, templates, today, watch, stock)


def profile_named(name: str, config: SiteConfig) -> Profile:
    """The profile of the configuration, or a usage error that lists them."""
    for profile in config.profiles:
        if profile.name == name:
            return profile
    known = "、".join(profile.name for profile in config.profiles)
    raise click.BadParameter(f"没有“{name}”这个发布方案，可以写：{known}。", param_hint="--profile")


def template_problem(mistake: TemplateMistake, root: Path) -> Problem:
    """T001 at the template's line."""
    return Problem(
        Place(_below(root, Path(mistake.file)), mistake.line),
        "T001",
        f"模板有错：{mistake.message}",
        "改正模板的这一行；不是你改的模板，请告诉维护人员。",
    )


def picture_problem(bad: BadPicture, root: Path) -> Problem:
    """E405 at the record that names the picture, else at the picture itself, as the check says."""
    this = f"“{bad.path.name}”" if bad.record else "这个文件"
    place = Place(_below(root, bad.record or bad.path), *_naming(bad))
    return Problem(place, "E405", f"{this}{bad.told}", "换一张照片，存成 jpg 或 png。")


def _naming(bad: BadPicture) -> tuple[int, int]:
    """Line and column where a record names its picture, the file's start where that is not seen."""
    text = decode(bad.record.read_bytes(), "")[0] if bad.record else None
    for number, line in enumerate((text or "").splitlines(), 1):
        before, found, _ = line.partition(bad.path.name)
        folder = re.split(r"[\s\[({,\"'：:]", before)[-1]
        # Not the end of another name: 甲.jpg in 某甲.jpg.
        if found and folder[-1:] in ("", "/"):
            return number, len(before) - len(folder) + 1
    return 1, 1


def _below(root: Path, path: Path) -> str:
    """How a place names a file: from the project's folder where it is inside."""
    whole = path.resolve()
    inside = whole.is_relative_to(root.resolve())
    return (whole.relative_to(root.resolve()) if inside else path).as_posix()
