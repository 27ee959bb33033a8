"""Pictures: what an editor types (cases/*.md) beside the HTML a reader gets (cases/*.html).

ZHIBU_UPDATE=1 writes the HTML anew; read the difference before committing it.
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.text.markdown import Heading, MarkdownRenderer
from generator.text.traps import mend

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.md"))
UPDATE = os.environ.get("ZHIBU_UPDATE") == "1"

_BLOCK = re.compile(r"(<(?:p|li|h[1-6]|div|[uo]l|table|blockquote|pre)\b)")


@pytest.fixture(scope="module")
def renderer() -> MarkdownRenderer:
    return MarkdownRenderer()


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_there_are_cases_for_every_habit() -> None:
    assert len(NAMES) >= 60
    assert {path.stem for path in CASES.glob("*.html")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, renderer: MarkdownRenderer) -> None:
    typed, expected = read(CASES / f"{name}.md"), CASES / f"{name}.html"
    html = renderer.render(typed, prefix="x-").html + "\n"
    if UPDATE:
        expected.write_bytes(html.encode("utf-8"))
    assert html == read(expected)


@pytest.mark.parametrize("name", NAMES)
def test_mending_twice_changes_nothing(name: str) -> None:
    once = mend(read(CASES / f"{name}.md")).text
    assert mend(once).text == once


class _Balance(HTMLParser):
    """Collects open tags, every attribute, and tags closed out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.mark.parametrize("name", NAMES)
def test_html_is_balanced_and_ids_are_unique(name: str, renderer: MarkdownRenderer) -> None:
    balance = _Balance()
    balance.feed(renderer.render(read(CASES / f"{name}.md"), prefix="x-").html)
    assert (balance.open, balance.wrong) == ([], [])
    assert len(set(balance.ids)) == len(balance.ids)
    assert all(one.startswith("x-") for one in balance.ids)


def test_headings_are_listed_with_level_id_and_text(renderer: MarkdownRenderer) -> None:
    text = "# 学习**党章**\n\n## 甲 & 乙\n\n# 学习党章\n"
    assert renderer.render(text, top_level=3, prefix="f-").headings == (
        Heading(3, "f-学习党章", "学习党章"),
        Heading(4, "f-甲-乙", "甲 & 乙"),
        Heading(3, "f-学习党章-2", "学习党章"),
    )


def test_heading_levels_end_at_six(renderer: MarkdownRenderer) -> None:
    text = "# 一级\n## 二级\n### 三级\n"
    levels = [heading.level for heading in renderer.render(text, top_level=5).headings]
    assert levels == [5, 6, 6]


def test_one_field_leaves_nothing_for_the_next(renderer: MarkdownRenderer) -> None:
    first = renderer.render("## 甲\n\n注[^1]\n\n[^1]: 说明")
    renderer.render("3、乙\n\n## 甲")
    assert renderer.render("## 甲\n\n注[^1]\n\n[^1]: 说明") == first


def test_plain_is_the_text_of_the_blocks(renderer: MarkdownRenderer) -> None:
    text = "# 标题\n正文**重点**[^1]，a<b。\n- 一\n- 二\n\n|甲|乙|\n|1|2|\n\n[^1]: 注释"
    plain = renderer.render(text).plain
    assert plain == "标题\n正文重点，a<b。\n一\n二\n甲 乙\n1 2\n注释"


@pytest.mark.parametrize("text", ["", "\n\n", "　　", "\u200b"])
def test_nothing_renders_as_nothing(text: str, renderer: MarkdownRenderer) -> None:
    rendered = renderer.render(text)
    assert (rendered.html, rendered.headings, rendered.plain) == ("", (), "")
