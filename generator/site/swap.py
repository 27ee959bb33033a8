"""Replaces a folder as a whole, or not at all."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TRIES = 20
PAUSE = 0.1
"""Windows refuses to rename a folder while a virus scanner or a viewer holds one of its files;
two seconds in all (``TRIES`` times ``PAUSE`` seconds) outlast a scanner."""


@contextmanager
def replacing(directory: Path) -> Iterator[Path]:
    """Give an empty folder beside ``directory``; on leaving without an error it takes its place.

    After an error or Ctrl+C the old folder is whole and the new one gone. What a killed run left
    behind is cleared away, and its old folder put back if it died between the two renames.
    """
    directory = (
        directory.resolve()
    )  # "." has no name; a link stays and what it leads to is replaced
    fresh = directory.with_name(f".{directory.name}.new")
    aside = directory.with_name(f".{directory.name}.old")
    _mend(directory, fresh, aside)
    fresh.mkdir(parents=True)
    try:
        yield fresh
        _swap(directory, fresh, aside)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if directory.exists():  # else the old folder could not be put back: the next run does
            shutil.rmtree(aside, ignore_errors=True)


def _mend(directory: Path, fresh: Path, aside: Path) -> None:
    if aside.exists() and not directory.exists():
        aside.rename(directory)
    for leftover in (fresh, aside):
        if leftover.exists():
            shutil.rmtree(leftover)


def _swap(directory: Path, fresh: Path, aside: Path) -> None:
    if not directory.exists():
        _persist(lambda: fresh.rename(directory))
        return
    try:
        _persist(lambda: directory.rename(aside))
        _persist(lambda: fresh.rename(directory))
    except BaseException:
        if not directory.exists():
            aside.rename(directory)
        raise


def _persist(rename: Callable[[], object]) -> None:
    for _ in range(TRIES - 1):
        try:
            rename()
        except PermissionError:
            time.sleep(PAUSE)
        else:
            return
    rename()
