"""A line on the terminal for work that takes longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from generator.reports.progress import Watch, unwatched

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds of work that need no explanation."""


@contextmanager
def progress() -> Iterator[Watch]:
    """A watcher whose stages are shown on a terminal's error stream, and wiped out at the end.

    Anywhere else (a file, a pipe, a server's log) nothing is shown.
    """
    if not sys.stderr.isatty():
        yield unwatched
        return
    line = _Line()
    timer = threading.Timer(PATIENCE, line.show)
    timer.daemon = True
    timer.start()
    try:
        yield line.watch
    finally:
        timer.cancel()
        line.hide()


class _Line:
    """The newest news, and the line that shows them once somebody has waited."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._news: tuple[str, int, int] = ("", 0, 0)
        self._shown: tuple[Progress, TaskID] | None = None
        self._ended = False

    def watch(self, stage: str, done: int, total: int) -> None:
        self._news = (stage, done, total)
        if self._shown:
            bar, task = self._shown
            bar.update(task, description=stage, **_shares(done, total))

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        with self._lock:
            if self._ended:
                return
            texts = [TextColumn(f"{{task.{name}}}") for name in ("description", "fields[count]")]
            columns = (texts[0], BarColumn(), texts[1])
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            stage, done, total = self._news
            task = bar.add_task(stage, **_shares(done, total))
            bar.start()
            self._shown = bar, task

    def hide(self) -> None:
        with self._lock:
            self._ended = True
            if self._shown:
                self._shown[0].stop()


def _shares(done: int, total: int) -> dict[str, Any]:
    """How a bar is told; of work without parts it only shows that it goes on."""
    return {"completed": done, "total": total or None, "count": f"{done}/{total}" if total else ""}
