"""Sheets for tests, from rows of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.importing.cells import Cell, Row, Sheet


def sheet(*rows: Sequence[Any]) -> Sheet:
    """A sheet; ``("月份", 2)`` is a cell merged over that many columns, given at each of them."""
    return Sheet("表", tuple(Row(number, _cells(row)) for number, row in enumerate(rows, 1)))


def _cells(row: Sequence[Any]) -> tuple[Cell, ...]:
    return tuple(Cell(c[0], c[1]) if isinstance(c, tuple) else Cell(c) for c in row)
