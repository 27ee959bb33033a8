"""Where a sheet's page is on the web, for the code and the address printed on paper."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from generator.config.model import SiteConfig
from generator.handouts.qr import qr_svg
from generator.handouts.sheet import Sheet
from generator.records.base import Record
from generator.typesetting.writer import Unbroken
from generator.views.addresses import address_of


def web_address(config: SiteConfig, record: Record | None, number: int | None = None) -> str:
    """The full address of a record's page, or of one of a plan's sessions on it.

    Empty when the site's own address is not known.
    """
    if not config.site.url or record is None:
        return ""
    anchor = f"#session-{number}" if number is not None else ""
    return urljoin(config.site.url.rstrip("/") + "/", address_of(record)) + anchor


def code_of(config: SiteConfig, sheet: Sheet) -> dict[str, Any]:
    """``qr``, the SVG picture of the sheet's code; ``None`` without an address."""
    address = web_address(config, sheet.record, sheet.number)
    return {"qr": Unbroken(qr_svg(address)) if address else None}
