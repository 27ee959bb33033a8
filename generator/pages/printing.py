"""The print centre: every sheet under the month it belongs to, and pages for older years."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.handouts.documents import DOCUMENTS
from generator.handouts.stock import Offer, Stock
from generator.pages.author import Author
from generator.pages.page import Page
from generator.pages.print_rows import Row, announced_sessions, rows_of
from generator.pages.sections import YearLink, newest_years, section_title
from generator.records.kinds import PRINT
from generator.values.periods import Period, month_of
from generator.views.addresses import index_address, year_address

MONTHS_IN_VIEW = 2
"""Months before this one whose sheets are shown; earlier ones are folded."""
MOST_ON_INDEX = 80
"""Rows of a light page; where there are more, earlier months are only on their year's page."""
DOCUMENT_NUMBERS = {name: number for number, name in enumerate(DOCUMENTS)}


@dataclass(frozen=True, slots=True)
class Month:
    """The rows of a month; a folded one shows how many there are, and may lead to them instead."""

    period: Period
    rows: tuple[Row, ...]
    is_folded: bool = False
    elsewhere: str = ""
    """The page its rows are on."""

    @property
    def anchor(self) -> str:
        """The id of the month on a page."""
        return f"month-{self.period.code}"

    @property
    def documents(self) -> str:
        """What the rows offer, as names of classes for the style sheet."""
        return classes_of(offer for row in self.rows for offer in row.offers)


@dataclass(frozen=True, slots=True)
class Part:
    """Months under one heading: this one, later ones, earlier ones."""

    label: str
    anchor: str
    months: tuple[Month, ...]

    @property
    def documents(self) -> str:
        """What the months offer, as names of classes for the style sheet."""
        return classes_of(o for month in self.months for row in month.rows for o in row.offers)


def print_pages(stock: Stock, author: Author) -> list[Page]:
    """The print centre and its archives by year."""
    rows = rows_of(stock.offers, announced_sessions(author.catalogue))
    dated = [row for row in rows if row.is_dated]
    counts = Counter(row.year for row in dated)
    years = [YearLink(y, year_address(PRINT, y), counts[y]) for y in sorted(counts, reverse=True)]
    archives = (_year_page(link, years, dated, author) for link in years)
    return [_index_page(rows, dated, years, author), *archives]


def months_of(rows: Sequence[Row], today: dt.date) -> list[Month]:
    """Rows that are sorted by day, under their months; what is long past is folded."""
    return [
        Month(month, tuple(found), _months_between(month.start, today) > MONTHS_IN_VIEW)
        for month, found in groupby(rows, key=lambda row: month_of(row.day))
    ]


def classes_of(offers: Iterable[Offer]) -> str:
    """``d0 d3``: the numbers of their documents."""
    numbers = {DOCUMENT_NUMBERS[offer.document] for offer in offers}
    return " ".join(f"d{number}" for number in sorted(numbers))


def _months_between(first: dt.date, today: dt.date) -> int:
    return (today.year - first.year) * 12 + today.month - first.month


def _index_page(
    rows: Sequence[Row], dated: Sequence[Row], years: Sequence[YearLink], author: Author
) -> Page:
    this_month = author.today.replace(day=1)
    general = [row for row in rows if not row.is_dated]
    # Collections are the last of the documents, and what is looked for first.
    general.sort(key=lambda row: -DOCUMENT_NUMBERS[row.offers[0].document])
    past = [row for row in dated if row.day < this_month]
    recent = newest_years([row.year for row in past])
    coming = [row for row in reversed(dated) if row.day >= this_month]
    shown = [row for row in past if row.year in recent]
    return author.page(
        "print.html.j2",
        index_address(PRINT),
        section_title(PRINT),
        body_class="index print",
        general=general,
        parts=_parts(
            months_of(coming, author.today),
            _lightened(months_of(shown, author.today), len(coming) + len(shown)),
            month_of(author.today),
        ),
        years=years,
        year=None,
        total=sum(len(row.offers) for row in rows),
        kinds=_kinds([*general, *coming, *shown]),
        classes_of=classes_of,
    )


def _parts(coming: Sequence[Month], past: Sequence[Month], now: Period) -> list[Part]:
    """The month it is first, since that is what is printed; then what comes, then what was."""
    this = [month for month in coming if month.period == now]
    later = [month for month in coming if month.period != now]
    named = (("本月", "now", this), ("以后", "later", later), ("以前", "past", past))
    return [Part(label, anchor, tuple(months)) for label, anchor, months in named if months]


def _lightened(months: Sequence[Month], rows: int) -> list[Month]:
    if rows <= MOST_ON_INDEX:
        return list(months)
    return [
        replace(month, elsewhere=year_address(PRINT, month.period.year))
        if month.is_folded
        else month
        for month in months
    ]


def _year_page(
    link: YearLink, years: Sequence[YearLink], dated: Sequence[Row], author: Author
) -> Page:
    rows = [row for row in dated if row.year == link.year]
    return author.page(
        "print-year.html.j2",
        link.address,
        f"{link.year}年的打印件",
        body_class="year print",
        months=[Month(month.period, month.rows) for month in months_of(rows, author.today)],
        years=years,
        year=link.year,
        total=sum(len(row.offers) for row in rows),
        kinds=_kinds(rows),
        classes_of=classes_of,
    )


def _kinds(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Class and name of every document among the rows, in the usual order."""
    found = {offer.document for row in rows for offer in row.offers}
    return [
        (f"d{DOCUMENT_NUMBERS[name]}", DOCUMENTS[name].label) for name in DOCUMENTS if name in found
    ]
