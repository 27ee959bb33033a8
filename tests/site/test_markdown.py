from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from generator.pages.page import Page
from generator.site.markdown import as_markdown, outermost_headings
from tests.site.reading import PageReader, squeezed

# HTML of a page, and the headings (level, id) that become Markdown headings.
HEADINGS = {
    "none": ("<h1>题</h1><p>文</p>", []),
    "in order": ('<h1>题</h1><h2 id="a">甲</h2><h3 id="b">乙</h3>', [(2, "a"), (3, "b")]),
    "inside another element": ('<section><h2 id="a">甲</h2></section>', []),
    "after unclosed void elements": ('<p>一<br>二<img src="x"></p><h2 id="a">甲</h2>', [(2, "a")]),
    "without an id": ("<h2>甲</h2>", []),
    "markup and entities": ('<h2 id="a&amp;b">甲 <em>*乙*</em> &lt;</h2>', [(2, "a&b")]),
    "over several lines": ('<p>\n\n</p>\n<h2\n id="a">\n甲\n</h2>', [(2, "a")]),
    "self-closing": ('<p>一<br/></p><h2 id="a">甲</h2>', [(2, "a")]),
}


@pytest.mark.parametrize(("html", "expected"), HEADINGS.values(), ids=HEADINGS.keys())
def test_outermost_headings(html: str, expected: list[tuple[int, str]]) -> None:
    found = outermost_headings(html)
    assert [(heading.level, heading.id) for heading in found] == expected
    assert all(html[h.start : h.end].startswith("<h") for h in found)
    assert all(html[h.start : h.end].endswith(">") for h in found)


@pytest.mark.parametrize(("html", "expected"), HEADINGS.values(), ids=HEADINGS.keys())
def test_markdown_gives_the_page_back(html: str, expected: list[tuple[int, str]]) -> None:
    built = PageReader(f"<article>{_converted(html)}</article>")
    levels = {f"h{level}" for level, _ in expected}
    assert squeezed(built.texts["article"]) == squeezed(_text(html))
    assert [a["id"] for tag, a in built.elements if tag in levels and "id" in a] == [
        identity for _, identity in expected
    ]


CHARACTERS = st.text("党学 \n\t*_`#-+.!|~^=:{}[]()<>&\\\"'$%1aA：“”", max_size=40)


@settings(max_examples=60, deadline=None)
@given(CHARACTERS, CHARACTERS, CHARACTERS)
def test_any_text_survives(heading: str, paragraph: str, code: str) -> None:
    html = (
        f'<h1>题</h1><h2 id="甲-1">甲{escape(heading)}</h2>'
        f"<p>{escape(paragraph)}</p><pre>a{escape(code)}b</pre>"
    )
    built = PageReader(f"<article>{_converted(html)}</article>")
    assert squeezed(built.texts["article"]) == squeezed(_text(html))
    assert f"a{code}b" in built.texts["article"]


def test_front_matter_is_escaped_once() -> None:
    page = Page("a.html", "甲 & <乙>: 'x'", "<h1>甲</h1>", description="a: b", body_class="record")
    text = as_markdown(page)
    assert text.startswith("---\ntitle: '甲 &amp; &lt;乙&gt;: &#x27;x&#x27;'\n")
    assert "description: 'a: b'\nbody_class: record\n---\n" in text


def _converted(html: str) -> str:
    body = as_markdown(Page("a.html", "题", html)).split("---\n", 2)[2]
    return markdown.markdown(body, extensions=["attr_list", "toc"])


def _text(html: str) -> str:
    return PageReader(f"<article>{html}</article>").texts.get("article", "")
