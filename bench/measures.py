"""The measurements: each makes its projects in a folder of its own and gives figures."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.pages import pages_of, read_page
from bench.records import TODAY, write_empty_project, write_project
from bench.running import MKDOCS, ZHIBU, Cost, Job, by_turns, least, median, run
from bench.weights import Weight, weigh

TODAY_OPTION = ("--today", TODAY)
PROJECT_PARTS = ("content", "site_config.yml")


@dataclass(frozen=True, slots=True)
class Checked:
    """Cost of checking ``records`` records of ``bytes`` together, beyond that of checking none."""

    records: int
    bytes: int
    start_up: Cost
    beyond: Cost
    least_beyond: Cost


@dataclass(frozen=True, slots=True)
class Built:
    """A site made by one of two programs."""

    cost: Cost
    pages: int
    html_bytes: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The same pages made by us, from the records, and by MkDocs, from our export."""

    records: int
    ours: Built
    theirs: Built
    differing: tuple[str, ...]
    """Pages only one has, or whose title or article differs in its text."""


def check(folder: Path, records: int, rounds: int) -> Checked:
    """``zhibu check`` of generated records, by turns with an empty project."""
    full, empty = folder / "full", folder / "empty"
    write_project(full, records)
    write_empty_project(empty)
    costs = by_turns(
        {
            "full": Job((*ZHIBU, "check", *TODAY_OPTION), full),
            "empty": Job((*ZHIBU, "check", *TODAY_OPTION), empty),
        },
        rounds,
    )
    size = sum(path.stat().st_size for path in full.rglob("*.yml"))
    start_up = median(costs["empty"])
    return Checked(
        records,
        size,
        start_up,
        median(costs["full"]).beyond(start_up),
        least(costs["full"]).beyond(least(costs["empty"])),
    )


def example(folder: Path, root: Path, rounds: int) -> tuple[Built, list[Weight]]:
    """A cold ``zhibu build`` of the example content below ``root``, and its pages' weights."""
    project = folder / "example"
    project.mkdir(parents=True)
    shutil.copytree(root / PROJECT_PARTS[0], project / PROJECT_PARTS[0])
    shutil.copy2(root / PROJECT_PARTS[1], project / PROJECT_PARTS[1])
    job = Job((*ZHIBU, "build", *TODAY_OPTION), project, _clearing(project, ".zhibu", "public"))
    costs = by_turns({"build": job}, rounds)["build"]
    return _built(costs, project / "public"), weigh(project / "public")


def compare(folder: Path, records: int, rounds: int) -> Compared:
    """``zhibu build`` and plain ``mkdocs build`` by turns on the same pages, both cold."""
    project, exported = folder / "project", folder / "export"
    write_project(project, records, kinds="main")
    run(Job((*ZHIBU, "export", exported, *TODAY_OPTION), project))
    costs = by_turns(
        {
            "ours": Job(
                (*ZHIBU, "build", *TODAY_OPTION), project, _clearing(project, ".zhibu", "public")
            ),
            "theirs": Job((*MKDOCS, "build", "--quiet"), exported, _clearing(exported, "site")),
        },
        rounds,
    )
    ours, theirs = project / "public", exported / "site"
    return Compared(
        records,
        _built(costs["ours"], ours),
        _built(costs["theirs"], theirs),
        tuple(differing(ours, theirs)),
    )


def _clearing(folder: Path, *names: str) -> Callable[[], None]:
    def clear() -> None:
        for name in names:
            shutil.rmtree(folder / name, ignore_errors=True)

    return clear


def _built(costs: Sequence[Cost], site: Path) -> Built:
    pages = pages_of(site)
    return Built(median(costs), len(pages), sum((site / page).stat().st_size for page in pages))


def differing(ours: Path, theirs: Path) -> Iterator[str]:
    """Pages that only one site has, or that do not say the same; a page must say something."""
    our_pages, their_pages = set(pages_of(ours)), set(pages_of(theirs))
    yield from sorted(our_pages ^ their_pages)
    for address in sorted(our_pages & their_pages):
        one, other = read_page(ours, address), read_page(theirs, address)
        if not one.text or (one.title, one.text) != (other.title, other.text):
            yield address
