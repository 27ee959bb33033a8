"""What is written: every page whole, everything found at its address, nothing from elsewhere."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from generator.pages.page import Asset, Page, Site
from generator.site import publish as publishing
from generator.site.publish import publish
from tests.site.reading import foreign_loads, read, squeezed
from tests.site.sample import AWKWARD, INFO, LONG, PAGES, SITE, page, with_url


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_page_says_what_it_was_given(public: Path, page: Page) -> None:
    built = read(public / page.address)
    home = page.address == "index.html"
    title = INFO.name if home else f"{page.title} - {INFO.name}"
    description = next(m["content"] for m in built.all("meta") if m.get("name") == "description")
    contents = [link["href"] for link in built.all("a", "md-nav__link")]
    raw = (public / page.address).read_text(encoding="utf-8")

    assert built.first("html")["lang"] == "zh-CN"
    assert squeezed(built.texts["title"]) == title
    assert description == page.description
    assert page.body_class in built.first("body")["class"]
    assert page.html in raw
    assert {"#安排", "#安排-上午"} <= set(contents)
    assert "canonical" not in raw
    assert "这是示例内容" in built.texts["aside"]
    assert '更新于 <time datetime="2026-08-26">2026年8月26日</time>' in raw


def test_awkward_title_is_text_everywhere(public: Path) -> None:
    raw = (public / "notices/awkward.html").read_text(encoding="utf-8")
    assert "<第一期>" not in raw
    assert raw.count("</title>") == 1
    assert squeezed(read(public / "notices/awkward.html").texts["title"]).startswith(AWKWARD)


def test_no_notice_no_bar(tmp_path: Path, theme: Path) -> None:
    publish(replace(SITE, info=replace(INFO, notice="")), tmp_path / "public", theme)
    assert "md-banner" not in (tmp_path / "public/index.html").read_text(encoding="utf-8")


def test_every_link_leads_to_a_file(public: Path) -> None:
    """The 404 page is the exception: it is shown at any depth, so its links start at the root."""
    for path in public.rglob("*.html"):
        built = read(path)
        addresses = [e.get("href") or e.get("src") for _, e in built.elements]
        for address in filter(None, addresses):
            start = "/" if path.name == "404.html" else f"/{path.relative_to(public).as_posix()}"
            target = unquote(urldefrag(urljoin(start, address)).url).lstrip("/")
            assert (public / (target or "index.html")).exists(), f"{path.name}: {address}"


def test_nothing_comes_from_another_host(public: Path) -> None:
    assert foreign_loads(public) == []


def test_scan_for_other_hosts_finds_them(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<script src="//cdn.example/x.js"></script><link href="https://x.example/a.css">'
        '<p style="background:url(http://y.example/b.png)"></p>',
        encoding="utf-8",
    )
    (tmp_path / "a.css").write_text('@import "https://z.example/c.css";', encoding="utf-8")
    assert len(foreign_loads(tmp_path)) >= 4


@pytest.mark.parametrize(
    "address",
    ["plans/2026-q3.html", "members/wang.html", "notices/awkward.html", "notices/2026-08.html"],
)
def test_record_shows_its_section_as_active(public: Path, address: str) -> None:
    raw = (public / address).read_text(encoding="utf-8")
    items = raw.split('<li class="md-nav__item md-nav__item--active')[1:]
    assert len(items) == 1
    assert items[0].index('href="index.html"') < items[0].index("</li>")


def test_address_of_the_site_gives_canonical_and_sitemap(
    public: Path, tmp_path: Path, theme: Path
) -> None:
    publish(with_url("https://zhibu.example/dw/"), tmp_path / "public", theme)
    built = read(tmp_path / "public/notices/2026-08.html")
    canonical = [link["href"] for link in built.all("link") if link.get("rel") == "canonical"]
    sitemap = (tmp_path / "public/sitemap.xml").read_text(encoding="utf-8")

    assert canonical == ["https://zhibu.example/dw/notices/2026-08.html"]
    assert sitemap.count("<loc>https://zhibu.example/dw/") == len(PAGES)
    assert 'href="/dw/assets/' in (tmp_path / "public/404.html").read_text(encoding="utf-8")
    assert not (public / "sitemap.xml").exists()


def test_files_beside_pages_are_published(public: Path) -> None:
    assert (public / "notices/签到表.txt").read_text(encoding="utf-8") == "签到"


def test_same_input_same_bytes(public: Path, tmp_path: Path, theme: Path) -> None:
    publish(SITE, tmp_path / "public", theme, cache=tmp_path / "cache")
    publish(SITE, tmp_path / "public", theme, cache=tmp_path / "cache")
    assert _bytes(tmp_path / "public") == _bytes(public)


CLASHES = {
    "same address": (page("a.html", "A"), page("a.html", "B")),
    "only case differs": (page("a.html", "A"), page("A.html", "B")),
    "our own file": (page("404.html", "A"),),
    "outside": (page("../a.html", "A"),),
    "absolute": (page("/a.html", "A"),),
    "not a page": (page("a.txt", "A"),),
}


@pytest.mark.parametrize("pages", CLASHES.values(), ids=CLASHES.keys())
def test_address_with_two_sources_is_refused(
    pages: tuple[Page, ...], tmp_path: Path, theme: Path
) -> None:
    with pytest.raises(ValueError, match="address"):
        publish(Site(INFO, pages, ()), tmp_path / "public", theme)
    assert list(tmp_path.iterdir()) == []


def test_asset_at_a_page_is_refused(tmp_path: Path, theme: Path) -> None:
    site = replace(SITE, assets=(Asset("Index.html", b""),))
    with pytest.raises(ValueError, match=r"index\.html and Index\.html"):
        publish(site, tmp_path / "public", theme)


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_interrupted_build_leaves_the_old_site(
    error: type[BaseException], tmp_path: Path, theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(SITE, tmp_path / "public", theme)
    before = _bytes(tmp_path / "public")

    def interrupt(*_: object) -> None:
        raise error

    monkeypatch.setattr(publishing, "write_index", interrupt)
    with pytest.raises(error):
        publish(replace(SITE, pages=PAGES[:1]), tmp_path / "public", theme)
    assert _bytes(tmp_path / "public") == before
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


@pytest.mark.parametrize("name", ["论文.docx", "404.html"])
def test_other_files_are_never_replaced(name: str, tmp_path: Path, theme: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(FileExistsError, match="别的文件"):
        publish(SITE, tmp_path, theme)
    assert (tmp_path / name).exists()


def test_removed_page_is_gone(tmp_path: Path, theme: Path) -> None:
    publish(SITE, tmp_path / "public", theme)
    fewer = replace(SITE, pages=tuple(p for p in PAGES if p.title != LONG))
    publish(fewer, tmp_path / "public", theme)
    assert not (tmp_path / "public/notices/2026-08.html").exists()
    index = json.loads((tmp_path / "public/search/search_index.json").read_text(encoding="utf-8"))
    assert not any("2026-08" in entry["location"] for entry in index["docs"])


def _bytes(directory: Path) -> dict[str, bytes]:
    files = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in files}
