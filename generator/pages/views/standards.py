"""How the six standards are covered: what carries each standard's tag."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.pages.views.plans import SessionView, session_views
from generator.records.awards import Award, Criterion
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.plans import Plan

NEWEST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Coverage:
    """One standard with its sessions, award criteria and records by kind, newest first."""

    standard: str
    anchor: str
    sessions: tuple[SessionView, ...]
    criteria: tuple[tuple[Award, Criterion], ...]
    records: tuple[tuple[str, tuple[Record, ...]], ...]

    @property
    def total(self) -> int:
        """Everything that carries the standard."""
        return len(self.sessions) + len(self.criteria) + sum(len(r) for _, r in self.records)


def coverage(catalogue: Catalogue) -> tuple[Coverage, ...]:
    """Every standard of the configuration, also those nothing covers yet."""
    sessions = [v for plan in catalogue.of(Plan) for v in session_views(plan, catalogue)]
    criteria = [(award, c) for award in catalogue.of(Award) for c in award.criteria]
    return tuple(
        Coverage(
            standard=standard,
            anchor=f"standard-{number}",
            sessions=tuple(v for v in sessions if standard in v.session.standards),
            criteria=tuple((a, c) for a, c in criteria if standard in c.standards),
            records=_records_with(standard, catalogue),
        )
        for number, standard in enumerate(catalogue.config.lists.standards, start=1)
    )


def _records_with(
    standard: str, catalogue: Catalogue
) -> tuple[tuple[str, tuple[Record, ...]], ...]:
    by_kind = (
        (model.label, tuple(r for r in catalogue.of(model) if standard in r.standards))
        for model in KINDS.values()
    )
    return tuple((label, records) for label, records in by_kind if records)
