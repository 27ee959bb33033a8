"""What the preview shows at the moment, shared by the builder and the browsers that wait."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """How a build went: what was found, and whether a new site took the old one's place."""

    problems: list[Problem]
    written: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A version of the preview; ``problems`` are those that keep a newer site from appearing."""

    version: int
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    """A mistake of the generator itself, in one line."""


@dataclass(slots=True)
class Live:
    """The version shown now; every change wakes all who wait for one.

    Versions start at the time in milliseconds, so that a page left open from an earlier run
    knows that it is old.
    """

    shown: Shown = field(default_factory=lambda: Shown(int(time.time() * 1000)))
    closed: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def show(self, problems: Sequence[Problem] = (), failure: str = "") -> None:
        """Make a new version known."""
        with self._changed:
            self.shown = Shown(self.shown.version + 1, tuple(problems), failure)
            self._changed.notify_all()

    def close(self) -> None:
        """Let go of everybody who waits."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def wait_for_other(self, version: int, seconds: float) -> int:
        """Return the version shown once it is not ``version`` any more, or after ``seconds``."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self.shown.version != version, seconds)
            return self.shown.version
