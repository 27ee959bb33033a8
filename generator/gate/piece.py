"""What is looked at: texts, each with the places of its parts, and what cannot be looked into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """A text out of a file.

    ``inside`` says where in the file an editor finds it; empty for a text file itself. A text made
    of several parts names each in ``parts``: where it begins, and how an editor finds it.
    """

    text: str
    inside: str = ""
    parts: tuple[tuple[int, str], ...] = ()
    is_again: bool = False
    """Whether it is another reading of a text that came before; only what is new is told."""

    def again(self) -> Piece:
        """The same as another reading of what came before."""
        return replace(self, is_again=True)

    def where(self, offset: int) -> str:
        """How an editor finds the sign at ``offset``."""
        at = bisect_right(self.parts, offset, key=lambda part: part[0]) - 1
        return f"{self.inside}{self.parts[at][1]}" if at >= 0 else self.inside

    def within(self, outer: str) -> Piece:
        """The same in a file that lies in another one."""
        return replace(self, inside=f"{outer}{self.inside}")


@dataclass(frozen=True, slots=True)
class Blind:
    """Something that cannot be looked into, and why; ``inside`` as of a piece."""

    why: str
    inside: str = ""

    def within(self, outer: str) -> Blind:
        """The same in a file that lies in another one."""
        return Blind(self.why, f"{outer}{self.inside}")

    def again(self) -> Blind:
        """The same: what cannot be looked into is told whatever else was read."""
        return self


Seen = Piece | Blind


def joined(parts: Iterable[tuple[str, str]], inside: str = "", between: str = "\n") -> Piece:
    """One piece of many short texts, given as (name of the place, text)."""
    texts: list[str] = []
    places: list[tuple[int, str]] = []
    length = 0
    for name, text in parts:
        places.append((length, name))
        texts.append(text)
        length += len(text) + len(between)
    return Piece(between.join(texts), inside, tuple(places))
