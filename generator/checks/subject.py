"""What checks look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue import Catalogue
from generator.problems import Problem
from generator.records.base import Record
from generator.schema.fields import all_names
from generator.schema.reader import Loc, place_of
from generator.sources.document import Document, parse
from generator.sources.source import Source


@dataclass(frozen=True, slots=True)
class Subject:
    """The records of a project, where they stand on disk, and the day the check is made."""

    root: Path
    catalogue: Catalogue
    sources: Mapping[str, Source]
    today: dt.date
    _documents: dict[str, Document] = field(default_factory=dict)

    def problem(self, record: Record, loc: Loc, code: str, message: str, hint: str = "") -> Problem:
        """A problem at the value of ``record`` that ``loc`` names."""
        # Records keep no nodes: a file is parsed again only when something in it is wrong.
        if record.source_file not in self._documents:
            source = self.sources[record.source_file]
            self._documents[record.source_file] = parse(source, all_names(type(record)))
        place = place_of(self._documents[record.source_file], type(record), loc)
        return Problem(place, code, message, hint)
