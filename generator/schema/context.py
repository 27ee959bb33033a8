"""What reading one file needs to know besides its nodes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from generator.problems import Place, Problem
from generator.schema.names import Names
from generator.schema.scalar import Scalar


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The branch's lists of terms by list name, and its synonyms (spoken form → listed term)."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    synonyms: Mapping[str, str] = field(default_factory=dict)

    def terms(self, name: str) -> tuple[str, ...]:
        """The terms of a list; an unknown list has none."""
        return self.lists.get(name, ())


@dataclass(slots=True)
class ReadContext:
    """The file being read, the vocabulary, and what was found besides errors of fields.

    ``thorough`` asks also for the notes, which cost time and which only ``-v`` shows. ``names``
    are those the file's editor uses for its fields.
    """

    file: str
    vocabulary: Vocabulary
    thorough: bool = False
    problems: list[Problem] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    prose: list[range] = field(default_factory=list)
    """Lines (from 1) told to be text of a field above them, whatever they look like."""
    _answered: set[tuple[int, int, str]] = field(default_factory=set)

    def answer(self, level: yaml.Node, field_name: str) -> None:
        """Another problem has told already what to do about a field missing in a mapping."""
        self._answered.add((level.start_mark.line, level.start_mark.column, field_name))

    def is_answered(self, level: yaml.Node, field_name: str) -> bool:
        """Whether to say nothing of the field missing in this mapping."""
        return (level.start_mark.line, level.start_mark.column, field_name) in self._answered

    def note(self, at: Scalar, code: str, message: str) -> None:
        """Record a warning, or a note if notes are wanted, at a scalar's place."""
        if self.thorough or not code.startswith("N"):
            self.problems.append(Problem(Place(self.file, at.line, at.column), code, message))
