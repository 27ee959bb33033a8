"""Reads built pages the way a reader's browser would: elements, their texts and addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

LOADING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
BLOCKS = {"h1", "h2", "h3", "h4", "p", "div", "pre", "table", "tr", "td", "th", "section", "br"}
FOREIGN = re.compile(r"^\s*(?:[a-z]+:)?//", re.IGNORECASE)
FOREIGN_IN_CSS = re.compile(
    r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE
)


class PageReader(HTMLParser):
    """Collects (tag, attributes) of all elements, and the text of the article."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag in {"title", "article", "aside"}:
            self._open.append(tag)
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._space(tag)
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.texts[tag] = self.texts.get(tag, "") + data

    def _space(self, tag: str) -> None:
        if tag in BLOCKS:
            self.handle_data(" ")

    def first(self, tag: str) -> dict[str, str]:
        return next(attributes for name, attributes in self.elements if name == tag)

    def all(self, tag: str, class_: str = "") -> list[dict[str, str]]:
        return [
            attributes
            for name, attributes in self.elements
            if name == tag and (not class_ or class_ in attributes.get("class", "").split())
        ]


def read(path: Path) -> PageReader:
    return PageReader(path.read_text(encoding="utf-8"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def foreign_loads(directory: Path) -> list[str]:
    """Every address on another host that a built page or style sheet would load."""
    found: list[str] = []
    for path in sorted(directory.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        for tag, attributes in PageReader(text).elements:
            address = attributes.get(LOADING.get(tag, ""), "")
            if FOREIGN.match(address) and attributes.get("rel") != "canonical":
                found.append(f"{path.name}: {tag} {address}")
            found += FOREIGN_IN_CSS.findall(attributes.get("style", ""))
        found += FOREIGN_IN_CSS.findall(text)
    for path in sorted(directory.rglob("*.css")):
        found += FOREIGN_IN_CSS.findall(path.read_text(encoding="utf-8"))
    return found
