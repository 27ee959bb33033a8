from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.pages.page import Page, SearchSection
from generator.site.search import as_script, search_index
from generator.site.settings import SEPARATOR
from tests.site.sample import AWKWARD_HTML, PAGES

INVISIBLE = re.compile("[\u200b\u200c]")


def test_index_has_a_top_entry_for_every_page_and_one_for_every_section() -> None:
    docs = json.loads(search_index(PAGES))["docs"]
    assert [entry["location"] for entry in docs] == [
        location for page in PAGES for location in (page.address, f"{page.address}#安排")
    ]
    awkward = next(entry for entry in docs if entry["location"] == "notices/awkward.html")
    assert INVISIBLE.sub("", awkward["title"]) == AWKWARD_HTML
    assert INVISIBLE.sub("", awkward["text"]) == "a &lt; b &amp;&amp; c &gt; d"


def test_page_without_sections_is_found_by_title() -> None:
    docs = json.loads(search_index([Page("a.html", "党课", "")]))["docs"]
    assert [INVISIBLE.sub("", entry["title"]) for entry in docs] == ["党课"]


TOKENS = {
    "银行行长": ["银", "行", "行", "长"],
    "第2期": ["第", "2", "期"],
    "章2026年v2": ["章", "2026", "年", "v2"],
    "学习 party-day": ["学", "习", "party", "day"],
    "（一）总则，附则。": ["一", "总", "则", "附", "则"],
    "㛃䶮𠮷": ["㛃", "䶮", "𠮷"],
}


@pytest.mark.parametrize(("text", "tokens"), TOKENS.items())
def test_separator_leaves_single_characters_and_whole_words(text: str, tokens: list[str]) -> None:
    """Python's zero-width splits stand in for the browser's, which reads UTF-16 halves."""
    docs = json.loads(search_index([Page("a.html", text, "")]))["docs"]
    separator = SEPARATOR.replace(r"\ud840-\ud884", "\U00020000-\U000323af")
    found = [INVISIBLE.sub("", token) for token in re.split(separator, docs[0]["title"])]
    assert [token for token in found if token] == tokens


def test_separator_needs_no_look_behind() -> None:
    assert "(?<" not in SEPARATOR


def test_script_is_the_same_index(public: Path) -> None:
    index = (public / "search/search_index.json").read_text(encoding="utf-8")
    script = (public / "search/search_index.js").read_text(encoding="utf-8")
    assert script.removeprefix("var __index = ") == index


def test_script_has_no_line_separator_of_old_browsers() -> None:
    sections = (SearchSection("", "a", "一\u2028二"),)
    script = as_script(search_index([Page("a.html", "a", "", sections=sections)]))
    assert "\u2028" not in script
    assert "\\u2028" in script
