"""A branch's project as read from disk: configuration, records, and what was found on the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.checks.subject import Subject
from generator.config.load import load_config
from generator.problems import Place, Problem, ProblemLog
from generator.records.kinds import SECTIONS
from generator.records.reading import read_records

CONTENT_FOLDER = "content"


@dataclass(frozen=True, slots=True)
class Project:
    """What one run knows. ``catalogue`` is ``None`` when there is nothing to work with."""

    root: Path
    today: dt.date
    catalogue: Catalogue | None = None
    problems: ProblemLog = field(default_factory=ProblemLog)


def load_project(root: Path, today: dt.date, *, thorough: bool = False) -> Project:
    """Read and check the whole project; every mistake of every file is in ``problems``.

    ``thorough`` adds the notes on how long texts are mended, which take time.
    """
    project = Project(root, today)
    configuration = load_config(root, SECTIONS)
    project.problems.extend(configuration.problems)
    if not (root / CONTENT_FOLDER).is_dir():
        project.problems.extend([_no_content(root)])
        return project
    if configuration.config is None:
        return project
    vocabulary = configuration.config.vocabulary
    read = read_records(root, vocabulary, thorough=thorough)
    project.problems.extend(read.problems)
    catalogue = Catalogue(configuration.config, read.records, read.seen)
    subject = Subject(root, catalogue, read, today)
    project.problems.extend(run_checks(subject))
    return Project(root, today, catalogue, project.problems)


def _no_content(root: Path) -> Problem:
    return Problem(
        Place(CONTENT_FOLDER),
        "C001",
        f"这里没有 {CONTENT_FOLDER} 文件夹，没有可以发布的记录。",
        f"请先进入项目的文件夹（里面有它和 site_config.yml）再运行命令；现在的位置是 {root}。",
    )
