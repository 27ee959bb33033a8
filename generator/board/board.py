"""The whole board in one value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.board.activities import accounted_from
from generator.board.frequencies import FrequencyRow, State, frequency_board
from generator.board.lights import Lights, six_lights
from generator.board.open_items import OpenItem, open_items
from generator.board.target_hours import HoursRow, hours_board, hours_of_last_year
from generator.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Board:
    """The board on one day; ``since`` is the first day that counts, if anything does yet.

    ``hours_before``: the year before, until it is closed. ``unread``: how many notices have errors;
    nothing is counted in ``frequencies`` then.
    """

    today: dt.date
    since: dt.date | None
    open_items: tuple[OpenItem, ...]
    frequencies: tuple[FrequencyRow, ...]
    hours: tuple[HoursRow, ...]
    hours_before: tuple[HoursRow, ...]
    lights: tuple[Lights, ...]
    unread: int = 0

    @property
    def is_short(self) -> bool:
        """Whether some meeting was not held often enough in a period that is over."""
        return any(c.state is State.SHORT for row in self.frequencies for c in row.periods)


def board_of(catalogue: Catalogue, today: dt.date, unread: int = 0) -> Board:
    """The board of a catalogue; on a site that is the published catalogue of its profile.

    ``unread``: notices with errors, see ``unread_notices``; a site is not made with any.
    """
    since = accounted_from(catalogue)
    return Board(
        today=today,
        since=since,
        open_items=open_items(catalogue, today),
        frequencies=() if unread else frequency_board(catalogue, today),
        hours=hours_board(catalogue, today),
        hours_before=hours_of_last_year(catalogue, today),
        lights=six_lights(catalogue, today, since),
        unread=unread,
    )
