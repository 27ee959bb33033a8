"""QR codes and printed addresses."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
import zxingcpp

from generator.config.model import SiteConfig, SiteSettings
from generator.handouts import press
from generator.handouts.qr import qr_svg
from generator.handouts.web import web_address
from generator.records.materials import Material
from generator.typesetting.engine import Engine
from tests.handouts.study import ADDRESS, study
from tests.print.reading import pictures, text

MATERIAL = Material.model_construct(id="wen")


@pytest.mark.parametrize(
    ("site", "number", "address"),
    [
        ("http://10.0.0.8/dang/", None, "http://10.0.0.8/dang/materials/wen.html"),
        ("http://10.0.0.8/dang", None, "http://10.0.0.8/dang/materials/wen.html"),
        ("https://example.org", 3, "https://example.org/materials/wen.html#session-3"),
        (None, None, ""),
    ],
)
def test_address_of_a_page(site: str | None, number: int | None, address: str) -> None:
    config = SiteConfig.model_construct(site=SiteSettings.model_construct(url=site))
    assert web_address(config, MATERIAL, number) == address


def test_a_sheet_of_no_record_has_no_address() -> None:
    config = SiteConfig.model_construct(site=SiteSettings.model_construct(url="http://a.cn"))
    assert web_address(config, None) == ""


def test_a_code_takes_the_size_it_is_given() -> None:
    svg = qr_svg("http://10.0.0.8/dang/materials/wen.html")
    head = svg[: svg.index(">")]
    assert "viewBox" in head
    assert "width=" not in head
    assert svg == qr_svg("http://10.0.0.8/dang/materials/wen.html")


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_no_code_without_an_address(address: str, tmp_path: Path) -> None:
    files = {"materials/w.yml": "title: 短\ntype: 报刊\norigin: 厂报\nbody: 一句。\n"}
    branch = study(tmp_path, files, address=address)
    data = branch.data("handout")
    picture = pictures(data, 100, first=1)[0]
    codes = [found.text for found in zxingcpp.read_barcodes(picture)]
    assert codes == (["http://10.0.0.8/dang/materials/w.html"] if address else [])
    assert ("10.0.0.8" in text(data)) == bool(address)


NAMES = ("w", "2026-08-28-zhuti-dangri", "x" * 60, "7" * 23, "wen-" * 12 + "jian")
SITES = ("http://10.0.0.8/dang/", "https://example.com/", "https://zhibu.example.org/a/b/c/d/e/")
TEXT = "title: 短\ntype: 报刊\norigin: 厂报\ndate: 2026-08-01\nbody: 一句{}。\n"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("site", SITES)
def test_codes_of_all_sorts_of_addresses_are_read(name: str, site: str, tmp_path: Path) -> None:
    files = {f"materials/{name}.yml": TEXT.format("")}
    data = study(tmp_path, files, address=f'url: "{site}",').data("handout")
    [found] = zxingcpp.read_barcodes(pictures(data, 100, first=1)[0])
    assert found.text == f"{site}materials/{name}.html"


@pytest.mark.parametrize("name", NAMES)
def test_the_address_stands_within_its_column(name: str, tmp_path: Path) -> None:
    data = study(tmp_path, {f"materials/{name}.yml": TEXT.format("")}).data("handout")
    with pdfplumber.open(BytesIO(data)) as pdf:
        page = pdf.pages[0]
        small = [sign for sign in page.chars if sign["size"] == pytest.approx(7.5)]
        edge = page.width - 22 / 25.4 * 72
    assert f"{name}.html" in "".join(sign["text"] for sign in small)
    assert max(sign["x1"] for sign in small if sign["top"] < 200) < edge + 1


@pytest.mark.parametrize(("more", "long"), [("", "false"), ("x" * 30, "true")])
def test_only_words_of_the_text_call_for_breaks(
    more: str, long: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_by_the_engine = []

    def pdf(self: Engine, source: str, *rest: object) -> bytes:
        set_by_the_engine.append(source)
        return b""

    monkeypatch.setattr(Engine, "pdf", pdf)
    monkeypatch.setattr(press, "pages_of", len)
    study(tmp_path, {f"materials/{'w' * 40}.yml": TEXT.format(more)}).data("handout")
    [source] = set_by_the_engine
    assert "<svg" in source
    assert f"long-words: {long})" in source
