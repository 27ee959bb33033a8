"""Sheets on record pages, and the print centre."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.handouts.sheet import UNKNOWN_DAY
from generator.handouts.stock import Offer, Stock, size_label
from generator.pages.page import Site
from generator.pages.print_rows import announced_sessions, rows_of
from generator.pages.site import make_site
from generator.pages.templates import PageTemplates
from generator.paths import bundled_templates
from generator.records.base import Record
from generator.values.periods import read_period
from tests.small import PLAN, TODAY, CatalogueOf


@pytest.fixture
def catalogue(catalogue_of: CatalogueOf) -> Catalogue:
    return catalogue_of({"plans/2026-08": PLAN})


def offer_of(record: Record | None, day: dt.date, number: int | None = None) -> Offer:
    return Offer(
        document="handout",
        label="学习讲义",
        edition="",
        title="党章学习",
        day=day,
        record=record,
        number=number,
        address=f"print/x/{day.isoformat()}-{number}.pdf",
        file_name="2026-08-07-党章学习-学习讲义.pdf",
        content=b"%PDF",
        size=45_300,
        pages=2,
    )


def site_of(catalogue: Catalogue, *offers: Offer) -> Site:
    templates = PageTemplates([bundled_templates() / "site"])
    root = bundled_templates()
    return make_site(catalogue, root, templates, TODAY, stock=Stock(offers))


def html_of(site: Site, address: str) -> str:
    [page] = [page for page in site.pages if page.address == address]
    return page.html


def test_a_session_offers_its_sheet_with_pages_and_size(catalogue: Catalogue) -> None:
    [plan] = catalogue
    site = site_of(catalogue, offer_of(plan, dt.date(2026, 8, 7), 1))
    html = html_of(site, "plans/2026-08.html")
    assert (
        '<a href="../print/x/2026-08-07-1.pdf" download="2026-08-07-党章学习-学习讲义.pdf">' in html
    )
    assert "PDF，2 页，45 KB" in html
    assert [asset.address for asset in site.assets] == ["print/x/2026-08-07-1.pdf"]


def test_without_sheets_a_page_says_nothing_of_them(catalogue: Catalogue) -> None:
    assert "打印" not in html_of(site_of(catalogue), "plans/2026-08.html")


def test_the_centre_exists_where_sheets_are_wanted(catalogue: Catalogue) -> None:
    site = site_of(catalogue)
    assert "还没有可以打印的" in html_of(site, "print/index.html")
    assert "打印中心" in [entry.title for entry in site.navigation]


def test_without_a_stock_there_is_no_centre(catalogue: Catalogue) -> None:
    templates = PageTemplates([bundled_templates() / "site"])
    site = make_site(catalogue, bundled_templates(), templates, TODAY)
    assert "打印中心" not in [entry.title for entry in site.navigation]
    assert not [page for page in site.pages if page.address.startswith("print/")]


def test_what_is_current_comes_first_then_the_past_and_old_months_are_folded(
    catalogue: Catalogue,
) -> None:
    [plan] = catalogue
    days = [(2026, 6), (2026, 10), (2026, 12), (2026, 11)]
    offers = [offer_of(plan, dt.date(y, m, 7), i) for i, (y, m) in enumerate(days)]
    [page] = [p for p in site_of(catalogue, *offers).pages if p.address == "print/index.html"]
    assert [h.id for h in page.headings] == [
        "now",
        "month-2026-11",
        "later",
        "month-2026-12",
        "past",
        "month-2026-10",
        "month-2026-06",
    ]
    assert page.html.count("<details") == 1
    assert "<summary>1 项</summary>" in page.html.partition("month-2026-06")[2]


def test_what_tells_no_day_stands_in_no_month(catalogue: Catalogue) -> None:
    [plan] = catalogue
    offers = [offer_of(plan, UNKNOWN_DAY), offer_of(plan, dt.date(2026, 11, 7), 1)]
    site = site_of(catalogue, *offers)
    [page] = [p for p in site.pages if p.address == "print/index.html"]
    assert [h.id for h in page.headings] == ["general", "now", "month-2026-11"]
    assert "1970" not in page.html.replace("x/1970-01-01-None.pdf", "")
    assert not [page for page in site.pages if "1970" in page.address]


def test_older_years_have_pages_of_their_own(catalogue: Catalogue) -> None:
    [plan] = catalogue
    days = [dt.date(2026, 8, 1) - dt.timedelta(days=7 * week) for week in range(200)]
    offers = [offer_of(plan, day, number) for number, day in enumerate(days)]
    site = site_of(catalogue, *offers)
    index = html_of(site, "print/index.html")
    assert "x/2026-" in index
    assert "x/2023-" not in index
    assert "x/2023-" in html_of(site, "print/years/2023.html")
    listed = sum(page.html.count("download=") for page in site.pages if "/years/" in page.address)
    assert listed == 200


def test_a_year_of_many_sheets_leaves_the_index_light(catalogue: Catalogue) -> None:
    [plan] = catalogue
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=day) for day in range(325)] * 6
    site = site_of(catalogue, *(offer_of(plan, day, n) for n, day in enumerate(days)))
    index = html_of(site, "print/index.html")
    assert len(index.encode()) < 400_000
    assert '<a href="years/2026.html#month-2026-03">2026年3月的 186 项</a>' in index
    assert 'id="month-2026-03"' in html_of(site, "print/years/2026.html")


def test_the_search_finds_the_centre_but_not_every_line(catalogue: Catalogue) -> None:
    [plan] = catalogue
    site = site_of(catalogue, offer_of(plan, dt.date(2026, 8, 7), 1))
    [centre] = [page for page in site.pages if page.address == "print/index.html"]
    [record] = [page for page in site.pages if page.address == "plans/2026-08.html"]
    for page in (centre, record):
        assert "45 KB" in page.html
        assert not any("KB" in section.text for section in page.sections)


def test_editions_and_sheets_of_no_record_share_a_row() -> None:
    one = offer_of(None, dt.date(2026, 9, 30))
    large = replace(one, edition="大字版", address="print/large.pdf")
    assert [len(row.offers) for row in rows_of([one, large])] == [2]


@pytest.mark.parametrize(
    ("size", "label"), [(1, "1 KB"), (45_300, "45 KB"), (999_000, "999 KB"), (1_240_000, "1.2 MB")]
)
def test_sizes(size: int, label: str) -> None:
    assert size_label(size) == label


@pytest.mark.parametrize(
    ("period", "number", "when"),
    [
        (None, 1, "7日"),
        ("2026-08", 1, "月内"),
        ("2026-W32", 1, "3—9日"),
        ("2026-W31", 1, "27—2日"),
        ("2026-Q3", 1, ""),
        ("2026-08", None, ""),
        ("2026", None, ""),
    ],
)
def test_a_row_tells_no_more_of_its_day_than_was_written(
    catalogue: Catalogue, period: str | None, number: int | None, when: str
) -> None:
    [plan] = catalogue
    known = read_period(period).value if period else None
    offer = replace(offer_of(plan, dt.date(2026, 8, 7), number), period=known)
    assert [row.when for row in rows_of([offer])] == [when]
    html = html_of(site_of(catalogue, offer), "print/index.html")
    row = html.partition('<p class="zb-prints__title')[2].partition("</p>")[0]
    assert ("<time" in row, f">{when}</time>" in row) == (bool(when), bool(when))
    assert ("datetime=" in row) == (period is None)


NOTICE = """\
title: 关于党章学习的通知
start: 2026-08-{day} 15:00
published: 2026-08-01
place: 会议室
to: 全体党员
attend: 全体党员
category: 集中学习
body: 请准时参加。
"""
OF_SESSION = f"{NOTICE}plan: 2026-08\nsession: 1\n"


@pytest.mark.parametrize(
    ("notice", "titles"),
    [
        (OF_SESSION.format(day="07"), ["关于党章学习的通知"]),
        # It was moved: the notice knows the day.
        (f"{OF_SESSION.format(day='08')}", ["关于党章学习的通知"]),
        (NOTICE.format(day="07"), ["党章学习", "关于党章学习的通知"]),
    ],
)
def test_a_meeting_is_one_row(catalogue_of: CatalogueOf, notice: str, titles: list[str]) -> None:
    catalogue = catalogue_of({"plans/2026-08": PLAN, "notices/2026-08-07-dangzhang": notice})
    plan, announced = (next(r for r in catalogue if r.kind == k) for k in ("plans", "notices"))
    told = replace(
        offer_of(announced, announced.day or UNKNOWN_DAY),
        document="notice",
        label="通知",
        title=announced.title,
    )
    offers = [offer_of(plan, dt.date(2026, 8, 7), 1), told]
    rows = rows_of(offers, announced_sessions(catalogue))
    assert sorted(row.title for row in rows) == sorted(titles)
    assert sum(len(row.offers) for row in rows) == 2
    [row] = [row for row in rows if row.record == announced]
    assert (row.day, row.anchor) == (announced.day, "")


def test_a_notice_of_two_sessions_joins_the_first(catalogue_of: CatalogueOf) -> None:
    session = "{date: 2026-08-07, form: 集中学习, topic: 再学, content: 学, notice: 2026-08-07-a}\n"
    plan_text = f"{PLAN.rstrip()[:-1]}, notice: 2026-08-07-a}}\n  - {session}"
    texts = {"plans/2026-08": plan_text, "notices/2026-08-07-a": NOTICE.format(day="07")}
    assert announced_sessions(catalogue_of(texts)) == {
        ("plans", "2026-08", 1): ("notices", "2026-08-07-a", None)
    }
