"""Stretches of a chain that may be one number: whole groups that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.gate.chains import Group


@dataclass(frozen=True, slots=True)
class Window:
    """Some neighbouring groups of a chain, read as one number."""

    groups: Sequence[Group]
    first: int
    after: int
    digits: str

    @property
    def own(self) -> Sequence[Group]:
        """The groups of the number."""
        return self.groups[self.first : self.after]

    @property
    def start(self) -> int:
        """Where the number starts in the text."""
        return self.groups[self.first].start

    @property
    def end(self) -> int:
        """Where the number ends in the text."""
        return self.groups[self.after - 1].end

    @property
    def shape(self) -> tuple[int, ...]:
        """Lengths of what stands between visible gaps: 3, 4, 4."""
        lengths: list[int] = []
        for group in self.own:
            if group.gap or not lengths:
                lengths.append(0)
            lengths[-1] += len(group.digits)
        return tuple(lengths)

    @property
    def gaps(self) -> set[str]:
        """Kinds of the visible gaps inside the number."""
        return {group.gap for group in self.own[1:] if group.gap}

    @property
    def before(self) -> Group | None:
        """The group before the number, in the same chain."""
        return self.groups[self.first - 1] if self.first else None

    @property
    def gap_before(self) -> str | None:
        """Kind of the gap before the number, ``None`` where the chain begins."""
        return self.groups[self.first].gap if self.first else None

    @property
    def gap_after(self) -> str | None:
        """Kind of the gap after the number, ``None`` where the chain ends."""
        return self.groups[self.after].gap if self.after < len(self.groups) else None

    @property
    def stands_alone(self) -> bool:
        """Whether no neighbour is set off by the same kind of gap as the number's own groups."""
        return not self.gaps & {self.gap_before, self.gap_after}


def windows(groups: Sequence[Group], longest: int) -> Iterator[Window]:
    """Every run of whole groups with at most ``longest`` digits."""
    for first in range(len(groups)):
        digits = ""
        for after in range(first, len(groups)):
            digits += groups[after].digits
            if len(digits) > longest:
                break
            yield Window(groups, first, after + 1, digits)
