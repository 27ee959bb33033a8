"""Place and problem: the values every stage reports its findings with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.problems.codes import CODES, Severity


class Place(NamedTuple):
    """Where something stands: file relative to the project with ``/``, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding for the editor.

    ``message`` says in Chinese what is wrong, ``hint`` what to type instead; the severity
    belongs to the code (see ``codes.py``).
    """

    place: Place
    code: str
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """How serious the code is."""
        return CODES[self.code].severity


@dataclass(slots=True)
class ProblemLog:
    """Collects the problems of a run, in any order and without repetitions."""

    _problems: dict[Problem, None] = field(default_factory=dict)

    def add(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Record one problem."""
        self._problems[Problem(place, code, message, hint)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record several problems."""
        self._problems.update(dict.fromkeys(problems))

    def sorted(self) -> list[Problem]:
        """All problems by file, line and column."""
        return sorted(self._problems)

    @property
    def has_errors(self) -> bool:
        """Whether anything found forbids publishing."""
        return any(p.severity is Severity.ERROR for p in self._problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self._problems)
