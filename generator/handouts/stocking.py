"""Makes the sheets a site offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from generator.handouts.naming import Names
from generator.handouts.press import Printed
from generator.handouts.printing import Printer, sheets_of
from generator.handouts.sheet import Sheet, Size
from generator.handouts.stock import Offer, Stock
from generator.handouts.substitutes import Substitutes
from generator.reports.progress import Watch, unwatched


def make_stock(catalogue: Catalogue, root: Path, cache: Path, watch: Watch = unwatched) -> Stock:
    """Make every sheet of the catalogue.

    Raises ``TemplateMistake``, ``BadPicture``, or ``FontProblem``.
    """
    printer = Printer(catalogue, root, cache)
    offers, problems = [], [*printer.problems]
    substitutes = Substitutes(catalogue, root)
    sheets = [*_offered(catalogue)]
    names = Names(sheets).of(sheets)
    for name, printed in zip(names, printer.printed(sheets, watch), strict=True):
        offers.append(_offer(printed, name))
        problems += substitutes.problems(printed)
    return Stock(offers, [*dict.fromkeys(problems)])


def _offered(catalogue: Catalogue) -> Iterator[Sheet]:
    for sheet in sheets_of(catalogue):
        yield sheet
        if catalogue.config.print.large and DOCUMENTS[sheet.document].large:
            yield replace(sheet, size=Size.LARGE)


def _offer(printed: Printed, name: str) -> Offer:
    sheet = printed.sheet
    return Offer(
        document=sheet.document,
        label=sheet.label,
        edition="大字版" if sheet.size is Size.LARGE else "",
        title=sheet.title,
        day=sheet.day,
        record=sheet.record,
        number=sheet.number,
        address=sheet.address,
        file_name=name,
        content=printed.path or printed.data,
        size=len(printed.data),
        pages=printed.pages,
        period=sheet.period,
    )
