"""The project as somebody who adds to it sees it: what is there, and what a text would be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.checks.subject import Subject
from generator.config.load import load_config
from generator.config.model import SiteConfig
from generator.gate.examine import examine, eye_of
from generator.problems import Problem, Severity
from generator.records.base import Record
from generator.records.kinds import KINDS, SECTIONS
from generator.records.reading import ReadRecords, read_records
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import Read, read_model
from generator.sources.document import parse
from generator.sources.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Desk:
    """A project's folder, its settings and records, and the day of ``--today``."""

    root: Path
    today: dt.date
    catalogue: Catalogue
    read: ReadRecords

    @property
    def config(self) -> SiteConfig:
        """The branch's settings."""
        return self.catalogue.config

    @property
    def vocabulary(self) -> Vocabulary:
        """The branch's lists of terms."""
        return self.config.vocabulary

    def is_taken(self, kind: str, record_id: str) -> bool:
        """Whether a record of the kind has the id, on whatever disk the letters' case counts."""
        return any(k == kind and i.lower() == record_id.lower() for k, i in self.read.seen)


def open_desk(root: Path, today: dt.date) -> tuple[Desk | None, tuple[Problem, ...]]:
    """Read the project; without usable settings there is no desk but what is wrong with them."""
    loaded = load_config(root, SECTIONS)
    if loaded.config is None:
        return None, loaded.problems
    read = read_records(root, loaded.config.vocabulary)
    catalogue = Catalogue(loaded.config, read.records, read.seen)
    return Desk(root, today, catalogue, read), loaded.problems


def problems_of(desk: Desk, kind: str, record_id: str, text: str) -> list[Problem]:
    """What ``zhibu check`` would say of the record if its file had this text; no notes.

    What the gate stops is among it.
    """
    file = f"content/{kind}/{record_id}.yml"
    source, problems = source_of(text.encode("utf-8"), file)
    if source is None:
        return problems
    read = read_as(KINDS[kind], source, desk.vocabulary)
    stopped = examine(text.encode("utf-8"), file, eye_of(desk.config.gate))
    found = [*stopped, *problems, *read.problems]
    if read.model is not None:
        record = read.model.model_copy(update={"id": record_id, "source_file": file})
        subject = _with_record(desk, record, source, read)
        found += [p for p in run_checks(subject) if p.place.file == file]
    return sorted(p for p in found if p.severity is not Severity.NOTE)


def read_as(model: type[Record], source: Source, vocabulary: Vocabulary) -> Read[Record]:
    """Read a source as a record of one kind."""
    return read_model(parse(source, all_names(model)), model, vocabulary)


def _with_record(desk: Desk, record: Record, source: Source, read: Read[Record]) -> Subject:
    """The project with the record in place of the one of its name."""
    file = source.file
    others = [r for r in desk.read.records if r.source_file != file]
    records = replace(
        desk.read,
        records=[*others, record],
        sources={**desk.read.sources, file: source},
        dropped={**desk.read.dropped, file: read.dropped},
        seen={*desk.read.seen, (record.kind, record.id)},
    )
    catalogue = Catalogue(desk.config, records.records, records.seen)
    return Subject(desk.root, catalogue, records, desk.today)
