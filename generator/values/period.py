"""Periods of a plan: a year, half-year, quarter, month or ISO week."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["year", "half", "quarter", "month", "week"]

_MONTHS: Final[dict[Kind, int]] = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_ORDINALS: Final = "一二三四"
_WEEK: Final = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``start`` to ``end``, both inside; ordered by start, then end.

    ``code`` is the canonical text (2024, 2024-H2, 2024-Q3, 2024-08, 2024-W35), ``label`` its
    Chinese name.
    """

    start: dt.date
    end: dt.date
    kind: Kind

    @classmethod
    def of_months(cls, kind: Kind, year: int, number: int = 1) -> Period:
        """The ``number``-th (from 1) year, half, quarter or month of a year.

        Raises ``ValueError`` when the year has no such part.
        """
        length = _MONTHS[kind]
        if not 1 <= number <= 12 // length:
            raise ValueError(number)
        last = number * length
        return cls(
            dt.date(year, last - length + 1, 1),
            dt.date(year, last, calendar.monthrange(year, last)[1]),
            kind,
        )

    @classmethod
    def of_week(cls, year: int, number: int) -> Period:
        """An ISO week (ISO 8601: Monday first, the week belongs to its Thursday's year)."""
        monday = dt.date.fromisocalendar(year, number, 1)
        return cls(monday, monday + dt.timedelta(days=6), "week")

    @property
    def year(self) -> int:
        """The year in the code: for a week that of its Thursday."""
        return self.start.isocalendar().year if self.kind == "week" else self.start.year

    @property
    def number(self) -> int:
        """Which half, quarter, month or week of the year, from 1."""
        if self.kind == "week":
            return self.start.isocalendar().week
        return (self.start.month - 1) // _MONTHS[self.kind] + 1

    @property
    def code(self) -> str:
        """Canonical text, as in an address."""
        match self.kind:
            case "year":
                return f"{self.year}"
            case "half":
                return f"{self.year}-H{self.number}"
            case "quarter":
                return f"{self.year}-Q{self.number}"
            case "month":
                return f"{self.year}-{self.number:02d}"
            case "week":
                return f"{self.year}-W{self.number:02d}"

    @property
    def label(self) -> str:
        """Chinese name; a week's name says its days."""
        match self.kind:
            case "year":
                return f"{self.year}年"
            case "half":
                return f"{self.year}年{'上下'[self.number - 1]}半年"
            case "quarter":
                return f"{self.year}年第{_ORDINALS[self.number - 1]}季度"
            case "month":
                return f"{self.year}年{self.number}月"
            case "week":
                return f"{self.year}年第{self.number}周（{self._days}）"

    @property
    def _days(self) -> str:
        first, last = (f"{day.month}月{day.day}日" for day in (self.start, self.end))
        return f"{first}—{last}"

    def contains(self, day: dt.date) -> bool:
        """Whether a day lies in the period."""
        return self.start <= day <= self.end

    def weeks(self) -> tuple[Period, ...]:
        """The ISO weeks whose Thursday lies in the period, first to last."""
        found = []
        thursday = self.start + dt.timedelta(days=(3 - self.start.weekday()) % 7)
        while thursday <= self.end:
            found.append(week_of(thursday))
            thursday += _WEEK
        return tuple(found)

    def months(self) -> tuple[Period, ...]:
        """The months whose first day lies in the period, first to last."""
        first = self.start.replace(day=1)
        numbers = range(first.year * 12 + first.month - 1, self.end.year * 12 + self.end.month)
        every = (Period.of_months("month", n // 12, n % 12 + 1) for n in numbers)
        return tuple(month for month in every if self.contains(month.start))


def month_of(day: dt.date) -> Period:
    """The month a day lies in."""
    return Period.of_months("month", day.year, day.month)


def week_of(day: dt.date) -> Period:
    """The ISO week a day lies in."""
    iso = day.isocalendar()
    return Period.of_week(iso.year, iso.week)
