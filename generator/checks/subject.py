"""What checks look at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue import Catalogue
from generator.problems import Problem
from generator.records.base import Record
from generator.records.reading import ReadRecords
from generator.schema.fields import Part, all_names, spec_of
from generator.schema.names import Names
from generator.schema.reader import Loc, in_file, is_written, place_of
from generator.sources.document import Document, parse


@dataclass(frozen=True, slots=True)
class Subject:
    """The records of a project, where they stand on disk, and the day the check is made."""

    root: Path
    catalogue: Catalogue
    read: ReadRecords
    today: dt.date
    _documents: dict[str, Document] = field(default_factory=dict)

    def problem(self, record: Record, loc: Loc, code: str, message: str, hint: str = "") -> Problem:
        """A problem at the value of ``record`` that ``loc`` names."""
        document = self._document(record)
        loc = in_file(loc, self.read.dropped.get(record.source_file, ()))
        return Problem(place_of(document, type(record), loc), code, message, hint)

    def is_written(self, record: Record, loc: Loc) -> bool:
        """Whether the record's file has something at ``loc``, even if it could not be read."""
        loc = in_file(loc, self.read.dropped.get(record.source_file, ()))
        return is_written(self._document(record), type(record), loc)

    def name_of(self, record: Record, field_name: str, part: type[Part] | None = None) -> str:
        """How the record's file names a field of the record or of a ``part`` of it, for cures."""
        names = Names(self._document(record).root, all_names(type(record)))
        return names.of(spec_of(part or type(record)).fields[field_name])

    def _document(self, record: Record) -> Document:
        # Records keep no nodes: a file is parsed again only when something in it is wrong.
        file = record.source_file
        if file not in self._documents:
            self._documents[file] = parse(self.read.sources[file], all_names(type(record)))
        return self._documents[file]
