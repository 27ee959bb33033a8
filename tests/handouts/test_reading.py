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
    # Seven days and a journal each week, and a book.
    assert text.count("□") == 5 * 8 + 1
    for said in ("场报头版", "学习周刊（第41期）", "农机周刊", "《创业史》", "柳青"):
        assert said in text
    assert text.count("自选") == 4


def test_a_month_with_nothing_in_it_yet(tmp_path: Path) -> None:
    text = "".join(study(tmp_path, {"readings/2026-10.yml": MONTH}).pages("reading"))
    assert text.count("□") == 5
    assert "日读" not in text
    assert "月读一书" not in text
    assert text.count("摘抄") == text.count("心得") == 2


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
