"""The rows of the print centre: what is printed for one record, one session, or one meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.catalogue import Catalogue
from generator.handouts.sheet import UNKNOWN_DAY
from generator.handouts.stock import Offer
from generator.records.base import Record
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.values.period import Period
from generator.views.plans import session_views

About: TypeAlias = tuple[str, str, int | None]
"""Kind and id of a record, and the session of a plan."""
Announced: TypeAlias = Mapping[About, About]
"""The notices of sessions."""


@dataclass(frozen=True, slots=True)
class Row:
    """The sheets of one record, of one session of a plan, or of a session and its notice."""

    title: str
    day: dt.date
    record: Record | None
    number: int | None
    offers: tuple[Offer, ...]
    period: Period | None = None

    @property
    def anchor(self) -> str:
        """Where on its record's page it stands."""
        return f"session-{self.number}" if self.number is not None else ""

    @property
    def is_dated(self) -> bool:
        """Whether it is filed under a day: what belongs to no record, or tells no day, is not."""
        return self.record is not None and self.day != UNKNOWN_DAY

    @property
    def year(self) -> int:
        """The year it is filed under."""
        return self.day.year

    @property
    def when(self) -> str:
        """14日, 9—15日, 月内: no more than was written, and nothing where that is the heading."""
        if not self.is_dated:
            return ""
        if self.period is None:
            return f"{self.day.day}日"
        if self.period.kind == "week":
            return f"{self.period.start.day}—{self.period.end.day}日"
        return "月内" if self.period.kind == "month" and self.number is not None else ""


def announced_sessions(catalogue: Catalogue) -> dict[About, About]:
    """The notice of every session that has one; a notice counts for the first of its sessions."""
    found: dict[About, About] = {}
    for plan in catalogue.of(Plan):
        for view in session_views(plan, catalogue):
            if view.notice is not None:
                notice = (Notice.kind, view.notice.id, None)
                found.setdefault(notice, (Plan.kind, plan.id, view.number))
    return {session: notice for notice, session in found.items()}


def rows_of(offers: Iterable[Offer], announced: Announced | None = None) -> list[Row]:
    """The offers by what they are about, the newest first; a session stands with its notice."""
    about: dict[tuple[About, str], list[Offer]] = {}
    for offer in offers:
        about.setdefault(_about(offer, announced or {}), []).append(offer)
    rows = [_row(found) for found in about.values()]
    return sorted(rows, key=lambda row: (-row.day.toordinal(), row.title))


def _about(offer: Offer, announced: Announced) -> tuple[About, str]:
    if offer.record is None:
        return ("", "", None), offer.title
    about = (offer.record.kind, offer.record.id, offer.number)
    return announced.get(about, about), ""


def _row(offers: Sequence[Offer]) -> Row:
    # What a notice says of the day is newer than its plan.
    main = next((o for o in offers if isinstance(o.record, Notice)), offers[0])
    return Row(main.title, main.day, main.record, main.number, tuple(offers), main.period)
