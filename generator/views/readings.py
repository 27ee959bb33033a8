"""A month's reading, week by week."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.records.readings import Reading, Weekly
from generator.values.periods import Period


@dataclass(frozen=True, slots=True)
class WeekView:
    """An ISO week of the month with what is read in it (perhaps nothing yet)."""

    week: Period
    items: tuple[Weekly, ...]

    def holds(self, day: dt.date) -> bool:
        """Whether a day lies in the week."""
        return self.week.contains(day)


def weeks_of(reading: Reading) -> tuple[WeekView, ...]:
    """Every week of the month, and any other week the editor listed, in order."""
    weeks = {*reading.period.weeks(), *(item.week for item in reading.weekly)}
    return tuple(
        WeekView(week, tuple(item for item in reading.weekly if item.week == week))
        for week in sorted(weeks)
    )


def reading_view(reading: Reading, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``weeks`` of the month."""
    return {"weeks": weeks_of(reading)}
