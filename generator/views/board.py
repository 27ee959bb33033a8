"""The board (台账) in the order it is read: what is recent in full, what is older by year.

A page of many years stays short: of older years only what is missing is listed, the rest counted.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from generator.board import Board, board_of
from generator.board.frequencies import FrequencyRow, PeriodCount, State
from generator.board.lights import Lights
from generator.board.open_items import OpenItem, Sort
from generator.board.words import periods_text
from generator.catalogue import Catalogue

RECENT: Final = dt.timedelta(days=365)
IN_FULL: Final = 12
LIGHTS_IN_FULL: Final = 40
LISTED: Final = 100
"""Lines of one short list at most; how many more there are is said below it."""


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """The open items of one sort: the first in full, more in short; of the rest how many a year."""

    sort: Sort
    size: int
    first: tuple[OpenItem, ...]
    more: tuple[OpenItem, ...]
    left: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class OldDuty:
    """How often a meeting or activity was held in an older year, and when not often enough."""

    row: FrequencyRow
    held: int
    short: str


@dataclass(frozen=True, slots=True)
class OldYear:
    """What is folded of a year: how many activities, those that lack something, the duties."""

    year: int
    number: int
    lacking: tuple[Lights, ...]
    lacking_more: int
    duties: tuple[OldDuty, ...]


def board_view(catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``board``, ``groups`` of open items, recent ``periods`` and ``lights``, ``older`` years."""
    board = board_of(catalogue, today)
    first = recent_from(today)
    recent = [item for item in board.lights if item.notice.day >= first]
    return {
        "board": board,
        "groups": _groups(board.open_items),
        "periods": [(row, tuple(_since(row, first))) for row in board.frequencies],
        "lights": recent[:LIGHTS_IN_FULL],
        "older": _older(board, first, board.lights[len(recent[:LIGHTS_IN_FULL]) :]),
    }


def recent_from(today: dt.date) -> dt.date:
    """The first day shown in full, a month's first: of this year and the last twelve months."""
    return min(today.replace(month=1, day=1), (today - RECENT).replace(day=1))


def _groups(items: Sequence[OpenItem]) -> list[OpenGroup]:
    by_sort = groupby(items, key=lambda item: item.sort)
    return [_group(sort, tuple(found)) for sort, found in by_sort]


def _group(sort: Sort, items: tuple[OpenItem, ...]) -> OpenGroup:
    left = Counter(item.day.year for item in items[LISTED:])
    return OpenGroup(
        sort, len(items), items[:IN_FULL], items[IN_FULL:LISTED], tuple(sorted(left.items()))
    )


def _since(row: FrequencyRow, first: dt.date) -> list[PeriodCount]:
    return [count for count in row.periods if count.period.end >= first]


def _older(board: Board, first: dt.date, lights: Sequence[Lights]) -> list[OldYear]:
    if board.since is None:
        return []
    years = range(board.today.year, board.since.year - 1, -1)
    every = (_old_year(year, board, first, lights) for year in years)
    return [old for old in every if old.number or old.duties]


def _old_year(year: int, board: Board, first: dt.date, lights: Sequence[Lights]) -> OldYear:
    of_year = [item for item in lights if item.notice.day.year == year]
    lacking = tuple(item for item in of_year if item.missing)
    duties = (_old_duty(row, year, board.today, first) for row in board.frequencies)
    return OldYear(
        year,
        len(of_year),
        lacking[:LISTED],
        len(lacking[LISTED:]),
        tuple(duty for duty in duties if duty is not None),
    )


def _old_duty(row: FrequencyRow, year: int, today: dt.date, first: dt.date) -> OldDuty | None:
    counts = [count for count in row.of_year(year) if count.period.end < first]
    if not counts:
        return None
    short = [count.period for count in counts if count.state is State.SHORT]
    held = sum(len(count.held) for count in counts)
    return OldDuty(row, held, periods_text(short, dt.date(year, 12, 31)))
