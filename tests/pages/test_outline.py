"""What a page's HTML says of itself."""

from __future__ import annotations

from generator.pages.outline import headings_of, sections_of

HTML = """\
<h1>制度</h1><p>前言</p>
<h2 id="a">一、总则<small>3 条</small></h2><p>第一条</p>
<div data-search="off"><h2 id="r">相关</h2><p>别处的字</p></div><!-- /search-off -->
<h3 id="b">细则</h3><p>第二条</p><h2>没有标识</h2>"""


def test_headings_leave_out_what_is_in_small_letters() -> None:
    found = [(h.level, h.id, h.text) for h in headings_of(HTML)]
    assert found == [(2, "a", "一、总则"), (2, "r", "相关"), (3, "b", "细则")]


def test_sections_leave_out_what_is_marked() -> None:
    found = [(s.anchor, s.title, s.text) for s in sections_of(HTML, "题目")]
    assert found == [
        ("", "题目", "制度\n前言"),
        ("a", "一、总则", "第一条"),
        ("b", "细则", "第二条\n没有标识"),
    ]
