"""Sessions of all plans, each with the notice that announces it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from generator.catalogue import Catalogue
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan, Session

# Studied at a place and time of one's own: nobody is called together.
ALONE: Final = ("个人自学", "在线学习")
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
        """Its notice, unless that is a draft or was postponed or cancelled."""
        notice = self.notice
        return notice if notice is not None and _rank(notice) == _STANDING else None

    @property
    def is_done(self) -> bool:
        """Whether it was held: the plan says so, or its notice has a record."""
        if self.session.status != "未开始":
            return self.session.status == "已完成"
        return self.standing_notice is not None and self.standing_notice.is_recorded


def needs_notice(planned: PlannedSession) -> bool:
    """Whether people are to be called together for a session, and no notice does it yet."""
    session = planned.session
    meets = session.status == "未开始" and session.form not in ALONE
    return meets and planned.standing_notice is None


# Several checks and the board ask for the same sessions; a catalogue never changes.
_found: WeakKeyDictionary[Catalogue, tuple[PlannedSession, ...]] = WeakKeyDictionary()


def planned_sessions(catalogue: Catalogue) -> tuple[PlannedSession, ...]:
    """The sessions of all plans but drafts and those given up (已废止), newest plan first."""
    if catalogue not in _found:
        _found[catalogue] = tuple(_all_sessions(catalogue))
    return _found[catalogue]


def sessions_of(plan: Plan, catalogue: Catalogue) -> tuple[PlannedSession, ...]:
    """The sessions of one plan, whatever its state."""
    return tuple(_sessions_of(plan, _announcing(catalogue), catalogue))


def counted_plans(catalogue: Catalogue) -> list[Plan]:
    """All plans but drafts and those given up (已废止)."""
    return [p for p in catalogue.of(Plan) if p.status != "已废止" and not p.is_draft]


def _all_sessions(catalogue: Catalogue) -> Iterator[PlannedSession]:
    announcing = _announcing(catalogue)
    for plan in counted_plans(catalogue):
        yield from _sessions_of(plan, announcing, catalogue)


def _sessions_of(
    plan: Plan, announcing: Numbered, catalogue: Catalogue
) -> Iterator[PlannedSession]:
    for index, (number, session) in enumerate(plan.numbered_sessions):
        named = catalogue.get(Notice, session.notice)
        # A new notice beside one that was cancelled need not be named by the plan as well.
        notice = announcing.get((plan.id, number)) or named
        if named is not None and _rank(named) == _STANDING:
            notice = named
        yield PlannedSession(plan, index, number, session, notice)


_STANDING: Final = 2


def _rank(notice: Notice) -> int:
    """A notice that stands speaks before a draft, a draft before one that was put off."""
    if notice.status in NOT_HELD:
        return 0
    return 1 if notice.is_draft else _STANDING


def _announcing(catalogue: Catalogue) -> Numbered:
    """Notices by the plan and session they name; the one that says most of each session."""
    notices = [n for n in catalogue.of(Notice) if n.plan and n.session is not None]
    notices.sort(key=_rank)
    return {(n.plan.id, n.session): n for n in notices if n.plan and n.session is not None}
