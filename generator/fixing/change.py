"""What mending a file comes to, as data for the diff and for writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Problem
from generator.problems.codes import CODES


@dataclass(frozen=True, slots=True)
class FileFix:
    """One file before and after.

    ``why`` tells for every changed line (from 0) the reasons, in Chinese; ``whole`` the reasons
    that concern the whole file (its encoding, its name). ``left`` are the mistakes and doubts
    that have more than one right reading, ``before`` those of the file as it was. ``shown`` are
    the first lines of a file whose encoding was another.
    """

    path: Path
    file: str
    target: Path
    data: bytes
    new_data: bytes
    lines: tuple[str, ...] = ()
    new_lines: tuple[str, ...] = ()
    why: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    whole: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    left: tuple[Problem, ...] = ()
    before: tuple[Problem, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.data != self.new_data or self.path != self.target

    @property
    def count(self) -> int:
        """How many slips are mended."""
        return len(self.whole) + sum(len(reasons) for reasons in self.why.values())


def reason(code: str) -> str:
    """A code with its title, as the diff says why."""
    return f"{code} {CODES[code].title}"
