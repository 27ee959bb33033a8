"""What is measured is what was asked: costs of programs, loads and texts of pages."""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path

import pytest

from bench.measures import differing
from bench.pages import pages_of, read_page
from bench.running import Cost, Job, by_turns, least, median, run
from bench.weights import GZIP_LEVEL, weigh

PAGE = """<!doctype html><html><head><title>学习 园地</title>
<link rel="stylesheet" href="{up}a/main.css"><link rel="icon" href="{up}a/icon.png">
<link rel="stylesheet" href="https://example.cn/far.css"></head><body>
<nav>栏目 <a href="{up}notices/index.html">通知</a></nav>
<article><h1>标题</h1><p>第一段</p>
<p>第二段 <a href="{up}notices/a.html#x">链接</a></p></article>
<script id="__config" type="application/json">{{"base": "{base}", "search": "{up}a/w.js"}}</script>
<script src="{up}a/main.js"></script></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for address in ("notices/index.html", "notices/a.html", "index.html"):
        base = ".." if "/" in address else "."
        page = PAGE.format(up="../" if "/" in address else "", base=base)
        _write(tmp_path / address, page)
    for name, times in (("a/main.css", 10), ("a/main.js", 20), ("a/w.js", 30)):
        _write(tmp_path / name, "无" * times)
    _write(tmp_path / "search/search_index.json", "有")
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_page_is_read(site: Path) -> None:
    page = read_page(site, "notices/a.html")
    assert (page.title, page.text) == ("学习 园地", "标题 第一段 第二段 链接")
    assert page.styles == ("a/main.css",)
    assert page.scripts == ("a/main.js",)
    assert page.links == ("notices/index.html", "notices/a.html")
    assert page.search == ("a/w.js", "search/search_index.json")
    assert pages_of(site) == ["index.html", "notices/a.html", "notices/index.html"]


def test_second_page_loads_only_what_is_new(site: Path) -> None:
    first, second = weigh(site)
    css = len(gzip.compress((site / "a/main.css").read_bytes(), GZIP_LEVEL))
    assert (first.address, first.css, first.files) == ("index.html", css, 5)
    assert first.total == first.html + first.css + first.js
    assert (second.address, second.css, second.js, second.search, second.files) == (
        ("notices/a.html", 0, 0, 0, 1)
    )


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("index.html", "第二段", "第三段"),
        ("notices/a.html", "园地", "天地"),
        ("notices/index.html", "<article>", "<div>"),
    ],
)
def test_differing_pages_are_told(
    site: Path, tmp_path_factory: pytest.TempPathFactory, address: str, before: str, after: str
) -> None:
    other = tmp_path_factory.mktemp("other") / "site"
    shutil.copytree(site, other)
    assert list(differing(site, other)) == []
    page = other / address
    _write(page, page.read_text(encoding="utf-8").replace(before, after))
    _write(other / "more.html", "<article>又一页</article>")
    assert list(differing(site, other)) == ["more.html", address]


def test_page_without_text_proves_nothing(site: Path) -> None:
    _write(site / "index.html", "<title>空</title>")
    assert list(differing(site, site)) == ["index.html"]


def test_jobs_take_turns(tmp_path: Path) -> None:
    log: list[str] = []
    jobs = {
        name: Job((sys.executable, "-c", "pass"), tmp_path, lambda n=name: log.append(n))  # type: ignore[misc]
        for name in ("one", "two")
    }
    costs = by_turns(jobs, 2)
    assert log == ["one", "two", "one", "two"]
    assert all(cost.wall > 0 for cost in costs["one"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count ended children")
def test_cpu_of_a_busy_program_is_counted(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.2: pass"
    assert run(Job((sys.executable, "-c", busy), tmp_path)).cpu >= 0.19


def test_failing_program_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="坏了"):
        run(Job((sys.executable, "-c", "import sys; sys.exit('坏了')"), tmp_path))


def test_median_and_least() -> None:
    costs = [Cost(3, 9), Cost(1, 8), Cost(2, 7)]
    assert median(costs) == Cost(2, 8)
    assert least(costs) == Cost(1, 7)
    assert Cost(3, 9).beyond(Cost(1, 8)) == Cost(2, 1)
