"""All record files of a project become records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Place, Problem
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.reports.progress import Watch, unwatched, watched
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import Loc, read_model
from generator.sources.discovery import RecordFile, discover
from generator.sources.document import parse
from generator.sources.source import Source, read_source


@dataclass(slots=True)
class ReadRecords:
    """Records, sources and left-out parts by file, the names of all files, the problems."""

    records: list[Record] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    dropped: dict[str, tuple[Loc, ...]] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_records(
    root: Path, vocabulary: Vocabulary, *, thorough: bool = False, watch: Watch = unwatched
) -> ReadRecords:
    """Read every record below ``root/content``."""
    read = ReadRecords()
    files, problems = discover(root, tuple(KINDS))
    read.problems.extend(problems)
    for file in watched(_one_for_each_address(files, read), "读记录", watch):
        _read_one(file, vocabulary, read, thorough)
    return read


def _one_for_each_address(files: Iterable[RecordFile], read: ReadRecords) -> list[RecordFile]:
    first: dict[tuple[str, str], RecordFile] = {}
    for file in files:
        other = first.setdefault((file.kind, file.id), file)
        if other is not file:
            read.problems.append(_same_address(file, other))
    read.seen.update(first)
    return list(first.values())


def _read_one(file: RecordFile, vocabulary: Vocabulary, read: ReadRecords, thorough: bool) -> None:
    source, problems = read_source(file.path, file.file)
    read.problems.extend(problems)
    if source is None:
        return
    read.sources[file.file] = source
    model = KINDS[file.kind]
    document = parse(source, all_names(model))
    result = read_model(document, model, vocabulary, thorough=thorough)
    read.problems.extend(result.problems)
    if result.dropped:
        read.dropped[file.file] = result.dropped
    if result.model is not None:
        record = result.model.model_copy(update={"id": file.id, "source_file": file.file})
        read.records.append(record)


def _same_address(file: RecordFile, other: RecordFile) -> Problem:
    return Problem(
        Place(file.file),
        "E308",
        f"它和“{other.file}”会用同一个网址“{file.kind}/{file.id}.html”。",
        "改其中一个的文件名；如果是多余的一份，就删去。",
    )
