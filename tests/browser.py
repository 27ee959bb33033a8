"""A real browser for tests: what a reader sees, and which addresses it asks for."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

CHROMIUM = "/usr/bin/chromium"
CHROMEDRIVER = "/usr/bin/chromedriver"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--lang=zh-CN",
)


def start_browser(profile: Path) -> webdriver.Chrome:
    """Start Chromium with an own profile; requests and console messages are recorded."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in [*FLAGS, f"--user-data-dir={profile}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(CHROMEDRIVER))


def set_width(driver: webdriver.Chrome, width: int, height: int = 900) -> None:
    """Give the window a size in CSS pixels; below 600 it counts as a phone."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def requested(driver: webdriver.Chrome) -> list[str]:
    """Return the addresses asked for since the last call, except inline data."""
    messages = [json.loads(entry["message"])["message"] for entry in _log(driver, "performance")]
    urls = [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    return [url for url in urls if urlsplit(url).scheme not in {"data", "blob", "about"}]


def console(driver: webdriver.Chrome) -> list[str]:
    """Return what the console said since the last call."""
    return [entry["message"] for entry in _log(driver, "browser")]


def _log(driver: webdriver.Chrome, kind: str) -> list[dict[str, str]]:
    return list(driver.get_log(kind))  # type: ignore[no-untyped-call]


def pdf_pages(driver: webdriver.Chrome) -> int:
    """Print the page as Ctrl+P does and count the sheets."""
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    return base64.b64decode(printed["data"]).count(b"/Type /Page\n")


@contextmanager
def served(directory: Path) -> Iterator[str]:
    """Serve a folder over http on a free port; gives its address, ending in ``/``."""
    handler = partial(_Quiet, directory=str(directory))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass
