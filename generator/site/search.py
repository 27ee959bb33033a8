"""The index Material's search reads, from text the pages already carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from markupsafe import escape

from generator.pages.page import Page
from generator.site.settings import search_settings

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
CHARACTER = re.compile(rf"([{HAN}])(?=([0-9A-Za-z])?)")
JOINER, BREAK = "\u200c", "\u200b"

FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}


def search_index(pages: Iterable[Page]) -> str:
    """Return the index as JSON: one entry a section, the page's own entry first."""
    entries = [entry for page in pages for entry in _entries(page)]
    config = {**search_settings(), "fields": FIELDS}
    return json.dumps(
        {"config": config, "docs": entries}, ensure_ascii=False, separators=(",", ":")
    )


def as_script(index: str) -> str:
    """Return the same index for a site opened from a folder, where a page may load scripts only.

    The two line separators are legal in JSON, but not in the JavaScript of old browsers.
    """
    return f"var __index = {index}".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _entries(page: Page) -> Iterator[dict[str, Any]]:
    address = quote(page.address)
    top = " ".join(section.text for section in page.sections if not section.anchor)
    yield _entry(address, page.title, top)
    for section in page.sections:
        if section.anchor:
            yield _entry(f"{address}#{section.anchor}", section.title, section.text)


def _entry(location: str, title: str, text: str) -> dict[str, Any]:
    return {"location": location, "title": _prepared(title), "text": _prepared(text)}


def _prepared(text: str) -> str:
    """Escape the text, which results show as HTML, and mark its Chinese characters invisibly.

    Each is followed by a joiner, so that no token equals a part of what a reader types: Material
    would cut the query at such tokens and lose its last character. Before a letter or digit comes
    a break, because browsers we support cannot split *after* a character.
    """
    return str(escape(CHARACTER.sub(_marked, text)))


def _marked(found: re.Match[str]) -> str:
    return found[1] + JOINER + (BREAK if found[2] else "")
