"""Where new sessions stand among those of a plan, and with which numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from generator.importing.numbering import kept_numbers, renumbered
from generator.importing.reading import Draft
from generator.records.plans import Plan
from generator.values.period import Period

Days = tuple[dt.date, dt.date]


def numbers_for(
    plan: Plan | None, drafts: Sequence[Draft]
) -> tuple[tuple[int | None, ...], tuple[str, ...]]:
    """A number for each draft (none in a plan without numbers), and what to say of them."""
    sessions = plan.sessions if plan else ()
    if sessions and all(session.no is None for session in sessions):
        return (None,) * len(drafts), ()
    taken = [number for number, _ in plan.numbered_sessions] if plan else []
    kept = kept_numbers(drafts, taken)
    if kept is not None:
        return kept, ()
    first = max(taken, default=0) + 1
    numbers = tuple(range(first, first + len(drafts)))
    note = renumbered(drafts, numbers)
    return numbers, (note,) if note else ()


def places(plan: Plan, drafts: Sequence[Draft], numbers: Sequence[int | None]) -> tuple[int, ...]:
    """For each draft which session of the plan (from 0) it stands before; their count: the end."""
    days = [_days(s.date, s.week or s.month) for s in plan.sessions]
    known = [day for day in days if day]
    by_date = len(known) == len(days) and all(a[0] <= b[0] for a, b in pairwise(known))
    if not by_date:
        return (len(days),) * len(drafts)
    given = [number for number, _ in plan.numbered_sessions]
    return tuple(
        _place(draft, number, known, given) for draft, number in zip(drafts, numbers, strict=True)
    )


def _place(draft: Draft, number: int | None, days: Sequence[Days], given: Sequence[int]) -> int:
    own = _days(draft.when.date, draft.when.week or draft.when.month)
    end = len(days)
    place = next((at for at, (start, _) in enumerate(days) if own and start > own[1]), end)
    if number is None:
        return place
    fits = all(n < number for n in given[:place]) and all(n > number for n in given[place:])
    return place if fits else end


def _days(date: dt.date | None, period: Period | None) -> Days | None:
    if date:
        return date, date
    return (period.start, period.end) if period else None
