"""The navigation and the way to older records."""

from __future__ import annotations

import re

from generator.catalogue import Catalogue
from generator.pages.author import Author
from generator.pages.page import Page
from generator.pages.sections import navigation, section_pages
from generator.pages.templates import PageTemplates
from generator.paths import bundled_templates
from tests.small import TODAY, CatalogueOf

SERVICE = "{{title: 修路灯, due: {year}-07-01, status: 已完成}}"
FILES = {f"services/{year}": SERVICE.format(year=year) for year in (2025, 2027, 2026)}
YEARS = re.compile(r'<nav class="zb-years".*?</nav>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]+)"( aria-current="page")?>([^<]+)')


def pages_of(catalogue: Catalogue) -> dict[str, Page]:
    author = Author(catalogue, PageTemplates([bundled_templates() / "site"]), TODAY)
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


def test_index_keeps_what_is_open_and_the_newest_of_every_shelf(catalogue_of: CatalogueOf) -> None:
    paper = "{{title: 报纸{n}, type: 报刊, origin: 报社, body: 要闻, date: 2026-03-{n:02}}}"
    files = {f"materials/p{n:02}": paper.format(n=n) for n in range(1, 31)}
    old = "{{title: {title}, type: {type}, origin: 编, body: 文, date: {year}-05-01}}"
    files["materials/zhangcheng"] = old.format(title="党章导读", type="党章党规", year=2020)
    files["materials/jiubao"] = old.format(title="旧报纸", type="报刊", year=2019)
    files["services/lu"] = "{title: 修路, due: 2019-07-01, status: 进行中}"
    files |= {f"services/s{n}": SERVICE.format(year=2026) for n in range(30)}
    pages = pages_of(catalogue_of(files))
    materials = pages["materials/index.html"].html
    assert "党章导读" in materials
    assert "旧报纸" not in materials
    assert "旧报纸" in pages["materials/years/2019.html"].html
    assert "修路<" in pages["services/index.html"].html
