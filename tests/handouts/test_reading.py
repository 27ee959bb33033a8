"""Reading cards: the weeks of the month and cards to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.handouts.documents.reading import cards_for
from generator.handouts.sheet import Paper, Size
from tests.handouts.study import study

MONTH = "title: 十月读书\nperiod: 2026-10\n"
WEEKS = [f"第{number}周" for number in range(40, 45)]
FULL = """\
lead: 宣传委员
minutes: 10
daily: [场报头版]
weekly:
  - {week: 2026-W41, title: 学习周刊, note: 第41期}
  - {week: 2026-W41, title: 农机周刊}
monthly:
  - {title: 《创业史》, author: 柳青, pages: 第一部, discuss_on: 2026-10-21}
"""


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("paper", Paper)
def test_every_week_has_its_boxes(size: Size, paper: Paper, tmp_path: Path) -> None:
    branch = study(tmp_path, {"readings/2026-10.yml": MONTH + FULL})
    text = "".join(branch.pages("reading", size=size, paper=paper))
    assert [week for week in WEEKS if text.count(week) == 1] == WEEKS
    # Every day of the month, the one week something was chosen for, and a book.
    assert text.count("□") == 31 + 1 + 1
    for said in ("场报头版", "学习周刊（第41期）", "农机周刊", "《创业史》", "柳青"):
        assert said in text
    assert text.count("未安排") == 4
    assert "作者、页码" in text
    assert "出版社、页码" not in text


DAILY = "daily: [场报头版]\n"
WEEKLY = "weekly: [{week: 2026-W11, title: 学习周刊}]\n"
MONTHLY = "monthly: [{title: 《创业史》, publisher: 某某出版社}]\n"
PARTS = {
    "nothing yet": ("", 0, (), ("日读", "周读", "月读一书", "未安排")),
    "days alone": (DAILY, 31, ("日读打卡", "第14周"), ("周读", "月读一书", "未安排", "读完")),
    "weeks alone": (WEEKLY, 1, ("周读一刊", "未安排"), ("日读", "第9周", "第14周")),
    "a book alone": (MONTHLY, 1, ("月读一书", "书名出版社读完"), ("周读", "未安排", "作者、")),
    "days and weeks": (DAILY + WEEKLY, 32, ("日读周读打卡", "第9周", "第14周"), ("月读一书",)),
    "all": (DAILY + WEEKLY + MONTHLY, 33, ("未安排", "月读一书"), ("自选",)),
}


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize(("more", "boxes", "there", "absent"), PARTS.values(), ids=PARTS.keys())
def test_nothing_is_told_that_nobody_wrote(
    more: str,
    boxes: int,
    there: tuple[str, ...],
    absent: tuple[str, ...],
    size: Size,
    tmp_path: Path,
) -> None:
    files = {"readings/2026-03.yml": "title: 三月读书\nperiod: 2026-03\n" + more}
    text = "".join(study(tmp_path, files).pages("reading", size=size))
    assert text.count("□") == boxes
    assert [word for word in there if word not in text] == []
    assert [word for word in absent if word in text] == []
    assert text.count("摘抄") == text.count("心得") == 2


@pytest.mark.parametrize(
    ("month", "days"), [("2026-02", 28), ("2026-03", 31), ("2024-02", 29), ("2027-01", 31)]
)
def test_every_day_of_a_month_has_its_box(month: str, days: int, tmp_path: Path) -> None:
    files = {f"readings/{month}.yml": f"title: 读书\nperiod: {month}\n" + DAILY}
    assert "".join(study(tmp_path, files).pages("reading")).count("□") == days


BOOK = "  - {title: 第%d本, author: 一位作者, publisher: 一家出版社, pages: %s}\n"


@pytest.mark.parametrize("size", Size)
def test_no_book_stands_on_two_pages(size: Size, tmp_path: Path) -> None:
    books = "".join(BOOK % (n, f"第{n}章起{'又一处' * 9}第{n}章止") for n in range(1, 31))
    files = {"readings/2026-03.yml": f"title: 三月\nperiod: 2026-03\nmonthly:\n{books}"}
    pages = study(tmp_path, files).pages("reading", size=size)
    for n in range(1, 31):
        assert sum(f"第{n}章起" in page and f"第{n}章止" in page for page in pages) >= 1


def test_a_book_longer_than_a_page_is_not_cut_off(tmp_path: Path) -> None:
    book = BOOK % (1, f"第1章起{'又一处' * 900}第1章止")
    files = {"readings/2026-03.yml": f"title: 三月\nperiod: 2026-03\nmonthly:\n{book}"}
    pages = study(tmp_path, files).pages("reading")
    assert "".join(pages).count("第1章止") >= 2


@pytest.mark.parametrize(("paper", "a_page"), [(Paper.A4, 2), (Paper.A5, 1)])
def test_cards(paper: Paper, a_page: int, tmp_path: Path) -> None:
    branch = study(tmp_path, {"readings/2026-10.yml": MONTH + FULL})
    pages = branch.pages("reading", paper=paper)
    cards = [page.count("摘抄") for page in pages if "摘抄" in page]
    # An A4 page of a booklet shows two pages of A5.
    assert sum(cards) == 2
    assert ("沿虚线裁开" in pages[-1]) == (a_page == 2)


@pytest.mark.parametrize(("books", "cards"), [(0, 2), (1, 2), (2, 4), (3, 4)])
def test_pages_of_cards_are_full_and_one_is_blank(books: int, cards: int) -> None:
    found = cards_for(tuple({"title": str(n), "author": ""} for n in range(books)))
    assert len(found) == cards
    assert not found[-1]["title"]
