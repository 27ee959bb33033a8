"""The example site in a real browser, as a phone and as a desk computer show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser import console, pdf_pages, requested, served, set_width

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
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


def test_short_pages_print_without_a_blank_sheet(browser: Chrome, example_site: Path) -> None:
    browser.get((example_site / "awards" / "index.html").as_uri())
    assert pdf_pages(browser) == 1
