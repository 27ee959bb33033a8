"""Hints that show a whole line: a line with several slips is shown with all of them corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.problems import Problem
from generator.sources.lint.slip import Slip

# What is read after these is not what the editor should write.
_NOT_TO_WRITE = frozenset({"E206", "E215", "E216"})


@dataclass(frozen=True, slots=True)
class _Shown:
    """The problem whose hint shows line ``index`` from behind ``before`` (such as a dash)."""

    problem: int
    index: int
    before: str
    body: str


class Cures:
    """The lines as they should be written, as far as slips tell, and the hints that show them."""

    def __init__(self) -> None:
        self._lines: dict[int, str] = {}
        self._closed: set[int] = set()
        self._shown: list[_Shown] = []

    def told(self, problem: int, index: int, slip: Slip) -> None:
        """Remember that a slip of line ``index`` was told as the sheet's ``problem``."""
        if slip.code in _NOT_TO_WRITE:
            self._closed.add(index)
        if index in self._closed:
            return
        self._lines[index] = slip.after
        after = slip.after.strip()
        body = slip.hint.removeprefix("写成“").removesuffix("”。")
        if len(body) + 5 == len(slip.hint) and body and after.endswith(body):
            before = after.removesuffix(body).strip()
            self._shown.append(_Shown(problem, index, before, body))

    def completed(self, problems: Sequence[Problem]) -> list[Problem]:
        """The problems with hints that hold all corrections."""
        done = list(problems)
        for shown in self._shown:
            body = self._lines[shown.index].strip().removeprefix(shown.before).strip()
            if body != shown.body:
                done[shown.problem] = replace(done[shown.problem], hint=f"写成“{body}”。")
        return done
