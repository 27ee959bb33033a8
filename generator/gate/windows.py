"""Stretches of a chain that may be one number: whole groups that belong together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
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
    def stands_alone(self) -> bool:
        """Whether the row of its groups does not go on before or after it."""
        return not (self.goes_on_before or self.goes_on_after)

    @property
    def goes_on_before(self) -> bool:
        """Whether a group like its own stands before, set off in the same way."""
        return self.first > 0 and self._is_like_own(
            self.groups[self.first - 1], self.groups[self.first].gap
        )

    @property
    def goes_on_after(self) -> bool:
        """Whether a group like its own stands after, set off in the same way."""
        if self.after == len(self.groups):
            return False
        following = self.groups[self.after]
        return self._is_like_own(following, following.gap)

    def _is_like_own(self, neighbour: Group, gap: str) -> bool:
        return gap in self.gaps and len(neighbour.digits) == self.shape[0]


def windows(groups: Sequence[Group], lengths: Collection[int]) -> Iterator[Window]:
    """Every run of whole groups with one of the given numbers of digits."""
    longest = max(lengths)
    for first in range(len(groups)):
        digits = ""
        for after in range(first, len(groups)):
            digits += groups[after].digits
            if len(digits) in lengths:
                yield Window(groups, first, after + 1, digits)
            elif len(digits) > longest:
                break
