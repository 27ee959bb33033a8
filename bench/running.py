"""Programs run by turns, with what each cost."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = sys.executable
ZHIBU = (PYTHON, "-m", "generator")
MKDOCS = (PYTHON, "-m", "mkdocs")
# The banner on MkDocs 2 waits for nothing, but it is printed.
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one run: ``cpu`` of all its processes together, ``wall`` by the clock."""

    cpu: float
    wall: float

    def beyond(self, other: Cost) -> Cost:
        """What is left when ``other`` is taken off."""
        return Cost(self.cpu - other.cpu, self.wall - other.wall)


@dataclass(frozen=True, slots=True)
class Job:
    """A command, where it runs, and what must be cleared away before each run."""

    command: Sequence[str | Path]
    cwd: Path
    prepare: Callable[[], None] = lambda: None


def run(job: Job) -> Cost:
    """Run once; raises ``RuntimeError`` with what the program said when it fails."""
    job.prepare()
    before, began = os.times(), time.perf_counter()
    done = subprocess.run(
        [str(part) for part in job.command],
        cwd=job.cwd,
        env=os.environ | _ENVIRONMENT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    wall, after = time.perf_counter() - began, os.times()
    if done.returncode:
        raise RuntimeError(
            f"{job.command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return Cost(_of_children(after) - _of_children(before), wall)


def _of_children(times: os.times_result) -> float:
    """CPU seconds of all ended child processes. Windows does not count them: 0 there."""
    return times.children_user + times.children_system


def by_turns(jobs: Mapping[str, Job], rounds: int) -> dict[str, list[Cost]]:
    """Run all jobs ``rounds`` times, one after the other, so that a busy moment hits them alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            costs[name].append(run(job))
    return costs


def median(costs: Sequence[Cost]) -> Cost:
    """The usual cost."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
    )


def least(costs: Sequence[Cost]) -> Cost:
    """The cost without what other programs on the machine added; CPU seconds rise with them."""
    return Cost(min(cost.cpu for cost in costs), min(cost.wall for cost in costs))
