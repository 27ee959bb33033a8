"""What a page's HTML says about itself: its headings and the text below each, for the search."""

from __future__ import annotations

import re

from generator.pages.page import Heading, SearchSection
from generator.text.plain import plain_text

_HEADING = re.compile(
    r'<h(?P<level>[23])\b[^>]*?\bid="(?P<id>[^"]+)"[^>]*>(?P<text>.*?)</h(?P=level)>', re.DOTALL
)
# What a heading says in small letters (a count, a month) is not part of its name.
_ASIDE = re.compile(r"<small\b.*?</small>", re.DOTALL)
# Marked by templates: text that every page has, or that another page holds.
_UNSEARCHED = re.compile(r"<(\w+)[^>]*\bdata-search=\"off\".*?<!-- /search-off -->", re.DOTALL)


def headings_of(html: str) -> tuple[Heading, ...]:
    """The headings of level 2 and 3 that have an id."""
    return tuple(
        Heading(int(found["level"]), found["id"], _name(found["text"]))
        for found in _HEADING.finditer(html)
    )


def sections_of(html: str, title: str) -> tuple[SearchSection, ...]:
    """The page's text, cut at its headings; the part before the first belongs to the page."""
    html = _UNSEARCHED.sub("", html)
    sections = []
    anchor, heading, start = "", title, 0
    for found in _HEADING.finditer(html):
        sections.append(SearchSection(anchor, heading, plain_text(html[start : found.start()])))
        anchor, heading, start = found["id"], _name(found["text"]), found.end()
    sections.append(SearchSection(anchor, heading, plain_text(html[start:])))
    return tuple(sections)


def _name(heading: str) -> str:
    return plain_text(_ASIDE.sub("", heading))
