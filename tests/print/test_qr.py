"""The code on paper leads to the page on the web, also from a poor picture."""

from __future__ import annotations

import pytest
import zxingcpp

from generator.catalogue import Catalogue
from generator.handouts.web import web_address
from tests.print.reading import pictures, text
from tests.print.rich import Printout

WITH_CODE = ("handout", "profile", "rule", "reading")
DOTS_PER_INCH = 100


@pytest.mark.parametrize("document", WITH_CODE)
def test_the_code_is_read_at_100_dpi(
    document: str, printouts: list[Printout], rich: Catalogue
) -> None:
    chosen = [printout for printout in printouts if printout.sheet.document == document]
    assert chosen
    for printout in chosen:
        address = web_address(rich.config, printout.sheet.record, printout.sheet.number)
        assert address.startswith(rich.config.site.url or "no address")
        assert _codes(printout) == [address], printout.name


@pytest.mark.parametrize("document", WITH_CODE)
def test_the_address_stands_beneath_it_whole(
    document: str, printouts: list[Printout], rich: Catalogue
) -> None:
    for printout in printouts:
        if printout.sheet.document == document:
            address = web_address(rich.config, printout.sheet.record, printout.sheet.number)
            # PDFium reads a hyphen at a line's end as this sign.
            read = text(printout.data).replace("\x02", "-")
            assert address.split("://")[1] in read, printout.name


def _codes(printout: Printout) -> list[str]:
    # The first page of a booklet stands on the right half of its first sheet.
    [page] = pictures(printout.data, DOTS_PER_INCH, first=1)
    return [found.text for found in zxingcpp.read_barcodes(page)]
