"""A branch's project as read from disk: configuration, records, and what was found on the way."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.checks.subject import Subject
from generator.config.load import CONFIG_FILE, load_config
from generator.problems import Place, Problem, ProblemLog
from generator.records.kinds import SECTIONS
from generator.records.reading import ReadRecords, read_records
from generator.reports.progress import Watch, unwatched
from generator.sources.discovery import leads_outside

CONTENT_FOLDER = "content"


@dataclass(frozen=True, slots=True)
class Project:
    """What one run knows.

    ``catalogue`` and ``read`` are ``None`` when there is nothing to work with.
    """

    root: Path
    today: dt.date
    catalogue: Catalogue | None = None
    problems: ProblemLog = field(default_factory=ProblemLog)
    read: ReadRecords | None = None


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare the search for cycles: nodes and records have none, and all records are kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collector()
def load_project(
    root: Path, today: dt.date, *, thorough: bool = False, watch: Watch = unwatched
) -> Project:
    """Read and check the whole project; every mistake of every file is in ``problems``.

    ``thorough`` adds the notes on how fields were understood and texts mended, which take time.
    ``watch`` is told how far it has come.
    """
    project = read_project(root, today, thorough=thorough, watch=watch)
    if project.catalogue is not None and project.read is not None:
        subject = Subject(root, project.catalogue, project.read, today)
        project.problems.extend(run_checks(subject))
    return project


def read_project(
    root: Path, today: dt.date, *, thorough: bool = False, watch: Watch = unwatched
) -> Project:
    """Read the whole project, each file by itself; nothing between records is checked."""
    project = Project(root, today)
    project.problems.extend(_missing_parts(root))
    if project.problems.has_errors:
        return project
    configuration = load_config(root, SECTIONS, thorough=thorough)
    project.problems.extend(configuration.problems)
    if configuration.config is None:
        return project
    vocabulary = configuration.config.vocabulary
    read = read_records(root, vocabulary, thorough=thorough, watch=watch)
    project.problems.extend(read.problems)
    catalogue = Catalogue(configuration.config, read.records, read.seen)
    return Project(root, today, catalogue, project.problems, read)


def _missing_parts(root: Path) -> Iterator[Problem]:
    """C001: without configuration and content a folder is no project."""
    hint = (
        f"请先进入项目的文件夹（里面有 {CONFIG_FILE} 和 {CONTENT_FOLDER}）再运行命令；"
        f"现在的位置是 {root.resolve()}。"
    )
    if not (root / CONFIG_FILE).is_file():
        message = f"这里没有 {CONFIG_FILE}，所以不知道是哪个支部的网站。"
        yield Problem(Place(CONFIG_FILE), "C001", message, hint)
    if leads_outside(root / CONTENT_FOLDER, root):
        yield _outside()
    elif not (root / CONTENT_FOLDER).is_dir():
        message = f"这里没有 {CONTENT_FOLDER} 文件夹，没有可以发布的记录。"
        yield Problem(Place(CONTENT_FOLDER), "C001", message, hint)


def _outside() -> Problem:
    message = f"{CONTENT_FOLDER} 是一个链接，指到项目外面去了，没有读。"
    hint = f"删去这个链接，把 {CONTENT_FOLDER} 文件夹复制到这里来。"
    return Problem(Place(CONTENT_FOLDER), "C001", message, hint)
