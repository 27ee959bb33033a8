"""The figures as a table for people and as data for comparisons over time."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.gate import Seen
from bench.measures import Built, Checked, Compared
from bench.paper import Paper
from bench.paper import Run as Printing
from bench.running import Cost
from bench.weights import Weight


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured in one run."""

    checked: Checked
    example: Built
    weights: list[Weight]
    compared: Compared
    gate: Seen
    paper: Paper


def show(results: Results) -> None:
    """Print the table."""
    table = Table("measured", "CPU s", "wall s", "remarks", title="zhibu")
    for row in _rows(results):
        table.add_row(*row)
    weights = Table("gzip bytes", "HTML", "CSS", "JS", "together", "search", "files")
    for name, weight in zip(("first view", "second page"), results.weights, strict=True):
        sizes = (weight.html, weight.css, weight.js, weight.total, weight.search)
        weights.add_row(f"{name}: {weight.address}", *(f"{s:,}" for s in sizes), str(weight.files))
    console = Console()
    console.print(table)
    console.print(weights)
    show_paper(results.paper)


def show_paper(paper: Paper) -> None:
    """Print the table of handouts."""
    table = Table("handouts", "sheets", "pages", "wall s", "CPU s", "MB held", "remarks")
    rows: list[tuple[str, Printing, str]] = [
        (f"one process, {paper.cores} cores", paper.ours, ""),
        ("one process, one core", paper.one_core, ""),
        ("again, nothing changed", paper.unchanged, ""),
        (f"one process, {paper.cores} cores", paper.many, ""),
    ]
    for run, how in ((paper.theirs, "@font-face"), (paper.theirs_installed, "installed fonts")):
        if run:
            ratio = f"{run.seconds / paper.ours.seconds:.1f} × ours"
            rows.append((f"WeasyPrint, one process, {how}", run, ratio))
    for name, run, remark in rows:
        memory = f"{run.memory:.0f}" if run.memory else ""
        table.add_row(
            name,
            str(run.sheets),
            str(run.pages),
            f"{run.seconds:.2f}",
            f"{run.cpu:.2f}",
            memory,
            remark,
        )
    console = Console()
    console.print(table)
    console.print(paper.remark)


def write(results: Results, path: Path) -> None:
    """Write the figures with what they were measured on."""
    machine = {
        "python": platform.python_version(),
        "system": platform.system(),
        "processors": os.cpu_count(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    data: dict[str, Any] = {"machine": machine, **asdict(results)}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _rows(results: Results) -> Iterator[tuple[str, str, str, str]]:
    checked, compared = results.checked, results.compared
    ours, theirs = compared.ours, compared.theirs
    size = f"{checked.bytes / checked.records / 1000:.2f} kB each"
    yield (f"check, {checked.records} records, beyond start-up", *_seconds(checked.beyond), size)
    yield ("the same, least of all runs", *_seconds(checked.least_beyond), "")
    yield ("check, start-up alone", *_seconds(checked.start_up), "an empty project")
    yield ("build of the example, cold", *_seconds(results.example.cost), _pages(results.example))
    yield (f"build, {compared.records} records, cold", *_seconds(ours.cost), _pages(ours))
    yield ("mkdocs build, the same pages", *_seconds(theirs.cost), _pages(theirs))
    ratio = (
        f"{theirs.cost.cpu / (ours.cost.cpu or 1):.2f} ×",
        f"{theirs.cost.wall / ours.cost.wall:.2f} ×",
    )
    yield ("mkdocs to ours", *ratio, _equality(compared))
    yield ("gate", "", "", _sight(results.gate))


def _seconds(cost: Cost) -> tuple[str, str]:
    return f"{cost.cpu:.2f}", f"{cost.wall:.2f}"


def _pages(built: Built) -> str:
    return f"{built.pages} pages, {built.html_bytes:,} bytes of HTML"


def _sight(seen: Seen) -> str:
    return (
        f"{seen.lines} lines, recall {seen.recall:.2%}, {seen.false_alarms} false alarms, "
        f"{seen.megabytes_a_second:.2f} MB/s"
    )


def _equality(compared: Compared) -> str:
    if not compared.differing:
        return "all pages have equal texts"
    return f"{len(compared.differing)} pages differ: {', '.join(compared.differing[:3])}"
