"""How the six standards are covered: what carries each standard's tag."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.records.awards import Award, Criterion
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.views.plans import SessionView, session_views

# Kinds with a column of their own in the overview; the others share one.
COLUMNS = (Notice, Material, Member)


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
        return sum(number for _, number in self.overview)

    @property
    def overview(self) -> tuple[tuple[str, int], ...]:
        """Counts under the same headings for every standard."""
        counts = {label: len(records) for label, records in self.records}
        columns = tuple((model.label, counts.pop(model.label, 0)) for model in COLUMNS)
        return (
            ("学习安排", len(self.sessions)),
            *columns,
            ("评选条件", len(self.criteria)),
            ("其他", sum(counts.values())),
        )


def coverage(catalogue: Catalogue) -> tuple[Coverage, ...]:
    """Every standard of the configuration, also those nothing covers yet."""
    sessions = [v for plan in catalogue.of(Plan) for v in session_views(plan, catalogue)]
    sessions.sort(key=lambda view: view.first_day, reverse=True)
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
