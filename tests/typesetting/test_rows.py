"""Rows of editors' tables stay on one page, unless they are very high."""

from __future__ import annotations

from io import BytesIO

import pdfplumber
import pytest

from generator.handouts.sheet import Paper, Size
from tests.typesetting.paper import Sheets, sheets

WORDS = "支部坚持把学习教育同农机修造生产紧密结合起来，围绕三秋抢收组织党员骨干送学上门。"


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Sets a text as a handout of any edition."""
    return sheets(tmp_path_factory.mktemp("paper"))


def table(rows: int, sentences: int) -> str:
    lines = [f"| 首{n}行 | {WORDS * sentences}末{n}行 |" for n in range(10, 10 + rows)]
    return "\n".join(["| 项目 | 内容 |", "| --- | --- |", *lines])


def torn(data: bytes, rows: int) -> list[int]:
    """The rows that end on another page than they begin."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        pages = ["".join(page.extract_text(layout=False).split()) for page in pdf.pages]

    def place(words: str) -> int:
        [at] = [at for at, page in enumerate(pages) if words in page]
        return at

    return [n for n in range(10, 10 + rows) if place(f"首{n}行") != place(f"末{n}行")]


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("sheet", [Paper.A4, Paper.A5])
def test_rows_are_not_torn(size: Size, sheet: Paper, paper: Sheets) -> None:
    for lines in range(3):
        text = "\n\n".join(["短。"] * lines + [table(9, 4)])
        assert torn(paper(text, size, sheet), 9) == []


def test_a_row_higher_than_a_page_is_broken(paper: Sheets) -> None:
    data = paper(f"{WORDS}\n\n{table(1, 90)}", Size.STANDARD, Paper.A4)
    assert torn(data, 1) == [10]
