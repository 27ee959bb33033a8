"""Whatever is typed: it renders, nothing active comes out, and no Chinese character is lost."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.text.markdown import MarkdownRenderer
from generator.text.traps import mend

RENDERER = MarkdownRenderer()
HAN = re.compile("[\u4e00-\u9fff]")
MARKS = [
    *("\n", "\n\n", " ", "  ", "    ", "\t", "\u3000", "\u00a0", "\u200b", "\r\n", "\x0b"),
    *("# ", "#", "＃ ", "- ", "-", "－", "• ", "● ", "* ", "*", "**", "＊＊", "_", "__", "~~", "~"),
    *(
        "1. ",
        "1、",
        "2、",
        "3．",
        "2024. ",
        "（1）",
        "①",
        "一、",
        "二、",
        "（一）",
        "第一章 ",
        "第二条 ",
    ),
    *(
        "> ",
        ">",
        "|",
        "｜",
        "---",
        "====",
        "```",
        "~~~",
        "`",
        "[^1]",
        "[^1]: ",
        "[",
        "](",
        ")",
        "![",
        "\\",
    ),
    *(
        "<",
        ">",
        "&",
        "&nbsp;",
        "&lt;",
        "&#60;",
        "<b>",
        "</b>",
        "<p>",
        "<br>",
        "<ul>",
        "<li>",
        "</ol>",
    ),
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "<table>"),
    *("<tr>", "<td>", "</table>", "<!--", "-->", "https://a.cn/x", "www.a.cn", ".jpg", "http://"),
    *(
        "。",
        "，",
        "：",
        "；",
        "“",
        "”",
        "（",
        "）",
        "时间：",
        "9:00",
        "9:30—11：00 ",
        "下午",
        "3点",
        "学习",
        "党章",
        "甲",
        "abc",
        "12",
        "2026年",
    ),
]
pieces = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
anything = st.one_of(st.text(max_size=300), pieces)
prose = st.lists(
    st.one_of(
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12),
        st.sampled_from(
            [*"，。、；：！？“”《》（）—…", "\n", "\n\n", " ", "　", "12", "abc", "①", "1、"]
        ),
    ),
    max_size=40,
).map("".join)


class _Active(HTMLParser):
    """Collects whatever could run or load something, and tags that do not pair."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style", "iframe", "object", "embed", "svg", "form", "base", "link"}:
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()
            if name.startswith("on") or name == "style":
                self.found.append(name)
            if name in {"href", "src"} and re.match(r"(?:javascript|vbscript|data):", address):
                self.found.append(address)
            if name == "src" and re.match(r"[a-z]+:|//", address):
                self.found.append(address)
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.found.append(f"/{tag}")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(anything)
@example("[x](javascript:alert(1).x) [x](JaVa\tScRiPt:alert(1)/) ![x](//a.cn/x.png)")
@example("<scr<script>ipt>alert(1)</scr</script>ipt> &#60;script&#62; <svg/onload=alert(1)>")
@example("<a href='javascript:x'>x</a> <https://a.cn/\"onclick=\"x>")
def test_nothing_active_comes_out(text: str) -> None:
    active = _Active()
    active.feed(RENDERER.render(text, prefix="x-").html)
    active.close()
    assert (active.found, active.open) == ([], [])


@settings(max_examples=500, deadline=None, derandomize=True)
@given(anything)
@example("1、甲\n　　（1）乙\n\n    丙\n2、丁\n- 戊\n  - 己\n● 庚")
@example("&nb&#115;p;<<b>script>")
@example("> > > > > > 深")
def test_mending_twice_changes_nothing(text: str) -> None:
    once = mend(text).text
    assert mend(once).text == once


@settings(max_examples=300, deadline=None, derandomize=True)
@given(prose)
def test_no_chinese_character_of_prose_is_lost(text: str) -> None:
    plain = RENDERER.render(text).plain
    assert HAN.findall(plain) == HAN.findall(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(anything)
def test_notes_name_lines_of_the_field(text: str) -> None:
    last = len(re.split("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]", text))
    assert all(1 <= note.line <= last and note.message for note in mend(text).notes)


@pytest.mark.parametrize("piece", [*MARKS, "\ud800", "\x00", "\x02klzzwxh:0001\x03", "学\x1e习"])
def test_a_long_run_of_one_sign_is_text_like_any_other(piece: str) -> None:
    text = "学习" + piece * 60 + "党章"
    assert "党章" in RENDERER.render(text).plain or "<!--" in piece or "<script>" in piece
