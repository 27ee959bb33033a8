"""Care totals as readers may see them: a count of 1 or 2 could point at a person, so it is hidden.

A hidden count must not follow from the others either. As soon as one reason is hidden, the total
is given only as the least the shown figures allow ("不少于 20"): that bound is computed from what
the reader sees anyway, so it tells nothing more. An exact or rounded total would: next to the
shown counts it often leaves only one possible value for the hidden ones. The number of people may
be the same figure under another name, so it is treated like the total wherever it could be it.

Periods that overlap (a quarter within a half-year) are each shown as recorded; nothing is added
up across periods.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.records.care import Care

SMALLEST_SHOWN = 3
HIDDEN = f"少于{SMALLEST_SHOWN}"


@dataclass(frozen=True, slots=True)
class CareSummary:
    """A period's totals in words; ``people`` and ``cases`` are ``None`` when not recorded."""

    visits: tuple[tuple[str, str], ...]
    total: str
    people: str | None
    people_unit: str
    """人次, or 人 where the figure is below that of the visits: then each person counts once."""
    cases: str | None
    hides: bool
    """Whether any of the counts is hidden, so that the page explains the words."""


def care_view(care: Care, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``summary``: the period's counts as they may be shown."""
    return {"summary": care_summary(care, catalogue.config.lists.visit_reasons)}


def care_summary(care: Care, reasons: Iterable[str]) -> CareSummary:
    """The counts of a period, reasons in the configured order."""
    order = {reason: place for place, reason in enumerate(reasons)}
    visits = sorted(care.visits.items(), key=lambda pair: order.get(pair[0], len(order)))
    cases = care.fund.cases if care.fund else None
    counts = (*care.visits.values(), care.people or 0, cases or 0)
    return CareSummary(
        visits=tuple((reason, safe_count(count)) for reason, count in visits),
        total=safe_total(care.visits.values()),
        people=None if care.people is None else _safe_people(care.people, care.visits.values()),
        people_unit=_people_unit(care.people or 0, care.visits.values()),
        cases=None if cases is None else safe_count(cases),
        hides=any(map(_is_hidden, counts)),
    )


def safe_count(count: int) -> str:
    """The count, or 少于3 for 1 and 2. Nobody is told apart by a 0, so it is shown."""
    return HIDDEN if _is_hidden(count) else str(count)


def safe_total(counts: Iterable[int]) -> str:
    """The sum of counts shown with :func:`safe_count`, or the least it can be."""
    counts = tuple(counts)
    if not any(map(_is_hidden, counts)):
        return str(sum(counts))
    least, most = _possible_totals(counts)
    return HIDDEN if most < SMALLEST_SHOWN else f"不少于{least}"


def _safe_people(people: int, counts: Iterable[int]) -> str:
    counts = tuple(counts)
    least, most = _possible_totals(counts)
    could_be_total = any(map(_is_hidden, counts)) and least <= people <= most
    return safe_total(counts) if could_be_total else safe_count(people)


def _people_unit(people: int, counts: Iterable[int]) -> str:
    """Told from what is shown: a hidden figure is taken for the most it can be."""
    shown = SMALLEST_SHOWN - 1 if _is_hidden(people) else people
    least, _ = _possible_totals(tuple(counts))
    return "人" if shown < least else "人次"


def _possible_totals(counts: tuple[int, ...]) -> tuple[int, int]:
    """The least and the greatest sum a reader can think of."""
    shown = sum(count for count in counts if not _is_hidden(count))
    hidden = sum(map(_is_hidden, counts))
    return shown + hidden, shown + hidden * (SMALLEST_SHOWN - 1)


def _is_hidden(count: int) -> bool:
    return 0 < count < SMALLEST_SHOWN
