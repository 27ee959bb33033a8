"""How often each kind of meeting or activity was held in each period, against what is owed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.board.activities import accounted_from, is_past, standing_activities
from generator.board.groups import PartyGroup, activities_of, party_groups
from generator.board.years import closed_on, is_of
from generator.catalogue import Catalogue
from generator.config.model import Frequency, SiteConfig
from generator.records.notices import Notice
from generator.values.period import Kind, Period

PARTY_DAY = "主题党日"
# Festive evenings and sports never count as a party day, whatever the notice says.
NEVER_PARTY_DAY = "文体活动"
# Held by each party group for itself, so each owes its own.
OF_GROUPS = "党小组会"
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
        """How many are still owed beside those held and announced; none where nothing counts."""
        if self.state is State.UNCOUNTED:
            return 0
        return max(0, self.times - len(self.held) - len(self.planned))


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """A duty of the configuration with its periods, the earliest first.

    ``index``: its place in the configuration, from 0. ``group``: the party group that owes it,
    if each does.
    """

    index: int
    frequency: Frequency
    periods: tuple[PeriodCount, ...]
    group: str = ""

    @property
    def name(self) -> str:
        """党员大会, 党小组会（第一党小组）."""
        category = self.frequency.category
        return f"{category}（{self.group}）" if self.group else category

    @property
    def owed(self) -> str:
        """每季度 1 次."""
        return f"每{self.frequency.per} {self.frequency.times} 次"

    def of_year(self, year: int) -> tuple[PeriodCount, ...]:
        """The periods of one year."""
        return tuple(count for count in self.periods if count.period.year == year)


def frequency_board(catalogue: Catalogue, today: dt.date) -> tuple[FrequencyRow, ...]:
    """A row for each of the configured frequencies, up to the end of the current year.

    Where each party group owes it, a row for each group. A row has no period as long as no
    activity is registered.
    """
    start = accounted_from(catalogue)
    activities = standing_activities(catalogue)
    return tuple(
        row
        for index, frequency in counted_frequencies(catalogue.config)
        for row in _rows(index, frequency, activities, start, catalogue, today)
    )


def counted_frequencies(config: SiteConfig) -> list[tuple[int, Frequency]]:
    """The frequencies with their places, but those of no times and those said before."""
    first: dict[tuple[str, str], tuple[int, Frequency]] = {}
    for index, frequency in enumerate(config.frequencies):
        if frequency.times > 0:
            first.setdefault((frequency.category, frequency.per), (index, frequency))
    return list(first.values())


def counts_as(notice: Notice, category: str) -> bool:
    """Whether an activity counts for a category: by its own, or as the month's party day."""
    if category == PARTY_DAY and notice.category != NEVER_PARTY_DAY and notice.party_day:
        return True
    return notice.category == category


def _rows(
    index: int,
    frequency: Frequency,
    activities: Sequence[Notice],
    start: dt.date | None,
    catalogue: Catalogue,
    today: dt.date,
) -> list[FrequencyRow]:
    counting = [n for n in activities if counts_as(n, frequency.category)]
    each = frequency.by_group or frequency.category == OF_GROUPS
    groups = party_groups(catalogue, start) if each and start else []
    if not groups or start is None:
        return [FrequencyRow(index, frequency, _periods(frequency, counting, start, today))]
    rows = (_row_of(group, index, frequency, counting, start, today) for group in groups)
    return [row for row in rows if row.periods]


def _row_of(
    group: PartyGroup,
    index: int,
    frequency: Frequency,
    counting: Sequence[Notice],
    start: dt.date,
    today: dt.date,
) -> FrequencyRow:
    own = activities_of(group, counting)
    began = max(start, group.first.replace(day=1))
    periods = _periods(frequency, own, began, today)
    there = tuple(count for count in periods if group.is_there(count.period.start))
    return FrequencyRow(index, frequency, there, group.name)


def _periods(
    frequency: Frequency, counting: Sequence[Notice], start: dt.date | None, today: dt.date
) -> tuple[PeriodCount, ...]:
    if start is None:
        return ()
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
    inside = [n for n in counting if is_of(n, period)]
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
    if period.start < start:
        return State.UNCOUNTED
    return State.MISSING if _last_day(period) >= today else State.SHORT


def _last_day(period: Period) -> dt.date:
    return closed_on(period.year) if period.kind == "year" else period.end
