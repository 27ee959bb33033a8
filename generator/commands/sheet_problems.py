"""Which files sheets are made of, and what is wrong with these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from generator.catalogue import Catalogue
from generator.catalogue.links import links_of
from generator.commands.gatekeeper import Gate
from generator.commands.naming_sheets import Wanted
from generator.commands.paths import about
from generator.config.load import CONFIG_FILE
from generator.handouts.sheet import Sheet
from generator.problems import Problem, Severity
from generator.project import Project
from generator.records.base import Record
from generator.records.files import files_of


def files_behind(sheets: Iterable[Sheet], catalogue: Catalogue) -> Iterator[str]:
    """The settings, the records, what these refer to, and the files beside them."""
    yield CONFIG_FILE
    for sheet in sheets:
        if sheet.record is not None:
            yield from _files_of(sheet.record, catalogue)
        yield from files_behind(sheet.parts, catalogue)


def errors_in(project: Project, files: frozenset[str]) -> Iterator[Problem]:
    """Errors of these files alone, also those of the gate."""
    paths = [PurePosixPath(file) for file in files]
    yield from filter(is_error, about(project.problems.sorted(), paths))
    there = [file for file in sorted(files) if Path(project.root / file).is_file()]
    yield from filter(is_error, Gate(project.root, project).problems(there))


def errors_of_unread(project: Project, wanted: Sequence[Wanted]) -> tuple[Problem, ...]:
    """The errors of named records that are too broken to be read."""
    assert project.catalogue is not None
    known = {(record.kind, record.id) for record in project.catalogue}
    lost = [one for one in wanted if one.id and (one.kind, one.id) not in known]
    paths = [
        PurePosixPath(f"content/{o.kind}/{o.id}{end}") for o in lost for end in (".yml", ".yaml")
    ]
    return tuple(p for p in about(project.problems.sorted(), paths) if is_error(p))


def is_error(problem: Problem) -> bool:
    """Whether it forbids printing."""
    return problem.severity is Severity.ERROR


def _files_of(record: Record, catalogue: Catalogue) -> Iterator[str]:
    yield record.source_file
    folder = PurePosixPath(record.source_file).parent
    yield from (str(folder / path) for _, path in files_of(record))
    for link in links_of(record):
        if target := catalogue.find(link.reference):
            yield target.source_file
