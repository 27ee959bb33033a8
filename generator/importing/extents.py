"""How large the sheets of a workbook are, before anything is loaded; and what is merged in them.

The members are read as bytes in one pass. A file of 2 MB may unfold to sheets that take minutes and
all memory to load, and merging a few whole rows makes millions of cells.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.importing.cells import MOST_COLUMNS, CannotImport

_MOST_CELLS = 120_000
_MOST_ROWS = 60_000
_MOST_AREAS = 5_000
_MOST_BYTES, _MOST_OTHER_BYTES = 120_000_000, 20_000_000
_CHUNK = 1 << 20
_LONGEST = 512
"""Bytes of the longest tag that is looked for; a chunk begins with that much of the one before."""
_SHEET = re.compile(r"(?:worksheets/[^/]+|sheet[^/]*)\.xml$", re.IGNORECASE)
_TAG = re.compile(
    rb"<(?:\w{1,9}:)?(?:"
    rb'(?P<cell>c)\s(?:[^<>]{1,100}?\s)?r="(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})"[^<>]{0,100}(?<!/)>\s{0,9}<(?!/)'
    rb"|(?P<line>row)(?:(?P<of_row>[\s/][^<>]{0,400})?>|[\s/][^<>]{401})"
    rb"|col\s(?P<columns>[^<>]{1,400})>"
    rb'|mergeCell\s(?:[^<>]{1,100}?\s)?ref="(?P<area>[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})")'
)
_HIDDEN = re.compile(rb"""\s(?:hidden=["'](?:1|true)["']|(?:ht|width)=["']0(?:\.0{1,9})?["'])""")
_ATTRIBUTE = {
    name: re.compile(rb"""(?:^|\s)%s=["'](\d{1,7})["']""" % name) for name in (b"r", b"min", b"max")
}


@dataclass(frozen=True, slots=True)
class Area:
    """A merged area; rows and columns from 1, both ends inside."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(slots=True)
class Extent:
    """The last row and column with content, the merged areas, and what is hidden (from 1)."""

    last_row: int = 0
    last_column: int = 0
    areas: list[Area] = field(default_factory=list)
    cells: int = 0
    rows: int = 0
    row: int = 0
    """The number of the row that was seen last."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def extents(archive: zipfile.ZipFile) -> Mapping[str, Extent]:
    """By member of the archive that is a sheet; raises ``CannotImport`` for what is too large."""
    members = archive.infolist()
    sheets = [m for m in members if _SHEET.search(m.filename)]
    texts = [m for m in members if m.filename.endswith((".xml", ".rels")) and m not in sheets]
    if sum(m.file_size for m in sheets) > _MOST_BYTES:
        raise too_large()
    if sum(m.file_size for m in texts) > _MOST_OTHER_BYTES:
        raise too_large()
    return {member.filename: _extent(archive, member) for member in sheets}


def too_large() -> CannotImport:
    """What to say of a workbook that would take too long."""
    return CannotImport(
        "这个文件太大，没有读：格子太多，多半是整列设了格式，或者还有别的数据。"
        "请把学习计划那几行复制到一个新的表格里，再导入。"
    )


def _extent(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Extent:
    found = Extent()
    for chunk, start in _chunks(archive, member):
        for tag in _TAG.finditer(chunk):
            if tag.end() > start:  # else it was in the chunk before, too
                _count(found, tag)
        if found.cells > _MOST_CELLS or found.rows > _MOST_ROWS:
            raise too_large()
        if len(found.areas) > _MOST_AREAS:
            raise too_large()
    return found


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[tuple[bytes, int]]:
    """Pieces of a member, each with how much of its beginning was in the one before."""
    kept = b""
    with archive.open(member) as file:
        while piece := file.read(_CHUNK):
            yield kept + piece, len(kept)
            kept = (kept + piece)[-_LONGEST:]


def _count(found: Extent, tag: re.Match[bytes]) -> None:
    if tag["cell"]:
        found.cells += 1
        found.last_row = max(found.last_row, int(tag["row"]))
        found.last_column = max(found.last_column, _column(tag["column"]))
    elif tag["line"]:
        found.rows += 1
        _count_row(found, tag["of_row"] or b"")
    elif tag["columns"]:
        _count_columns(found, tag["columns"])
    else:
        found.areas.append(_area(tag["area"]))


def _count_row(found: Extent, attributes: bytes) -> None:
    """A row without a number comes after the one before."""
    found.row = _number(attributes, b"r", found.row + 1)
    if _HIDDEN.search(attributes):
        found.hidden_rows.add(found.row)


def _count_columns(found: Extent, attributes: bytes) -> None:
    if _HIDDEN.search(b" " + attributes):
        last = min(_number(attributes, b"max", 0), MOST_COLUMNS)
        found.hidden_columns.update(range(_number(attributes, b"min", 1), last + 1))


def _number(attributes: bytes, name: bytes, otherwise: int) -> int:
    match = _ATTRIBUTE[name].search(attributes)
    return int(match[1]) if match else otherwise


def _area(reference: bytes) -> Area:
    first, last = (re.fullmatch(rb"([A-Z]+)(\d+)", end) for end in reference.split(b":"))
    assert first is not None
    assert last is not None
    return Area(int(first[2]), _column(first[1]), int(last[2]), _column(last[1]))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
