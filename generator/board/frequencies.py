"""How often each kind of meeting or activity was held in each period, against what is owed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.board.activities import accounted_from, is_past, standing_activities
from generator.catalogue import Catalogue
from generator.config.model import Frequency
from generator.records.notices import Notice
from generator.values.period import Kind, Period

PARTY_DAY = "主题党日"
# Festive evenings and sports never count as a party day, whatever the notice says.
NEVER_PARTY_DAY = "文体活动"
KINDS: dict[str, tuple[Kind, int]] = {
    "月": ("month", 12), "季度": ("quarter", 4), "半年": ("half", 2), "年": ("year", 1),
}  # fmt: skip


class State(StrEnum):
    """How a period stands."""

    ENOUGH = "够了"
    ARRANGED = "已安排"
    MISSING = "还差"
    SHORT = "没开够"
    AHEAD = "没到期"
    UNCOUNTED = "不计"
    """It began before activities were registered, so what is missing may have been held."""


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """One period: the activities held and those announced for a later day of it."""

    period: Period
    times: int
    held: tuple[Notice, ...]
    planned: tuple[Notice, ...]
    state: State

    @property
    def missing(self) -> int:
        """How many are still owed beside those held and announced."""
        return max(0, self.times - len(self.held) - len(self.planned))


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """A duty of the configuration with its periods, the earliest first."""

    frequency: Frequency
    periods: tuple[PeriodCount, ...]

    @property
    def owed(self) -> str:
        """每季度 1 次."""
        return f"每{self.frequency.per} {self.frequency.times} 次"

    def of_year(self, year: int) -> tuple[PeriodCount, ...]:
        """The periods of one year."""
        return tuple(count for count in self.periods if count.period.year == year)


def frequency_board(catalogue: Catalogue, today: dt.date) -> tuple[FrequencyRow, ...]:
    """A row for each of the configured frequencies, up to the end of the current year.

    A row has no period as long as no activity is registered.
    """
    start = accounted_from(catalogue)
    activities = standing_activities(catalogue)
    return tuple(
        FrequencyRow(frequency, _periods(frequency, activities, start, today))
        for frequency in catalogue.config.frequencies
    )


def counts_as(notice: Notice, category: str) -> bool:
    """Whether an activity counts for a category: by its own, or as the month's party day."""
    if category == PARTY_DAY and notice.category != NEVER_PARTY_DAY and notice.party_day:
        return True
    return notice.category == category


def _periods(
    frequency: Frequency, activities: Sequence[Notice], start: dt.date | None, today: dt.date
) -> tuple[PeriodCount, ...]:
    if start is None:
        return ()
    counting = [n for n in activities if counts_as(n, frequency.category)]
    kind, number = KINDS[frequency.per]
    every = (
        Period.of_months(kind, year, part)
        for year in range(start.year, today.year + 1)
        for part in range(1, number + 1)
    )
    return tuple(
        _count(period, frequency.times, counting, start, today)
        for period in every
        if period.end >= start
    )


def _count(
    period: Period, times: int, counting: Sequence[Notice], start: dt.date, today: dt.date
) -> PeriodCount:
    inside = [n for n in counting if period.contains(n.day)]
    held = tuple(n for n in inside if is_past(n, today))
    planned = tuple(n for n in inside if not is_past(n, today))
    state = _state(period, times, len(held), len(planned), start, today)
    return PeriodCount(period, times, held, planned, state)


def _state(
    period: Period, times: int, held: int, planned: int, start: dt.date, today: dt.date
) -> State:
    if held >= times:
        return State.ENOUGH
    if held + planned >= times:
        return State.ARRANGED
    if period.start > today:
        return State.AHEAD
    if period.end >= today:
        return State.MISSING
    return State.SHORT if period.start >= start else State.UNCOUNTED
