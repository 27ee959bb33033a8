"""Reading cards (读书卡) of a month's reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.handouts.web import code_of
from generator.records.readings import Daily, Monthly, Reading, Weekly
from generator.views.readings import WeekView, weeks_of
from generator.views.wording import day, month_day

LABEL = "读书卡"
NAME = "reading"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for reading in catalogue.of(Reading):
        yield Sheet(NAME, LABEL, reading.title, reading.day, reading)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """``daily``, ``weeks``, ``books``, ``cards``, ``qr`` and ``keywords``; plain dictionaries."""
    assert isinstance(sheet.record, Reading)
    reading = sheet.record
    books = tuple(map(_book, reading.monthly))
    return {
        **code_of(catalogue.config, sheet),
        "keywords": (LABEL, *reading.tags),
        "daily": tuple(map(_item, reading.daily)),
        "weeks": tuple(map(_week, weeks_of(reading))),
        "books": books,
        "cards": cards_for(books),
    }


def cards_for(books: tuple[dict[str, str], ...]) -> tuple[dict[str, str], ...]:
    """A card for each book and blank ones for other books, so that pages of two are full."""
    blank = dict.fromkeys(("title", "author", "publisher", "pages"), "")
    return (*books, *[blank] * (2 - len(books) % 2))


def _item(item: Daily | Weekly) -> dict[str, str]:
    return {"title": item.title, "note": item.note or ""}


def _week(view: WeekView) -> dict[str, Any]:
    span = f"{month_day(view.week.start)}—{month_day(view.week.end)}"
    return {
        "label": f"第{view.week.number}周",
        "span": span,
        "read": tuple(map(_item, view.items)),
    }


def _book(book: Monthly) -> dict[str, str]:
    return {
        "title": book.title,
        "author": book.author or "",
        "publisher": book.publisher or "",
        "pages": book.pages or "",
        "discuss": day(book.discuss_on) if book.discuss_on else "",
    }


DOCUMENT = Document(NAME, LABEL, _sheets, _view, large=True)
