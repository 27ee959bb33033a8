"""Prints the handouts of a project in one process: ``python -m bench.press PROJECT OUT CORES``.

Says what it took as JSON: pages, bytes, seconds, and the most memory it ever held (MB).
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from pathlib import Path

from generator.handouts.printing import Printer, sheets_of
from generator.project import load_project


def main(project: str, out: str, cores: int) -> None:
    """Read the project and print its handouts below ``out``; ``cores`` 0 means all there are."""
    if cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(cores))
        os.cpu_count = lambda: cores  # type: ignore[assignment]
    root, folder = Path(project), Path(out)
    began = time.perf_counter()
    catalogue = load_project(root, dt.date(2026, 11, 22)).catalogue
    if catalogue is None:
        raise SystemExit(f"{root} cannot be read")
    read, before = time.perf_counter(), time.process_time()
    sheets = [sheet for sheet in sheets_of(catalogue) if sheet.document == "handout"]
    pages = size = 0
    folder.mkdir(parents=True, exist_ok=True)
    for number, printed in enumerate(Printer(catalogue, root, root / ".press").printed(sheets)):
        (folder / f"{number}.pdf").write_bytes(printed.data)
        pages += printed.pages
        size += len(printed.data)
    seconds = {"read": read - began, "print": time.perf_counter() - read}
    seconds["cpu"] = time.process_time() - before
    told = {"sheets": len(sheets), "pages": pages, "bytes": size, "memory": _memory(), **seconds}
    sys.stdout.write(json.dumps(told))


def _memory() -> float:
    """The most memory this process ever held, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
