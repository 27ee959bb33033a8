"""What every command that makes a site does: read, check, write the pages, hand them over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.catalogue.publishing import published
from generator.config.model import Profile, SiteConfig
from generator.pages.mistakes import TemplateMistake
from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import Templates
from generator.paths import template_folders
from generator.problems import Place, Problem, Severity
from generator.project import Project, load_project

CACHE_FOLDER = ".zhibu"
Outlet = Callable[[Site, Path], None]


@dataclass(frozen=True, slots=True)
class Made:
    """How it went: all problems, whether the site was handed over, and how large it is."""

    problems: tuple[Problem, ...]
    written: bool = False
    records: int = 0
    pages: int = 0


def make(
    root: Path,
    today: dt.date,
    profile: str,
    outlet: Outlet,
    *,
    strict: bool = False,
    thorough: bool = False,
) -> Made:
    """Hand the site to ``outlet`` with the folder of theme overrides, unless errors forbid it.

    With ``strict`` warnings forbid it, too; ``thorough`` also collects notes. A template's mistake
    is a problem like any other.
    """
    project = load_project(root, today, thorough=thorough)
    problems = tuple(project.problems.sorted())
    if project.catalogue is None or _forbidden(problems, strict):
        return Made(problems)
    try:
        site = _site(project, profile)
        outlet(site, template_folders(root, "theme")[0])
    except TemplateMistake as mistake:
        return Made((*problems, template_problem(mistake, root)))
    return Made(problems, True, len(project.catalogue), len(site.pages))


def _forbidden(problems: tuple[Problem, ...], strict: bool) -> bool:
    refused = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in refused for problem in problems)


def _site(project: Project, profile: str) -> Site:
    assert project.catalogue is not None
    root, today = project.root, project.today
    catalogue = published(
        project.catalogue, profile_named(profile, project.catalogue.config), today
    )
    templates = Templates(template_folders(root, "site"), root / CACHE_FOLDER / "templates")
    return make_site(catalogue, root, templates, today)


def profile_named(name: str, config: SiteConfig) -> Profile:
    """The profile of the configuration, or a usage error that lists them."""
    for profile in config.profiles:
        if profile.name == name:
            return profile
    known = "、".join(profile.name for profile in config.profiles)
    raise click.BadParameter(f"没有“{name}”这个发布方案，可以写：{known}。", param_hint="--profile")


def template_problem(mistake: TemplateMistake, root: Path) -> Problem:
    """T001 at the template's line."""
    file = Path(mistake.file)
    if file.is_relative_to(root.resolve()):
        file = file.relative_to(root.resolve())
    return Problem(
        Place(file.as_posix(), mistake.line),
        "T001",
        f"模板有错：{mistake.message}",
        "改正模板的这一行；不是你改的模板，请告诉维护人员。",
    )
