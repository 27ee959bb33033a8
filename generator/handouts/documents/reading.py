"""Reading cards (读书卡) of a month's reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.handouts.web import code_of
from generator.records.readings import Daily, Monthly, Reading, Weekly
from generator.values.period import Period, week_of
from generator.views.readings import WeekView, weeks_of
from generator.views.wording import day, month_day

LABEL = "读书卡"
NAME = "reading"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for reading in catalogue.of(Reading):
        yield Sheet(NAME, LABEL, reading.title, reading.day, reading, period=reading.period)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """``daily``, ``weeks``, ``books``, ``cards``, ``qr`` and ``keywords``; plain dictionaries.

    A week has ``days`` (0 is Monday) to tick, and what to ``read`` in it: nothing yet where that is
    empty, ``None`` where it is the list of another month that says so, or where none has weeks.
    """
    assert isinstance(sheet.record, Reading)
    reading = sheet.record
    books = tuple(map(_book, reading.monthly))
    return {
        **code_of(catalogue.config, sheet),
        "keywords": (LABEL, *reading.tags),
        "daily": tuple(map(_item, reading.daily)),
        "weeks": tuple(_weeks(reading)),
        "books": books,
        "cards": cards_for(books),
    }


def cards_for(books: tuple[dict[str, str], ...]) -> tuple[dict[str, str], ...]:
    """A card for each book and blank ones for other books, so that pages of two are full."""
    blank = dict.fromkeys(("title", "author", "publisher", "pages"), "")
    return (*books, *[blank] * (2 - len(books) % 2))


def _item(item: Daily | Weekly) -> dict[str, str]:
    return {"title": item.title, "note": item.note or ""}


def _weeks(reading: Reading) -> Iterator[dict[str, Any]]:
    """The weeks there is something to tick in.

    Where something is read every day, every week with a day of the month is one; where only weeks
    have something, those the month's list is about (see ``weeks_of``).
    """
    listed = {view.week: view for view in weeks_of(reading)} if reading.weekly else {}
    touched = _weeks_touching(reading.period) if reading.daily else ()
    for week in sorted({*listed, *touched}):
        yield _week(week, listed.get(week), reading)


def _weeks_touching(month: Period) -> Iterator[Period]:
    return (week_of(day) for day in (*_days_of(month, month)[::7], month.end))


def _week(week: Period, listed: WeekView | None, reading: Reading) -> dict[str, Any]:
    days = _days_of(week, reading.period) if reading.daily else ()
    return {
        "label": f"第{week.number}周",
        "span": f"{month_day(week.start)}—{month_day(week.end)}",
        "days": tuple(day.weekday() for day in days),
        "read": tuple(map(_item, listed.items)) if listed else None,
    }


def _days_of(span: Period, month: Period) -> list[dt.date]:
    """The days of a span that lie in a month."""
    length = (span.end - span.start).days + 1
    days = (span.start + dt.timedelta(days=count) for count in range(length))
    return [day for day in days if month.contains(day)]


def _book(book: Monthly) -> dict[str, str]:
    return {
        "title": book.title,
        "author": book.author or "",
        "publisher": book.publisher or "",
        "pages": book.pages or "",
        "discuss": day(book.discuss_on) if book.discuss_on else "",
    }


DOCUMENT = Document(NAME, LABEL, _sheets, _view, large=True)
