"""A note stands on the page of its mark."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.handouts.sheet import Paper, Size
from tests.typesetting.paper import Sheets, sheets

PARAGRAPH = (
    "支部坚持把学习教育同农机修造生产紧密结合起来，围绕三秋抢收、冬季检修两个重点时段，"
    "组织党员骨干深入一线班组开展送学上门。"
)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Sets a text as a handout of any edition."""
    return sheets(tmp_path_factory.mktemp("paper"))


def pages_with(words: str, data: bytes) -> list[int]:
    with pypdfium2.PdfDocument(data) as document:
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    return [at for at, text in enumerate(texts) if words in text]


# Each number of paragraphs once put the note a page before its mark.
CASES = [
    *((count, Size.LARGE, Paper.A4) for count in (11, 18, 25)),
    *((count, Size.STANDARD, Paper.A4) for count in (11, 32)),
    *((count, Size.LARGE, Paper.A5) for count in (9, 15)),
    *((count, Size.STANDARD, Paper.A5) for count in (8, 20)),
]


@pytest.mark.parametrize(("count", "size", "sheet"), CASES)
def test_a_note_is_on_the_page_of_its_mark(
    count: int, size: Size, sheet: Paper, paper: Sheets
) -> None:
    text = [*[PARAGRAPH] * count, f"参见条文[^1]。{PARAGRAPH}", *[PARAGRAPH] * 3]
    for more in range(3):
        note = f"\n\n[^1]: 注文开头。{PARAGRAPH}"
        data = paper("\n\n".join([PARAGRAPH] * more + text) + note, size, sheet)
        assert pages_with("参见条文", data) == pages_with("注文开头", data)


def words(data: bytes) -> str:
    """All pages' text without blanks."""
    with pypdfium2.PdfDocument(data) as document:
        return "".join("".join(p.get_textpage().get_text_range().split()) for p in document)


@pytest.mark.parametrize("title", ["标题带注[^1]", "标题**带注[^1]**，《[章程](http://a.cn)》"])
def test_notes_of_headings_are_not_noted_again_in_the_contents(title: str, paper: Sheets) -> None:
    chapters = [f"## {title}", *(f"## 第{number}个标题" for number in range(2, 11))]
    body = f"正文[^2]。{PARAGRAPH * 8}"
    text = [
        *(f"{chapter}\n\n{body}" for chapter in chapters),
        "[^1]: 标题之注。",
        "[^2]: 正文之注。",
    ]
    found = words(paper("\n\n".join(text), Size.STANDARD, Paper.A4))
    assert found.index("目录") < found.index("带注")
    assert found.count("带注") == 2
    assert found.count("标题之注。") == 1
    assert "1标题之注。" in found
    assert "带注1" in found[found.index("第10个标题") :]
    assert "正文2。" in found


# Numbers of lines that once put the note of the heading below a page before it.
HEADINGS = [
    (20, Size.STANDARD, Paper.A4),
    (10, Size.LARGE, Paper.A4),
    (15, Size.STANDARD, Paper.A5),
]


@pytest.mark.parametrize(("count", "size", "sheet"), HEADINGS)
def test_a_heading_takes_its_note_along_and_is_never_left_alone(
    count: int, size: Size, sheet: Paper, paper: Sheets
) -> None:
    text = ["## 标题带注[^1]", PARAGRAPH * 3, PARAGRAPH * 3, f"[^1]: 注文开头。{PARAGRAPH}"]
    places = []
    for lines in range(count - 4, count + 5):
        data = paper("\n\n".join(["短。"] * lines + text), size, sheet)
        places.append(pages_with(f"标题带注1{PARAGRAPH[:8]}", data))
        assert pages_with("注文开头", data) == pages_with("标题带注1", data) == places[-1]
    assert places[0] == [0]
    assert places[-1] == [1]
