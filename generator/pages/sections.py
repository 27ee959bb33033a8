"""The index of a section and its archives by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.pages.author import Author
from generator.pages.page import NavItem, Page
from generator.records.base import Record
from generator.records.kinds import BOARD, KINDS, PRINT, SECTIONS, STANDARDS
from generator.views import index_view_of
from generator.views.addresses import index_address, year_address
from generator.views.board import board_view
from generator.views.standards import coverage

# An index lists whole years, the newest first, until it has about a screen or two of records.
ENOUGH_FOR_AN_INDEX = 24
NEWEST_OF_A_SHELF = 6
TITLES = {STANDARDS: "六项标准", BOARD: "台账", PRINT: "打印中心"}


@dataclass(frozen=True, slots=True)
class YearLink:
    """An archive page of a section."""

    year: int
    address: str
    count: int


def section_title(section: str) -> str:
    """The Chinese name of a section."""
    return TITLES.get(section) or KINDS[section].label


def navigation(catalogue: Catalogue, *, printing: bool = False) -> tuple[NavItem, ...]:
    """The sections in the branch's order; archives by year are linked from their indexes.

    ``printing`` says whether the site has a print centre.
    """
    return tuple(
        NavItem(section_title(section), index_address(section))
        for section in sections_of_site(catalogue)
        if section != PRINT or printing
    )


def sections_of_site(catalogue: Catalogue) -> tuple[str, ...]:
    """The sections the branch wants; the board is for its own members, never on a public site."""
    sections = catalogue.config.sections or SECTIONS
    return tuple(s for s in sections if s != BOARD or catalogue.is_internal)


def years_of(model: type[Record], catalogue: Catalogue) -> list[YearLink]:
    """The years a kind has records of, newest first; none for kinds that are not dated."""
    if not model.archived:
        return []
    counts: dict[int, int] = {}
    for record in catalogue.of(model):
        if record.year is not None:
            counts[record.year] = counts.get(record.year, 0) + 1
    return [
        YearLink(year, year_address(model.kind, year), counts[year])
        for year in sorted(counts, reverse=True)
    ]


def section_pages(author: Author) -> list[Page]:
    """The index and archives of every kind, the page of the six standards, and the board."""
    pages = [_standards_page(author)]
    if BOARD in sections_of_site(author.catalogue):
        pages.append(_board_page(author))
    for model in KINDS.values():
        pages.append(_index_page(model, author))
        pages.extend(_year_page(model, link, author) for link in years_of(model, author.catalogue))
    return pages


def _index_page(model: type[Record], author: Author) -> Page:
    records = author.catalogue.of(model)
    listed = _listed(records) if model.archived else records
    return author.page(
        author.template_for(model.kind, "index"),
        index_address(model.kind),
        model.label,
        body_class=f"index {model.kind}",
        kind=model,
        records=listed,
        total=len(records),
        years=years_of(model, author.catalogue),
        year=None,
        list_template=author.template_for(model.kind, "list"),
        **index_view_of(model.kind, listed, author.catalogue, author.today),
    )


def _year_page(model: type[Record], link: YearLink, author: Author) -> Page:
    records = [r for r in author.catalogue.of(model) if r.year == link.year]
    return author.page(
        author.template_for(model.kind, "year"),
        link.address,
        f"{link.year}年{model.label}",
        body_class=f"year {model.kind}",
        kind=model,
        records=records,
        total=link.count,
        years=years_of(model, author.catalogue),
        year=link.year,
        list_template=author.template_for(model.kind, "list"),
    )


def _listed(records: Sequence[Record]) -> list[Record]:
    """The records of the newest years, and older ones that must not be looked for in vain.

    These are what is still open, what has no year and so no archive, the newest of every shelf.
    """
    recent = newest_years(record.year for record in records)
    shelved: Counter[str] = Counter()
    listed = []
    for record in records:
        on_shelf = any(shelved[shelf] < NEWEST_OF_A_SHELF for shelf in record.shelves)
        if record.year in recent or record.is_open or on_shelf:
            listed.append(record)
            shelved.update(record.shelves)
    return listed


def newest_years(every: Iterable[int | None]) -> set[int | None]:
    """As many whole years as make an index, of those of every record; ``None`` is no year."""
    counts = Counter(year for year in every if year is not None)
    years: set[int | None] = {None}
    total = 0
    for year in sorted(counts, reverse=True):
        if total >= ENOUGH_FOR_AN_INDEX:
            break
        years.add(year)
        total += counts[year]
    return years


def _standards_page(author: Author) -> Page:
    return author.page(
        "standards.html.j2",
        index_address(STANDARDS),
        section_title(STANDARDS),
        body_class="index standards",
        coverage=coverage(author.catalogue),
    )


def _board_page(author: Author) -> Page:
    return author.page(
        "board.html.j2",
        index_address(BOARD),
        section_title(BOARD),
        body_class="index board",
        **board_view(author.catalogue, author.today),
    )
