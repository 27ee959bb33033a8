"""The built site in a real browser, over http and opened by a double click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser import console, pdf_pages, requested, served, set_width
from tests.site.sample import PAGES

pytestmark = pytest.mark.browser
RESULTS = ".md-search-result__item > a[href]"


@pytest.fixture(scope="module", params=["http", "file"])
def base(request: pytest.FixtureRequest, public: Path) -> Iterator[str]:
    if request.param == "file":
        yield public.as_uri() + "/"
        return
    with served(public) as address:
        yield address


def search(driver: Chrome, base: str, query: str) -> list[str]:
    """Type into the search of a page two folders deep; gives the addresses found, best first."""
    driver.get(base + "plans/2026-q3.html")
    set_width(driver, 1440)
    wait = WebDriverWait(driver, 10)
    driver.execute_script("document.querySelector('#__search').click()")
    driver.find_element(By.CSS_SELECTOR, ".md-search__input").send_keys(query)
    meta = (By.CSS_SELECTOR, ".md-search-result__meta")
    wait.until(lambda d: "符合条件" in d.find_element(*meta).text)
    found = driver.find_elements(By.CSS_SELECTOR, RESULTS)
    addresses = [link.get_attribute("href") or "" for link in found]
    pages = (urlsplit(address.removeprefix(base)).path for address in addresses)
    return list(dict.fromkeys(pages))


def test_part_of_a_word_is_found(browser: Chrome, base: str) -> None:
    assert search(browser, base, "行长")[0] == "members/wang.html"


def test_title_ranks_first(browser: Chrome, base: str) -> None:
    titled = [page.address for page in PAGES if "党章" in page.title]
    found = search(browser, base, "党章")
    assert set(found[: len(titled)]) == set(titled)
    assert "plans/2026-q3.html" in found


def test_number_after_a_character_is_found(browser: Chrome, base: str) -> None:
    assert "notices/2026-08.html" in search(browser, base, "2026")


def test_nothing_found_is_said(browser: Chrome, base: str) -> None:
    assert search(browser, base, "xyzzy") == []


def test_no_request_leaves_the_site_and_the_console_is_silent(browser: Chrome, base: str) -> None:
    requested(browser), console(browser)
    for page in PAGES[:4]:
        browser.get(base + page.address)
    search(browser, base, "学习")
    asked = requested(browser)
    assert asked
    assert [url for url in asked if not url.startswith(base)] == []
    assert [line for line in console(browser) if "favicon" not in line] == []


def test_palette_changes_and_stays(browser: Chrome, base: str) -> None:
    browser.get(base + "index.html")
    seen = []
    for _ in range(3):
        label = next(
            label
            for label in browser.find_elements(By.CSS_SELECTOR, "[data-md-component=palette] label")
            if label.is_displayed()
        )
        seen.append(label.get_attribute("title"))
        label.click()
    assert seen == ["改用浅色", "改用深色", "跟随系统的深浅"]


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_page_is_never_wider_than_the_screen(browser: Chrome, base: str, width: int) -> None:
    set_width(browser, width)
    for page in PAGES[:1] + PAGES[6:10]:
        browser.get(base + page.address)
        overflow = browser.execute_script(
            "return document.documentElement.scrollWidth - window.innerWidth"
        )
        assert overflow <= 0, page.address


def test_short_page_prints_on_one_sheet(browser: Chrome, base: str) -> None:
    browser.get(base + "notices/dangzhang.html")
    assert pdf_pages(browser) == 1
