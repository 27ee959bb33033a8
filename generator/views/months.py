"""Records under the month they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.records.base import Record
from generator.values.periods import Period, month_of


@dataclass(frozen=True, slots=True)
class MonthOfRecords:
    """Records that follow each other in a list and share a month (``None``: no day is known)."""

    month: Period | None
    records: tuple[Record, ...]

    @property
    def label(self) -> str:
        """2026年8月."""
        return self.month.label if self.month else "未注明日期"

    @property
    def anchor(self) -> str:
        """The id of the month on a page."""
        return f"month-{self.month.code if self.month else 'none'}"


def by_month(records: Iterable[Record]) -> list[MonthOfRecords]:
    """Cut a list that is sorted by day into its months, in the list's own order."""
    return [MonthOfRecords(month, tuple(members)) for month, members in groupby(records, _month)]


def _month(record: Record) -> Period | None:
    return month_of(record.day) if record.day else None
