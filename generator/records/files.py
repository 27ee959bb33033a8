"""Files that belong to a record: attachments, photos, pictures in its texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.base import Record
from generator.schema.text_types import FilePath, Markdown
from generator.schema.walk import values_of
from generator.text.pictures import pictures_in


def files_of(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The place in the data and the path, relative to the record's folder, of every file."""
    for loc, _, path in values_of(record, FilePath):
        yield loc, path
    for loc, _, text in values_of(record, Markdown):
        for path in pictures_in(text):
            yield loc, path
