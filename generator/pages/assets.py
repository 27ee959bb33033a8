"""Files beside records that are published with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.pages.page import Asset
from generator.pictures import BadPicture, is_picture, publishable
from generator.records.base import Record
from generator.records.files import files_of
from generator.views.addresses import file_address


def assets_of(records: Iterable[Record], root: Path) -> tuple[Asset, ...]:
    """Every file the records name, each once; files nobody names are not published.

    Raises ``BadPicture`` with the file of the record that names it.
    """
    found: dict[str, tuple[Path, Path]] = {}
    for record in records:
        file = root / record.source_file
        for _, path in files_of(record):
            found.setdefault(file_address(record, path), (file.parent / path, file))
    return tuple(Asset(address, _published(*named)) for address, named in sorted(found.items()))


def _published(path: Path, record: Path) -> bytes | Path:
    try:
        return publishable(path) if is_picture(path) else path
    except BadPicture as bad:
        raise BadPicture(bad.path, record) from bad
