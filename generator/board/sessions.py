"""Sessions of all plans, each with the notice that announces it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from generator.board.activities import NOT_HELD
from generator.catalogue import Catalogue
from generator.records.notices import Notice
from generator.records.plans import Plan, Session

Numbered = Mapping[tuple[str, int], Notice]


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A session: its place in the plan's list (from 0), its number, its notice if any."""

    plan: Plan
    index: int
    number: int
    session: Session
    notice: Notice | None

    @property
    def anchor(self) -> str:
        """The id of the session on its plan's page."""
        return f"session-{self.number}"

    @property
    def standing_notice(self) -> Notice | None:
        """Its notice, unless that was postponed or cancelled."""
        notice = self.notice
        return notice if notice is not None and notice.status not in NOT_HELD else None

    @property
    def is_done(self) -> bool:
        """Whether it was held: the plan says so, or its notice has a record."""
        if self.session.status != "未开始":
            return self.session.status == "已完成"
        return self.standing_notice is not None and self.standing_notice.record is not None


# Several checks and the board ask for the same sessions; a catalogue never changes.
_found: WeakKeyDictionary[Catalogue, tuple[PlannedSession, ...]] = WeakKeyDictionary()


def planned_sessions(catalogue: Catalogue) -> tuple[PlannedSession, ...]:
    """The sessions of all plans that were not given up (已废止), newest plan first."""
    if catalogue not in _found:
        _found[catalogue] = tuple(_all_sessions(catalogue))
    return _found[catalogue]


def _all_sessions(catalogue: Catalogue) -> Iterator[PlannedSession]:
    announcing = _announcing(catalogue)
    for plan in catalogue.of(Plan):
        if plan.status != "已废止":
            yield from _sessions_of(plan, announcing, catalogue)


def _sessions_of(
    plan: Plan, announcing: Numbered, catalogue: Catalogue
) -> Iterator[PlannedSession]:
    for index, (number, session) in enumerate(plan.numbered_sessions):
        named = catalogue.get(Notice, session.notice)
        # A new notice beside one that was cancelled need not be named by the plan as well.
        notice = announcing.get((plan.id, number)) or named
        if named is not None and named.status not in NOT_HELD:
            notice = named
        yield PlannedSession(plan, index, number, session, notice)


def _announcing(catalogue: Catalogue) -> Numbered:
    """Notices by the plan and session they name; a standing one before one that was cancelled."""
    notices = [n for n in catalogue.of(Notice) if n.plan and n.session is not None]
    notices.sort(key=lambda n: n.status not in NOT_HELD)
    return {(n.plan.id, n.session): n for n in notices if n.plan and n.session is not None}
