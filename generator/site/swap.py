"""Replaces a folder as a whole, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.files import patiently


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
        patiently(lambda: fresh.rename(directory))
        return
    try:
        patiently(lambda: directory.rename(aside))
        patiently(lambda: fresh.rename(directory))
    except BaseException:
        if not directory.exists():
            aside.rename(directory)
        raise
