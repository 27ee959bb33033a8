"""Activities as the board counts them: held, still to come, and from which day on."""

from __future__ import annotations

import datetime as dt

from generator.catalogue import Catalogue
from generator.records.notices import NOT_HELD, Notice


def last_day(notice: Notice) -> dt.date:
    """The day an activity ends on, as far as it is known."""
    return (notice.ends and notice.ends.date) or notice.day


def is_past(notice: Notice, today: dt.date) -> bool:
    """Whether the activity is over: not before the day after it."""
    return last_day(notice) < today


def standing_activities(catalogue: Catalogue) -> list[Notice]:
    """All activities but drafts and those postponed or cancelled, the earliest first."""
    standing = [n for n in catalogue.of(Notice) if n.status not in NOT_HELD and not n.is_draft]
    return standing[::-1]


def accounted_from(catalogue: Catalogue) -> dt.date | None:
    """The day from which activities are registered; ``None`` when there is none yet.

    It is the first of the month of the earliest notice, so that a new branch owes nothing for the
    time before it began; ``board.since`` may move it to a later day.
    """
    first = min((n.day for n in catalogue.of(Notice) if not n.is_draft), default=None)
    if first is None:
        return None
    since = catalogue.config.board.since
    return max(first.replace(day=1), since) if since else first.replace(day=1)
