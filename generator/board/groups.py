"""Party groups (党小组): which there are at a time, and for which of them an activity counts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.board.activities import standing_activities
from generator.board.sessions import counted_plans
from generator.catalogue import Catalogue
from generator.records.notices import Notice
from generator.values.chinese_numerals import numerals_to_digits

GROUP: Final = re.compile(r"第(?P<number>.{1,3})党小组")
# A group that nothing has named for so long is no longer there.
FORGOTTEN: Final = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """A group by its term, 第一党小组, and the days between which records name it."""

    name: str
    first: dt.date
    last: dt.date

    @property
    def number(self) -> int:
        """Which group it is."""
        found = GROUP.fullmatch(self.name)
        digits = numerals_to_digits(found["number"]) if found else ""
        return int(digits) if digits.isdecimal() else 0

    def is_there(self, day: dt.date) -> bool:
        """Whether it still is on a day: named later, or not long before."""
        return day <= self.last + FORGOTTEN


def party_groups(catalogue: Catalogue, start: dt.date) -> list[PartyGroup]:
    """The groups that activities and study plans name as taking part, also after ``start``."""
    found: dict[str, PartyGroup] = {}
    for first, last, audience in _taking_part(catalogue):
        for name in filter(GROUP.fullmatch, audience):
            known = found.get(name, PartyGroup(name, first, last))
            found[name] = PartyGroup(name, min(first, known.first), max(last, known.last))
    still = (group for group in found.values() if group.last >= start)
    return sorted(still, key=lambda group: (group.number, group.name))


def activities_of(group: PartyGroup, activities: Iterable[Notice]) -> list[Notice]:
    """Those the group takes part in; one that names no group is for all of them."""
    return [n for n in activities if group.name in n.attend or not _named(n.attend)]


def _named(audience: Sequence[str]) -> bool:
    return any(GROUP.fullmatch(term) for term in audience)


def _taking_part(catalogue: Catalogue) -> Iterator[tuple[dt.date, dt.date, Sequence[str]]]:
    for notice in standing_activities(catalogue):
        yield notice.day, notice.day, notice.attend
    for plan in counted_plans(catalogue):
        audience = [*plan.audience, *(a for s in plan.sessions for a in s.audience)]
        yield plan.period.start, plan.period.end, audience
