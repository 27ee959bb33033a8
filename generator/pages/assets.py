"""Files beside records that are published with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.pages.page import Asset
from generator.pictures import is_picture, publishable
from generator.records.base import Record
from generator.records.files import files_of
from generator.views.addresses import file_address


def assets_of(records: Iterable[Record], root: Path) -> tuple[Asset, ...]:
    """Every file the records name, each once; files nobody names are not published."""
    found: dict[str, Path] = {}
    for record in records:
        folder = (root / record.source_file).parent
        for _, path in files_of(record):
            found[file_address(record, path)] = folder / path
    return tuple(
        Asset(address, publishable(path) if is_picture(path) else path)
        for address, path in sorted(found.items())
    )
