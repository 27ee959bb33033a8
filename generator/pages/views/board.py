"""The board (台账) in the order it is read: what is recent in full, what is older by year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.board import Board, board_of
from generator.board.frequencies import FrequencyRow, PeriodCount
from generator.board.lights import Lights
from generator.board.open_items import OpenItem, Sort
from generator.catalogue import Catalogue

RECENT = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """The open items of one sort."""

    sort: Sort
    items: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class OldYear:
    """A year that is folded: its activities, and how often each kind was held."""

    year: int
    lights: tuple[Lights, ...]
    periods: tuple[tuple[FrequencyRow, tuple[PeriodCount, ...]], ...]


def board_view(catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``board``, ``groups`` of open items, and recent and ``older`` periods and lights."""
    board = board_of(catalogue, today)
    first = recent_from(today)
    return {
        "board": board,
        "groups": _groups(board.open_items),
        "periods": [(row, tuple(_since(row, first))) for row in board.frequencies],
        "lights": [item for item in board.lights if item.notice.day >= first],
        "older": _older(board, first),
    }


def recent_from(today: dt.date) -> dt.date:
    """The first day shown in full, a month's first: of this year and the last twelve months."""
    return min(today.replace(month=1, day=1), (today - RECENT).replace(day=1))


def _groups(items: Sequence[OpenItem]) -> list[OpenGroup]:
    by_sort = groupby(items, key=lambda item: item.sort)
    return [OpenGroup(sort, tuple(found)) for sort, found in by_sort]


def _since(row: FrequencyRow, first: dt.date) -> list[PeriodCount]:
    return [count for count in row.periods if count.period.end >= first]


def _older(board: Board, first: dt.date) -> list[OldYear]:
    if board.since is None:
        return []
    years = range(first.year, board.since.year - 1, -1)
    every = (_old_year(year, board, first) for year in years)
    return [old for old in every if old.lights or old.periods]


def _old_year(year: int, board: Board, first: dt.date) -> OldYear:
    periods = (
        (row, tuple(c for c in row.of_year(year) if c.period.end < first))
        for row in board.frequencies
    )
    return OldYear(
        year,
        tuple(x for x in board.lights if x.notice.day.year == year and x.notice.day < first),
        tuple((row, counts) for row, counts in periods if counts),
    )
