"""The example content becomes a whole site: every page, link, anchor and record."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from generator.project import load_project
from generator.records.kinds import KINDS
from generator.views.addresses import address_of
from tests.example.conftest import ROOT
from tests.site.reading import PageReader, foreign_loads, read

PROJECT = load_project(ROOT, dt.date(2026, 11, 22))
assert PROJECT.catalogue is not None
RECORDS = list(PROJECT.catalogue)


def pages_of(site: Path) -> dict[str, PageReader]:
    return {path.relative_to(site).as_posix(): read(path) for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def pages(example_site: Path) -> dict[str, PageReader]:
    return pages_of(example_site)


def broken_links(site: Path, pages: dict[str, PageReader]) -> list[str]:
    """Every relative link, picture or file that leads nowhere, and every anchor without target."""
    anchors = {
        address: {attributes["id"] for _, attributes in page.elements if "id" in attributes}
        for address, page in pages.items()
    }
    found = []
    for address, page in pages.items():
        for _, attributes in page.elements:
            target = attributes.get("href") or attributes.get("src") or ""
            parts = urlsplit(target)
            if parts.scheme or target.startswith("//") or not target:
                continue
            path = normpath(join(str(PurePosixPath(address).parent), unquote(parts.path)))
            path = address if not parts.path else path
            # The page for addresses that do not exist is served anywhere: its links are absolute.
            if address == "404.html":
                continue
            if not (site / path).is_file():
                found.append(f"{address} → {target}")
            elif parts.fragment and unquote(parts.fragment) not in anchors.get(path, set()):
                found.append(f"{address} → {target} (no such anchor)")
    return found


def test_every_link_and_anchor_leads_somewhere(
    example_site: Path, pages: dict[str, PageReader]
) -> None:
    assert broken_links(example_site, pages) == []


def test_the_link_test_sees_a_broken_link_and_anchor(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a href="b.html">x</a><a href="#y">y</a>', "utf-8")
    assert len(broken_links(tmp_path, pages_of(tmp_path))) == 2


def test_no_page_loads_anything_from_another_host(example_site: Path) -> None:
    assert foreign_loads(example_site) == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: f"{r.kind}/{r.id}")
def test_every_record_has_its_page_with_its_title(
    record: object, pages: dict[str, PageReader]
) -> None:
    page = pages[address_of(record)]  # type: ignore[arg-type]
    assert record.title in page.texts["title"]  # type: ignore[attr-defined]


def test_every_kind_of_the_example_is_there() -> None:
    assert {record.kind for record in RECORDS} == set(KINDS)


def test_every_record_is_in_the_search(example_site: Path) -> None:
    index = json.loads((example_site / "search" / "search_index.json").read_text("utf-8"))
    found = {row["location"].partition("#")[0] for row in index["docs"]}
    assert {address_of(record) for record in RECORDS} <= found


def test_records_are_not_in_the_navigation(pages: dict[str, PageReader]) -> None:
    links = [a["href"] for a in pages["index.html"].all("a", "md-nav__link") if "href" in a]
    records = {address_of(record) for record in RECORDS}
    assert links
    assert not records.intersection(links)


def test_every_page_says_that_it_is_an_example_and_how_fresh_it_is(
    example_site: Path, pages: dict[str, PageReader]
) -> None:
    for address in pages:
        html = (example_site / address).read_text("utf-8")
        assert "示例" in html, address
        assert "更新于" in html, address


def test_the_division_of_work_and_the_rules_behind_the_targets_are_shown(
    pages: dict[str, PageReader],
) -> None:
    assert PROJECT.catalogue is not None
    config = PROJECT.catalogue.config
    text = pages["branch.html"].texts["article"]
    assert config.branch.posts
    assert config.targets
    assert config.frequencies
    for post in config.branch.posts:
        assert post.duty in text
    for rule in [t.rule for t in config.targets] + [f.rule for f in config.frequencies]:
        assert rule
        assert rule in text


def test_language_is_chinese_of_the_mainland(pages: dict[str, PageReader]) -> None:
    assert {page.first("html")["lang"] for page in pages.values()} == {"zh-CN"}


def test_nothing_of_another_kind_of_file_is_published(example_site: Path) -> None:
    published = {path.suffix for path in example_site.rglob("*") if path.is_file()}
    assert not published & {".yml", ".yaml", ".j2", ".py"}
