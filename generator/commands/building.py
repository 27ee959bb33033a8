"""What every command that makes pages does first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click

from generator.catalogue import Catalogue
from generator.catalogue.publishing import published
from generator.config.model import Profile, SiteConfig
from generator.pages.mistakes import TemplateMistake
from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import Templates
from generator.paths import template_folders
from generator.problems import Place, Problem
from generator.project import load_project

CACHE_FOLDER = ".zhibu"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site ready to be published (``None`` when errors forbid it) and all problems found."""

    site: Site | None
    problems: tuple[Problem, ...]
    records: int = 0


def prepare(root: Path, today: dt.date, profile_name: str) -> Prepared:
    """Read, check and write the pages of a project; a template's mistake is a problem, too."""
    project = load_project(root, today)
    problems = tuple(project.problems.sorted())
    if project.catalogue is None or project.problems.has_errors:
        return Prepared(None, problems)
    profile = profile_named(profile_name, project.catalogue.config)
    catalogue = published(project.catalogue, profile, today)
    try:
        site = _pages(catalogue, root, today)
    except TemplateMistake as mistake:
        return Prepared(None, (*problems, template_problem(mistake, root)))
    return Prepared(site, problems, len(catalogue))


def _pages(catalogue: Catalogue, root: Path, today: dt.date) -> Site:
    folders = template_folders(root, "site")
    templates = Templates(folders, root / CACHE_FOLDER / "templates")
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
