"""What a built page says, and which files a browser loads for it."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

_CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)
SEARCH_INDEX = "search/search_index.json"


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """Title and text of the article without needless spaces, and addresses within the site."""

    title: str
    text: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    links: tuple[str, ...]
    search: tuple[str, ...]
    """What the theme's search fetches once the page is there: its worker and its index."""


def read_page(site: Path, address: str) -> BuiltPage:
    """Read the page at ``address`` of the site in the folder ``site``."""
    html = (site / address).read_text(encoding="utf-8")
    parser = _Parser()
    parser.feed(html)
    parser.close()
    config = _CONFIG.search(html)
    settings = json.loads(config[1]) if config else {}
    search = (
        [settings["search"], f"{settings['base']}/{SEARCH_INDEX}"] if "search" in settings else []
    )
    return BuiltPage(
        " ".join(parser.title.split()),
        " ".join(parser.text.split()),
        _within(address, parser.styles),
        _within(address, parser.scripts),
        _within(address, parser.links),
        _within(address, search),
    )


def pages_of(site: Path) -> list[str]:
    """The addresses of all pages."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _within(address: str, found: list[str]) -> tuple[str, ...]:
    """Addresses relative to the site, each once; those of other hosts are left out."""
    folder = PurePosixPath(address).parent.as_posix()
    parts = [urlsplit(one) for one in found]
    paths = [unquote(part.path) for part in parts if part.path and not part.scheme + part.netloc]
    return tuple(dict.fromkeys(posixpath.normpath(posixpath.join(folder, p)) for p in paths))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.title = self.text = ""
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self.links: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in ("title", "article"):
            self._inside.append(tag)
        elif tag == "link" and "stylesheet" in values.get("rel", "").split():
            self.styles.append(values.get("href", ""))
        elif tag == "script" and values.get("src"):
            self.scripts.append(values["src"])
        elif tag == "a":
            self.links.append(values.get("href", ""))
        self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            self._inside.remove(tag)
        self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if "article" in self._inside:
            self.text += data
        elif "title" in self._inside:
            self.title += data
