"""Files that belong to a record: attachments, photos, what its texts show and link to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.base import Record
from generator.schema.text_types import FilePath, Markdown
from generator.schema.walk import values_of
from generator.text.files import files_in


def files_of(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The place in the data and the path, relative to the record's folder, of every file."""
    for loc, _, path in values_of(record, FilePath):
        yield loc, path
    for loc, _, text in values_of(record, Markdown):
        for path in files_in(text):
            yield loc, path
