"""What columns hold, and that figures, dates and names stay on one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.handouts.sheet import Paper, Size
from generator.typesetting.columns import dates_apart, firm_pieces, needs_of, width_of
from generator.typesetting.tree import Element
from tests.typesetting.paper import Sheets, sheets

PIECES = {
    "figure": ("共12,345.67元", ["12,345.67"]),
    "share": ("达到 101.6%", ["101.6%"]),
    "date": ("于2026年10月16日补学", ["2026年10月16日", "2026", "10", "16"]),
    "month and day": ("10月9日", ["10月9日", "10", "9"]),
    "date in characters": ("二〇二六年十月九日", ["二〇二六年十月九日", "〇"]),
    "code": ("车号MX-0012", ["MX-0012"]),
    "words": ("John Deere 9R", ["John", "Deere", "9R"]),
    "a long date is no endless text": ("年" * 5, []),
    "endless word": ("x" * 24, []),
    "mail": ("abcdef@abcdefgh.cn", ["cn"]),
}


@pytest.mark.parametrize(("line", "pieces"), PIECES.values(), ids=PIECES.keys())
def test_what_must_not_be_broken(line: str, pieces: list[str]) -> None:
    assert list(firm_pieces(line)) == pieces


def test_what_a_column_needs() -> None:
    cells = [Element("th", children=["姓名"]), Element("td", children=["第一党小组补学10次"])]
    needs = needs_of(cells)
    assert (needs.firm, needs.short, needs.line) == (["10"], ["姓名"], "第一党小组补学10次")


def test_dates_in_a_text() -> None:
    assert dates_apart("自2026年3月起") == [("自", False), ("2026年3月", True), ("起", False)]
    assert dates_apart("无") == [("无", False)]


def test_width_of_a_line() -> None:
    assert width_of("时间：9:00") == 3 + 4 * 0.55


COLUMNS = (
    ("序号", "10", "11"),
    ("姓名", "韩守田", "何桂英"),
    ("日期", "2026-10-09", "2026年10月16日"),
    ("完成率", "101.6%", "100%"),
    ("已学学时", "32.5", "128.5"),
    ("备注", "三秋抢修期间到六队补学一次，已登记", "无"),
)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Sets a text as a handout of any edition."""
    return sheets(tmp_path_factory.mktemp("paper"))


def lines_of(data: bytes) -> list[str]:
    """The lines of a file without blanks: a broken cell is two of them."""
    with pypdfium2.PdfDocument(data) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return [line.replace(" ", "") for line in text.splitlines()]


def table_of(columns: Sequence[tuple[str, ...]]) -> str:
    rows = ["|".join(row) for row in zip(*columns, strict=True)]
    return "\n".join(
        f"|{row}|" for row in (rows[0], "---|" * (len(columns) - 1) + "---", *rows[1:])
    )


@pytest.mark.parametrize(("size", "sheet"), [*product(Size, Paper)])
@pytest.mark.parametrize("count", [3, 6, 8, 10, 12])
def test_no_figure_and_no_date_is_broken(
    count: int, size: Size, sheet: Paper, paper: Sheets
) -> None:
    columns = [COLUMNS[at % len(COLUMNS)] for at in range(count)]
    printed = "\n".join(lines_of(paper(table_of(columns), size, sheet)))
    names_fit = count <= 10
    for column in columns:
        for cell in column[1:]:
            if any(sign.isdigit() for sign in cell) or (names_fit and len(cell) <= 3):
                assert printed.count(cell) >= sum(cell in other for other in columns), cell


def test_a_long_text_has_the_room_figures_leave(paper: Sheets) -> None:
    long = "支部书记办公会研究决定从党员帮困基金中列支，用于购买学习材料和放大镜" * 2
    columns = [("日期", "2026-10-09"), ("金额", "12,345.67"), ("用途", long)]
    lines = lines_of(paper(table_of(columns), Size.STANDARD, Paper.A4))
    assert max(len(line) for line in lines if line and line.rstrip("\r") in long) > 18


def test_figures_no_paper_has_room_for_are_broken(paper: Sheets) -> None:
    columns = [("数", "1234567890123456789")] * 12
    printed = "".join(lines_of(paper(table_of(columns), Size.LARGE, Paper.A5)))
    assert printed.count("9") == 24
