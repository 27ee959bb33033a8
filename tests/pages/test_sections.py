"""The navigation and the way to older records."""

from __future__ import annotations

import re

from generator.catalogue import Catalogue
from generator.pages.author import Author
from generator.pages.page import Page
from generator.pages.sections import navigation, section_pages
from generator.pages.templates import Templates
from generator.paths import bundled_templates
from tests.pages.conftest import TODAY, CatalogueOf

SERVICE = "{{title: 修路灯, due: {year}-07-01, status: 已完成}}"
FILES = {f"services/{year}": SERVICE.format(year=year) for year in (2025, 2027, 2026)}
YEARS = re.compile(r'<nav class="zb-years".*?</nav>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]+)"( aria-current="page")?>([^<]+)')


def pages_of(catalogue: Catalogue) -> dict[str, Page]:
    author = Author(catalogue, Templates([bundled_templates() / "site"]), TODAY)
    return {page.address: page for page in section_pages(author)}


def year_links(page: Page) -> list[tuple[str, bool]]:
    (nav,) = YEARS.findall(page.html)
    assert "按年份" in nav
    return [(text, bool(current)) for _, current, text in LINK.findall(nav)]


def test_navigation_shows_sections_only_however_many_years_there_are(
    catalogue_of: CatalogueOf,
) -> None:
    assert not any(item.children for item in navigation(catalogue_of(FILES)))


def test_years_are_listed_newest_first_and_the_shown_one_is_marked(
    catalogue_of: CatalogueOf,
) -> None:
    pages = pages_of(catalogue_of(FILES))
    words = ["最近", "2027年", "2026年", "2025年"]
    for address, current in [
        ("services/index.html", "最近"),
        ("services/years/2026.html", "2026年"),
    ]:
        assert year_links(pages[address]) == [(word, word == current) for word in words]


def test_one_year_needs_no_links_to_years(catalogue_of: CatalogueOf) -> None:
    pages = pages_of(catalogue_of({"services/a": SERVICE.format(year=2026)}))
    assert YEARS.findall(pages["services/index.html"].html) == []
