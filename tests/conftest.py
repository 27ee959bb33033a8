"""Fixtures every package's tests may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

# Tests of paper bring lxml, which a branch need not have: workbooks are written without it.
os.environ["OPENPYXL_LXML"] = "False"

from tests.browser import CHROMEDRIVER, CHROMIUM, start_browser
from tests.small import CatalogueOf, catalogue_maker


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A headless Chromium with a fresh profile, shared by all tests marked ``browser``."""
    if not (shutil.which(CHROMIUM) and shutil.which(CHROMEDRIVER)):
        missing = "chromium and chromedriver are not installed"
        # A machine that calls itself CI must run every test.
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    driver = start_browser(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def theme() -> Path:
    """The folder of our overrides of Material."""
    return Path(__file__).parents[1] / "templates" / "theme"


@pytest.fixture
def catalogue_of(tmp_path: Path) -> CatalogueOf:
    """Makes catalogues of small projects, see :func:`tests.small.catalogue_maker`."""
    return catalogue_maker(tmp_path)
