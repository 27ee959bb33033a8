"""Study hours of the year against the branch's targets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.board.sessions import PlannedSession, counted_plans, planned_sessions
from generator.board.words import hours_text
from generator.board.years import is_open
from generator.catalogue import Catalogue
from generator.config.model import Target
from generator.records.plans import Plan
from generator.values.period import Period

EVERYBODY = ("全体党员", "党员和群众")
# Terms that name no member, or not only members: what is for all members is not for them.
NOT_MEMBERS = ("入党积极分子", "发展对象", "群众", "党员和群众", "党章学习小组")
LAST_QUARTER = 10
"""From this month on a year without enough planned hours will hardly get more plans."""
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class HoursRow:
    """A target with the year's hours (学时) as planned and done, and how the year stands.

    ``gone`` is the share of the year that has passed, from 0 to 1. ``since``: the first day that
    counts; hours are owed for the part of the year from then on. ``is_settled``: the plans are
    meant to be complete, so that too few planned hours are worth a warning. ``is_over``: it is the
    year before, of which only what was done matters.
    """

    target: Target
    year: int
    planned: Decimal
    done: Decimal
    gone: float
    is_settled: bool
    since: dt.date
    today: dt.date
    is_over: bool = False

    @property
    def owed(self) -> Decimal:
        """The target's share of the days that count, to half an hour, rounded down."""
        return self._share_until(dt.date(self.year, 12, 31))

    @property
    def missing(self) -> Decimal:
        """Hours that are owed and that no plan has yet."""
        return max(ZERO, self.owed - self.planned)

    @property
    def expected(self) -> Decimal:
        """Hours that would be done by now at an even pace, to half an hour, rounded down."""
        return self._share_until(self.today)

    def _share_until(self, day: dt.date) -> Decimal:
        counted = max(0, (day - self.since).days + 1)
        days = (dt.date(self.year, 12, 31) - dt.date(self.year, 1, 1)).days + 1
        return Decimal(int(self.target.hours * counted * 2 / days)) / 2

    @property
    def state(self) -> str:
        """In words: done, well under way, behind, or not planned in full (yet)."""
        if self.done >= (self.owed if self.is_over else self.target.hours):
            return "已达到"
        if self.is_over:
            return "没学够"
        if self.missing:
            open_ = f"还可安排 {hours_text(self.missing)} 学时"
            return "安排不够" if self.is_settled else open_
        return "赶得上" if self.done >= self.expected else "进度慢了"


def hours_board(catalogue: Catalogue, today: dt.date) -> tuple[HoursRow, ...]:
    """A row for each of the configured targets, for the current year."""
    if not catalogue.config.targets:
        return ()
    sessions = [s for s in planned_sessions(catalogue) if _is_in_year(s, today.year)]
    return tuple(_row(target, sessions, catalogue, today) for target in catalogue.config.targets)


def hours_of_last_year(catalogue: Catalogue, today: dt.date) -> tuple[HoursRow, ...]:
    """The rows of the year before as long as it is open; none where nothing was counted in it."""
    year = Period.of_months("year", today.year - 1)
    since = catalogue.config.board.since
    if not is_open(year.year, today) or (since is not None and since > year.end):
        return ()
    if not any(_is_in_year(s, year.year) for s in planned_sessions(catalogue)):
        return ()
    return tuple(replace(row, is_over=True) for row in hours_board(catalogue, year.end))


def is_for(audience: str, of_session: Iterable[str]) -> bool:
    """Whether people of ``audience`` take part: what is for all members is for each of them."""
    terms = tuple(of_session)
    if audience in terms or (audience == "群众" and "党员和群众" in terms):
        return True
    return audience not in NOT_MEMBERS and any(term in EVERYBODY for term in terms)


def _row(
    target: Target, sessions: Sequence[PlannedSession], catalogue: Catalogue, today: dt.date
) -> HoursRow:
    year = Period.of_months("year", today.year)
    found = [s for s in sessions if is_for(target.audience, s.session.audience or s.plan.audience)]
    counted = list({_identity(s): s for s in found}.values())
    settled, since = _settled(target.audience, catalogue, year, today)
    return HoursRow(
        target=target,
        year=year.year,
        planned=sum((s.session.hours or ZERO for s in counted), ZERO),
        done=sum((s.session.hours or ZERO for s in counted if s.is_done), ZERO),
        gone=((today - year.start).days + 1) / ((year.end - year.start).days + 1),
        is_settled=settled,
        since=since,
        today=today,
    )


def _is_in_year(planned: PlannedSession, year: int) -> bool:
    if planned.session.status == "取消":
        return False
    return (planned.session.last_day or planned.plan.period.start).year == year


def _identity(planned: PlannedSession) -> tuple[str, int]:
    """Two plans that name one notice mean one session."""
    notice = planned.standing_notice
    return (f"notices/{notice.id}", 0) if notice else (planned.plan.id, planned.number)


def _settled(
    audience: str, catalogue: Catalogue, year: Period, today: dt.date
) -> tuple[bool, dt.date]:
    """Whether the year's plans are complete, and from which day on hours are owed.

    Plans that cover the whole year owe the whole target; otherwise it is owed from the day on
    that is counted from, and asked for in the last quarter.
    """
    plans = counted_plans(catalogue)
    groups = [group for group in _by_audience(audience, plans, year) if group]
    if groups and all(_covered(group, year) for group in groups):
        return True, year.start
    began = catalogue.config.board.since or min((p.period.start for p in plans), default=None)
    if began is None:
        return False, year.start
    return today.month >= LAST_QUARTER and began <= today, min(max(began, year.start), year.end)


def _by_audience(audience: str, plans: Sequence[Plan], year: Period) -> Iterator[list[Plan]]:
    """The year's plans for all members and those for this audience, each sort by itself."""
    inside = [p for p in plans if p.period.start <= year.end and p.period.end >= year.start]
    everybody = [p for p in inside if any(term in EVERYBODY for term in p.audience)]
    yield [p for p in everybody if is_for(audience, p.audience)]
    yield [p for p in inside if audience in p.audience and p not in everybody]


def _covered(plans: Sequence[Plan], year: Period) -> bool:
    return {(m.year, m.number) for p in plans for m in p.period.months()} >= {
        (m.year, m.number) for m in year.months()
    }
