"""How far long work has come: stages tell a watcher, which may show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Watch = Callable[[str, int, int], None]
"""Told the Chinese name of a stage, how many things of it are done, and of how many."""


def unwatched(stage: str, done: int, total: int) -> None:
    """Nobody looks."""


def watched(things: Sequence[T], stage: str, watch: Watch) -> Iterator[T]:
    """The things, one by one, with the watcher told of each."""
    for done, thing in enumerate(things):
        watch(stage, done, len(things))
        yield thing
    watch(stage, len(things), len(things))
