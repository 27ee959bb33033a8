"""The name an editor most likely meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from generator.values.characters import compatible

_LONGEST: Final = 80  # signs looked at of each name
_LOOKED_AT: Final = 24  # candidates compared exactly after the rough sorting
_ALIKE_ENOUGH: Final = 0.5


def nearest(text: str, candidates: Iterable[str]) -> str | None:
    """The candidate closest to ``text`` by typing slips or by containing it; None if none is near.

    A slip is a sign too many, too few, changed, or two signs swapped. Equal candidates are
    decided by their order.
    """
    wanted = _folded(text)
    if not wanted:
        return None
    signs = set(wanted)
    rough = [
        (-_shared(signs, folded), abs(len(folded) - len(wanted)), position, candidate, folded)
        for position, candidate in enumerate(dict.fromkeys(candidates))
        if not signs.isdisjoint(folded := _folded(candidate))
    ]
    rough.sort()
    scored = [
        (_likeness(wanted, folded), candidate) for *_, candidate, folded in rough[:_LOOKED_AT]
    ]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE_ENOUGH else None


def _folded(text: str) -> str:
    return _folded_whole(text[:_LONGEST])


@lru_cache(maxsize=4096)
def _folded_whole(text: str) -> str:
    return text.lower() if text.isascii() else compatible(text).replace(" ", "").casefold()


def _shared(signs: set[str], folded: str) -> float:
    common = len(signs.intersection(folded))
    return common / (len(signs) + len(set(folded)) - common)


def _likeness(wanted: str, candidate: str) -> float:
    """1 for equal, 0 for nothing in common."""
    longest = max(len(wanted), len(candidate))
    likeness = 1 - slips(wanted, candidate) / longest
    shortest = min(len(wanted), len(candidate))
    if shortest >= 2 and (wanted in candidate or candidate in wanted):
        return max(likeness, 0.5 + 0.4 * shortest / longest)
    if not wanted.isascii() and shortest >= 3:
        # Chinese words are reordered or lengthened: what they share counts, not where.
        common = sum((Counter(wanted) & Counter(candidate)).values())
        return max(likeness, 0.9 * 2 * common / (len(wanted) + len(candidate)))
    return likeness


def slips(first: str, second: str) -> int:
    """Edit distance with swapped neighbours as one slip (optimal string alignment)."""
    before: list[int] = []
    previous = list(range(len(second) + 1))
    for row, sign in enumerate(first, start=1):
        current = [row]
        for column, other in enumerate(second, start=1):
            cost = min(
                previous[column] + 1,
                current[-1] + 1,
                previous[column - 1] + (sign != other),
            )
            if row > 1 and column > 1 and sign == second[column - 2] and other == first[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]
