"""What the check would say of a text that is not a file yet."""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.checks.subject import Subject
from generator.drafting.desk import Desk
from generator.gate.examine import examine, eye_of
from generator.problems import Problem, Severity
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import Read, read_model
from generator.sources.document import parse
from generator.sources.source import Source, source_of


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
