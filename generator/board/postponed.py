"""What was put off (延期) and has no new day yet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from generator.board.activities import accounted_from, standing_activities
from generator.board.sessions import PlannedSession
from generator.catalogue import Catalogue
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan

POSTPONED: Final = "延期"
_REMARK: Final = re.compile(r"[（(][^（()）]{0,40}[）)]")
_COMPARED: Final = 60  # characters of a topic
_ALIKE: Final = 2 / 3


def postponed_sessions(
    sessions: Sequence[PlannedSession], since: dt.date | None, today: dt.date
) -> Iterator[tuple[dt.date, PlannedSession]]:
    """Sessions put off whose day has passed, with that day.

    One with a notice that stands, a day until which it is made up for (补学截止), or that is in a
    plan again on a later day, has its new day.
    """
    for each in sessions:
        day = _day_put_off(each, today)
        if day is None or (since is not None and day < since):
            continue
        if not each.standing_notice and not _is_planned_again(each, day, sessions):
            yield day, each


def postponed_notices(
    sessions: Sequence[PlannedSession], catalogue: Catalogue, today: dt.date
) -> Iterator[Notice]:
    """Activities put off whose day has passed, but those of a session, which is asked itself.

    A later activity of the same category is taken for the new one: nothing says which it is.
    """
    since = accounted_from(catalogue)
    of_sessions = {s.notice.id for s in sessions if s.notice is not None}
    latest = {n.category: n.day for n in standing_activities(catalogue)}
    for notice in catalogue.of(Notice):
        if notice.status != POSTPONED or notice.is_draft or notice.day >= today:
            continue
        if notice.id in of_sessions or _names_session(notice, catalogue):
            continue
        again = latest.get(notice.category, notice.day) > notice.day
        if not again and (since is None or notice.day >= since):
            yield notice


def _day_put_off(planned: PlannedSession, today: dt.date) -> dt.date | None:
    session = planned.session
    day = session.last_day
    if session.status != POSTPONED or day is None or day >= today:
        return None
    return None if session.makeup_by is not None and session.makeup_by >= today else day


def _is_planned_again(
    postponed: PlannedSession, day: dt.date, sessions: Sequence[PlannedSession]
) -> bool:
    topic = _core(postponed.session.topic)
    return any(
        (other.session.last_day or day) > day
        and other.session.status not in NOT_HELD
        and _are_alike(topic, _core(other.session.topic))
        for other in sessions
    )


def _core(topic: str) -> str:
    """A topic without remarks such as （补第9次）."""
    return _REMARK.sub("", topic[: 2 * _COMPARED])[:_COMPARED]


def _are_alike(one: str, other: str) -> bool:
    """Whether most of the shorter text stands in the other: what is made up for is named again."""
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return found.size > 0 and found.size >= _ALIKE * min(len(one), len(other))


def _names_session(notice: Notice, catalogue: Catalogue) -> bool:
    return notice.session is not None and catalogue.get(Plan, notice.plan) is not None
