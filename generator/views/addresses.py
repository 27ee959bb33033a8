"""Addresses of pages, and the relative way from one to another."""

from __future__ import annotations

import posixpath

from generator.records.base import Record
from generator.records.kinds import BOARD

HOME = "index.html"
BRANCH = "branch.html"
BOARD_PAGE = "board.html"


def address_of(record: Record) -> str:
    """The page of a record."""
    return f"{record.kind}/{record.id}.html"


def index_address(section: str) -> str:
    """The page that lists a section; the board is a single page."""
    return BOARD_PAGE if section == BOARD else f"{section}/index.html"


def year_address(section: str, year: int) -> str:
    """The archive page of a year; a folder of its own, so that no record's id can clash."""
    return f"{section}/years/{year}.html"


def file_address(record: Record, path: str) -> str:
    """A file beside a record keeps its place beside the record's page."""
    return posixpath.normpath(f"{record.kind}/{path}")


def relative(target: str, here: str) -> str:
    """The way from the page ``here`` to ``target``; both are addresses from the site's root."""
    path, mark, anchor = target.partition("#")
    if path == here:
        return f"{mark}{anchor}" or posixpath.basename(here)
    return path_between(here, path) + mark + anchor


def path_between(here: str, target: str) -> str:
    """The steps from the page ``here`` to the file ``target``, whatever signs its name holds."""
    # From the root, so that the folder the program runs in plays no part.
    return posixpath.relpath(f"/{target}", posixpath.dirname(f"/{here}"))
