"""Which year an activity counts for in the first months of the next."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.board.frequencies import FrequencyRow, frequency_board
from tests.board.conftest import CatalogueOf, notice

YEARLY = "frequencies: [{category: 组织生活会, times: 1, per: 年}]\nboard: {since: 2025-12-01}"
FIRST = notice("2025-12-05", "支委会")


def yearly(
    catalogue_of: CatalogueOf, title: str, day: str, today: str, config: str = YEARLY
) -> FrequencyRow:
    files = {"notices/first": FIRST, "notices/n": notice(day, "组织生活会", title=title)}
    (row,) = frequency_board(catalogue_of(files, config), dt.date.fromisoformat(today))
    return row


@pytest.mark.parametrize(
    ("title", "day", "year"),
    [
        ("2026年度组织生活会", "2027-01-15", 2026),
        ("关于召开2026年度组织生活会的通知", "2027-03-31", 2026),
        ("二〇二六年度民主评议党员", "2027-02-05", 2026),
        ("２０２６ 年组织生活会", "2027-02-05", 2026),
        ("上年度民主评议党员", "2027-02-05", 2026),
        ("2026年度组织生活会暨2027年工作部署", "2027-01-15", 2026),
        ("组织生活会", "2027-01-15", 2027),
        ("2027年度组织生活会", "2027-01-15", 2027),
        ("部署2027年、回看2026年的组织生活会", "2027-01-15", 2027),
        ("学习2026年12月讲话的组织生活会", "2027-01-15", 2027),
        ("2025年度组织生活会", "2027-01-15", 2027),
        ("2026年度组织生活会", "2027-04-01", 2027),
        ("2026年度组织生活会", "2026-12-18", 2026),
    ],
)
def test_the_title_names_the_year_before(
    catalogue_of: CatalogueOf, title: str, day: str, year: int
) -> None:
    row = yearly(catalogue_of, title, day, "2027-05-01")
    assert {c.period.year: len(c.held) for c in row.periods if c.held} == {year: 1}


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-12-31", "还差"), ("2027-03-31", "还差"), ("2027-04-01", "没开够")],
)
def test_a_year_is_open_until_the_end_of_march(
    catalogue_of: CatalogueOf, today: str, state: str
) -> None:
    row = yearly(catalogue_of, "组织生活会", "2025-12-12", today)
    assert {c.period.year: c.state.value for c in row.periods}[2026] == state


def test_what_is_planned_for_the_year_before_is_told(catalogue_of: CatalogueOf) -> None:
    row = yearly(catalogue_of, "2026年度组织生活会", "2027-02-05", "2027-01-10")
    assert [c.state.value for c in row.periods] == ["不计", "已安排", "还差"]


def test_a_month_keeps_its_end(catalogue_of: CatalogueOf) -> None:
    monthly = YEARLY.replace("per: 年", "per: 月")
    row = yearly(catalogue_of, "2026年度组织生活会", "2027-01-15", "2027-02-01", monthly)
    states = {c.period.code: c.state.value for c in row.periods}
    assert (states["2026-12"], states["2027-01"]) == ("没开够", "够了")
