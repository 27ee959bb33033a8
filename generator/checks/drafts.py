"""A draft is still being written: what its texts, days and counts lack is not told yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalogue import Catalogue
from generator.problems import Problem

# What is looked at when it goes out: days that do not fit, unfinished texts, counts, the board's.
_NOT_YET = frozenset({"W401", "W403", *(f"W{number}" for number in range(507, 521))})


def without_drafts(problems: Iterable[Problem], catalogue: Catalogue) -> Iterator[Problem]:
    """The problems without those on drafts that only matter once a record goes out."""
    drafts = {record.source_file for record in catalogue if record.is_draft}
    for problem in problems:
        if problem.code not in _NOT_YET or problem.place.file not in drafts:
            yield problem
