"""Sheets of small projects, set and read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pdfplumber
from pdfplumber.table import Table

from generator.catalogue import Catalogue
from generator.handouts.printing import Printer, sheets_of
from generator.handouts.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Pages:
    """What stands on a sheet's pages: words without blanks, and its tables' cells."""

    texts: tuple[str, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    """The rows of every table of every page."""
    heights: tuple[float, ...]
    """How high the rows of all tables are, in mm."""
    headings: tuple[tuple[str, float], ...]
    """The words of every cell of every table's first row, and how wide it is, in mm."""

    @property
    def text(self) -> str:
        """All pages together."""
        return "".join(self.texts)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows of all tables."""
        return [row for table in self.tables for row in table]


def sheets_named(catalogue: Catalogue, document: str) -> list[Sheet]:
    """All sheets of a document."""
    return [sheet for sheet in sheets_of(catalogue) if sheet.document == document]


def set_sheets(catalogue: Catalogue, root: Path, sheets: Sequence[Sheet]) -> list[Pages]:
    """Every sheet as it stands on paper."""
    printer = Printer(catalogue, root, root / ".zhibu" / "print")
    return [_pages(printed.data) for printed in printer.printed(sheets)]


def _pages(data: bytes) -> Pages:
    with pdfplumber.open(BytesIO(data)) as pdf:
        texts = tuple("".join(page.extract_text().split()) for page in pdf.pages)
        found = [table for page in pdf.pages for table in page.find_tables()]
        tables = tuple(tuple(map(_cells, table.extract())) for table in found)
        heights = tuple(
            (row.bbox[3] - row.bbox[1]) / 72 * 25.4 for table in found for row in table.rows
        )
        headings = tuple(heading for table in found for heading in _headings(table))
    return Pages(texts, tables, heights, headings)


def _headings(table: Table) -> Iterator[tuple[str, float]]:
    words = _cells(table.extract()[0])
    for word, cell in zip(words, table.rows[0].cells, strict=True):
        if cell is not None:
            yield word, (cell[2] - cell[0]) / 72 * 25.4


def _cells(row: Sequence[str | None]) -> tuple[str, ...]:
    return tuple("".join((cell or "").split()) for cell in row)
