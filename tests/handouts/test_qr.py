"""QR codes and printed addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from generator.config.model import SiteConfig, SiteSettings
from generator.handouts.qr import qr_svg
from generator.handouts.web import web_address
from generator.records.materials import Material
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
