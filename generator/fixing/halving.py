"""Which of many changes can be made, found without trying each by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

TRIALS = 300
"""A trial parses the whole file; only files with over a hundred bad changes need as many."""


def keepable(changes: Sequence[T], holds: Callable[[Sequence[T]], bool]) -> list[T]:
    """The changes that may be made together, kept in their order.

    ``holds`` tells whether a file with these changes still says the same. Where all do not, each
    half is tried beside what is kept, so that one bad change among many costs few trials. After
    ``TRIALS`` the rest is not made.
    """
    kept: list[T] = []
    waiting = [changes] if changes else []
    for _ in range(TRIALS):
        if not waiting:
            break
        more = waiting.pop()
        if holds([*kept, *more]):
            kept += more
        elif len(more) > 1:
            middle = len(more) // 2
            waiting += [more[middle:], more[:middle]]
    return kept
