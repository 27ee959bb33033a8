"""What a phone loads for a page: gzip bytes without pictures, as most servers send them."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.pages import BuiltPage, read_page

HOME = "index.html"
GZIP_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Weight:
    """Gzip bytes of a view by sort of file, and how many files it needs."""

    address: str
    html: int
    css: int
    js: int
    search: int
    files: int

    @property
    def total(self) -> int:
        """All but the search."""
        return self.html + self.css + self.js


def weigh(site: Path, folder: str = "notices") -> list[Weight]:
    """A first view (the home page), then a record of ``folder`` with the shared files kept."""
    home = read_page(site, HOME)
    second = _first_record(home, folder)
    seen: set[str] = set()
    return [_view(site, HOME, seen), _view(site, second, seen)]


def _first_record(home: BuiltPage, folder: str) -> str:
    """The first record the home page leads to; every home page has notices."""
    for address in home.links:
        if address.startswith(f"{folder}/") and address != f"{folder}/index.html":
            return address
    raise ValueError(f"the home page links to no page of {folder}")


def _view(site: Path, address: str, seen: set[str]) -> Weight:
    page = read_page(site, address)
    fresh = {
        sort: [file for file in files if file not in seen]
        for sort, files in (("css", page.styles), ("js", page.scripts), ("search", page.search))
    }
    seen.update(*fresh.values())
    sizes = {sort: _zipped(site, files) for sort, files in fresh.items()}
    return Weight(
        address,
        _zipped(site, [address]),
        sizes["css"],
        sizes["js"],
        sizes["search"],
        1 + sum(map(len, fresh.values())),
    )


def _zipped(site: Path, files: Iterable[str]) -> int:
    return sum(len(gzip.compress((site / file).read_bytes(), GZIP_LEVEL)) for file in files)
