"""A finished page as a Markdown file that any MkDocs-like builder turns back into that page.

Its HTML goes through untouched, as raw blocks; only the outermost headings become Markdown
headings, because a builder makes the contents list from those alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from html.parser import HTMLParser
from typing import NamedTuple

import yaml

from generator.pages.page import Page

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
"""ASCII punctuation: every sign Markdown or one of its extensions gives a meaning to."""

TAG = re.compile(r"<[^>]*>|&[#\w]+;")
TEXT = re.compile(r"(?<=>)[^<]+")
BLANK_LINE = re.compile(r"\n( *) (?=\n)")


class HeadingSpan(NamedTuple):
    """An outermost heading: where it starts and ends in the page, its tag's level, id, HTML."""

    start: int
    end: int
    level: int
    id: str
    html: str


def as_markdown(page: Page) -> str:
    """Return the page as a Markdown file with front matter."""
    parts = [front_matter(page)]
    position = 0
    for heading in outermost_headings(page.html):
        parts += [_raw(page.html[position : heading.start]), _markdown_heading(heading)]
        position = heading.end
    parts.append(_raw(page.html[position:]))
    return "\n\n".join(part for part in parts if part) + "\n"


def front_matter(page: Page) -> str:
    """Return the YAML block with the page's title, description and class."""
    # The theme prints these as they are, so they are escaped like everywhere else.
    meta = {"title": page.title, "description": page.description, "body_class": page.body_class}
    escaped = {key: escape(value) for key, value in meta.items() if value}
    return f"---\n{yaml.safe_dump(escaped, allow_unicode=True, sort_keys=False, width=10_000)}---"


def outermost_headings(html: str) -> list[HeadingSpan]:
    """Find the headings with an id that stand in no other element."""
    return list(_HeadingFinder(html).spans())


def _raw(html: str) -> str:
    """Keep a part away from Markdown: inside a ``div`` nothing is read as markup."""
    return f"<div>\n{_with_safe_blanks(html.strip())}\n</div>" if html.strip() else ""


def _with_safe_blanks(html: str) -> str:
    """Write as entities the blanks that Markdown changes even in raw HTML (they matter in pre)."""
    if "\t" not in html and not BLANK_LINE.search(html):
        return html
    return TEXT.sub(lambda text: BLANK_LINE.sub(r"\n\1&#32;", text[0].replace("\t", "&#9;")), html)


def _markdown_heading(heading: HeadingSpan) -> str:
    text = " ".join(_without_markup(heading.html).split())
    return f'{"#" * heading.level} {text} {{: id="{heading.id}" }}'


def _without_markup(html: str) -> str:
    """Replace every sign Markdown might read, outside of tags and entities, by its entity."""
    parts, position = [], 0
    for found in TAG.finditer(html):
        parts += [_entities(html[position : found.start()]), found[0]]
        position = found.end()
    return "".join([*parts, _entities(html[position:])])


def _entities(text: str) -> str:
    return MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", text)


class _HeadingFinder(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self._depth = 0
        self._open: tuple[int, int, str] | None = None
        self._spans: list[HeadingSpan] = []

    def spans(self) -> Iterator[HeadingSpan]:
        self.feed(self._html)
        self.close()
        return iter(self._spans)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        identity = dict(attrs).get("id")
        if self._depth == 0 and tag in HEADINGS and identity:
            self._open = (self._offset(), self._after_tag(), identity)
        self._depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Ignore ``<br/>`` and the like: nothing stands inside them."""

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        self._depth -= 1
        if self._depth == 0 and self._open and tag in HEADINGS:
            start, inner, identity = self._open
            end = self._html.index(">", self._offset()) + 1
            html = self._html[inner : self._offset()]
            self._spans.append(HeadingSpan(start, end, int(tag[1]), unescape(identity), html))
            self._open = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _after_tag(self) -> int:
        return self._offset() + len(self.get_starttag_text() or "")
