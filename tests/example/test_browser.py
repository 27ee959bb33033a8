"""The example site in a real browser, as a phone and as a desk computer show it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser import console, pdf_pages, requested, served, set_width

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "branch.html",
    "board.html",
    "plans/index.html",
    "plans/2026-q4.html",
    "notices/index.html",
    "notices/2026-08-14-zhuti-dangri.html",
    "members/index.html",
    "members/lin-xiuzhi.html",
    "standards/index.html",
    "rules/bangkun-jijin.html",
)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_page_fits_and_is_silent(
    browser: Chrome, example_site: Path, address: str, width: int
) -> None:
    requested(browser), console(browser)
    set_width(browser, width)
    with served(example_site) as base:
        browser.get(base + address)
        content = browser.execute_script("return document.documentElement.scrollWidth")
        asked = requested(browser)
    assert content <= width
    assert asked
    assert [url for url in asked if not url.startswith(base)] == []
    assert [line for line in console(browser) if "favicon" not in line] == []


@pytest.mark.parametrize("address", ["index.html", "notices/2026-08-14-zhuti-dangri.html"])
def test_opened_by_a_double_click_it_follows_its_links(
    browser: Chrome, example_site: Path, address: str
) -> None:
    set_width(browser, 360)
    console(browser)
    browser.get((example_site / address).as_uri())
    link = browser.find_element(By.CSS_SELECTOR, ".md-content a[href*='plans/']")
    target = link.get_attribute("href")
    assert target
    browser.get(target)
    assert browser.find_element(By.CSS_SELECTOR, "h1").text
    assert console(browser) == []


@pytest.mark.parametrize("address", ["index.html", "plans/2026-q4.html"])
def test_links_in_lists_are_as_high_as_a_finger(
    browser: Chrome, example_site: Path, address: str
) -> None:
    set_width(browser, 360)
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    browser.get((example_site / address).as_uri())
    heights = browser.execute_script(
        "return [...document.querySelectorAll('.zb-links a, .zb-part a')]"
        ".filter(a => a.offsetParent).map(a => a.getBoundingClientRect().height)"
    )
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    assert heights
    assert min(heights) >= 44


@pytest.mark.parametrize("width", [360, 1440])
def test_entries_of_the_navigation_stand_in_one_rhythm(
    browser: Chrome, example_site: Path, width: int
) -> None:
    set_width(browser, width)
    browser.get((example_site / "notices" / "index.html").as_uri())
    tops = browser.execute_script(
        "document.getElementById('__drawer').checked = true;"
        "return [...document.querySelectorAll('.md-nav--primary > .md-nav__list > li')]"
        ".map(item => item.getBoundingClientRect().top)"
    )
    steps = [lower - upper for upper, lower in pairwise(tops)]
    assert len(steps) > 5
    assert max(steps) - min(steps) <= 1


@pytest.mark.parametrize("width", [768, 1024, 1440])
@pytest.mark.parametrize("plan", ["2026-q4", "2026-zhiwei"])
def test_the_table_of_a_plan_is_not_cut_off(
    browser: Chrome, example_site: Path, plan: str, width: int
) -> None:
    set_width(browser, width)
    browser.get((example_site / "plans" / f"{plan}.html").as_uri())
    table = browser.find_element(By.CSS_SELECTOR, ".zb-overview .zb-table")
    assert table.get_property("scrollWidth") == table.get_property("clientWidth")


@pytest.mark.parametrize(
    ("address", "sheets"),
    [("index.html", 2), ("plans/2026-q4.html", 5), ("standards/index.html", 3)],
)
def test_long_pages_print_on_few_sheets(
    browser: Chrome, example_site: Path, address: str, sheets: int
) -> None:
    browser.get((example_site / address).as_uri())
    assert pdf_pages(browser) <= sheets


def test_short_pages_print_without_a_blank_sheet(browser: Chrome, example_site: Path) -> None:
    browser.get((example_site / "awards" / "index.html").as_uri())
    assert pdf_pages(browser) == 1
