"""The sheets a site offers, finished."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem
from generator.records.base import Record
from generator.values.period import Period


@dataclass(frozen=True, slots=True)
class Offer:
    """A finished sheet as pages offer it. ``size`` is in bytes."""

    document: str
    label: str
    edition: str
    """大字版 for large type, else empty."""
    title: str
    day: dt.date
    record: Record | None
    number: int | None
    """The session of a plan it is about."""
    address: str
    file_name: str
    """What it is called once it has been downloaded."""
    content: Path | bytes
    size: int
    pages: int
    period: Period | None = None
    """What it is for where nobody wrote a day."""

    @property
    def about(self) -> str:
        """PDF，1 页，45 KB."""
        return f"PDF，{self.pages} 页，{size_label(self.size)}"


class Stock:
    """All offers, and those of a record."""

    def __init__(self, offers: Sequence[Offer] = (), problems: Sequence[Problem] = ()) -> None:
        self.offers = tuple(offers)
        self.problems = tuple(problems)
        """What was found while they were made."""
        self._by_record: defaultdict[tuple[str, str, int | None], list[Offer]] = defaultdict(list)
        for offer in offers:
            if offer.record is not None:
                key = (offer.record.kind, offer.record.id, offer.number)
                self._by_record[key].append(offer)

    def of(self, record: Record, number: int | None = None) -> Sequence[Offer]:
        """The sheets of a record itself, or those of one session of a plan."""
        return self._by_record.get((record.kind, record.id, number), ())


def size_label(size: int) -> str:
    """45 KB, 1.2 MB; never 0."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} KB"
