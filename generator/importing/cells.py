"""Sheets as plain rows of cells, whatever file they are from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

Content: TypeAlias = (
    str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None
)
MOST_ROWS, MOST_COLUMNS = 2000, 60
"""What is read of a sheet; a study plan is a hundred times smaller."""


class CannotImport(Exception):  # noqa: N818 - what is the case
    """Nothing can be taken over; the message says why and what to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's content.

    ``shared`` is the width in columns of a merged cell (1 otherwise); ``uncounted`` is a formula
    whose result was never saved; ``struck``: its text, or part of it, is struck through;
    ``has_comment``: somebody pinned a remark to it.
    """

    content: Content = None
    shared: int = 1
    uncounted: bool = False
    number_format: str = "General"
    struck: bool = False
    has_comment: bool = False

    @property
    def is_filled(self) -> bool:
        """Whether it shows anything."""
        return self.content is not None or self.uncounted


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number in the sheet, from 1; hidden by hand, by a filter or a folded group."""

    number: int
    cells: tuple[Cell, ...]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name and its rows that hold anything, in order.

    ``beyond`` says, in Chinese, what the sheet has more than is read; it must not be imported then.
    ``hidden_columns`` count from 0.
    """

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False
    beyond: str = ""
    hidden_columns: frozenset[int] = frozenset()


def beyond(last_row: int, last_column: int) -> str:
    """What to say of a sheet that ends there; nothing for one that is read wholly."""
    if last_row > MOST_ROWS:
        return f"第 {MOST_ROWS} 行以后还有内容，一次最多读 {MOST_ROWS} 行"
    if last_column > MOST_COLUMNS:
        return f"第 {MOST_COLUMNS} 列以后还有内容，一次最多读 {MOST_COLUMNS} 列"
    return ""
