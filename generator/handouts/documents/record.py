"""Records of activities (学习（会议）记录表), filled in where there is a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.attendance import counts_of
from generator.handouts.document import Document
from generator.handouts.reasons import called_off
from generator.handouts.sheet import Sheet
from generator.records.base import Record
from generator.records.notices import Activity, AgendaItem, Notice
from generator.views.wording import day, span, time_range

LABEL = "记录表"
NAME = "record"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for notice in catalogue.of(Notice):
        if not called_off(notice):
            yield Sheet(NAME, LABEL, notice.title, notice.day, notice)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What ``record-form`` of ``lib/record.typ`` takes.

    What was said and decided at a closed meeting is never in it.
    """
    assert isinstance(sheet.record, Notice)
    notice = sheet.record
    record = notice.record
    open_record = None if notice.is_closed else record
    summary = open_record.summary if open_record else None
    decisions = open_record.decisions if open_record else ()
    return {
        "issuer": notice.issuer or catalogue.config.branch.name,
        "time": _time(notice),
        "recorder": record.recorder if record else None,
        "counts": counts_of(record),
        "observers": _observers(notice),
        "agenda": [_point(item) for item in (*notice.agenda, *notice.programme)],
        "summary": summary,
        "decisions": decisions,
        "makeup": _makeup(record),
        "filled": bool(summary or decisions),
    }


def _time(notice: Notice) -> str:
    """When it was really held, else when it is to be held."""
    record = notice.record
    if record and record.actual_start:
        return span(record.actual_start.start, record.ends)
    return span(notice.starts, notice.ends)


def _observers(notice: Notice) -> str | None:
    """Who listens in, and how many were there."""
    number = notice.record.observers if notice.record else None
    named = "、".join(notice.observers)
    if number is None:
        return named or None
    return f"{named} {number} 人".strip()


def _point(item: AgendaItem) -> str:
    """14:30—14:50 学习党章第一章（组织委员）."""
    time = f"{time_range(item.time)} " if item.time else ""
    return f"{time}{item.item}{f'（{item.by}）' if item.by else ''}"


def _makeup(record: Activity | None) -> str | None:
    return f"{day(record.makeup_by)}以前补学。" if record and record.makeup_by else None


def _why_not(record: Record, number: int | None, catalogue: Catalogue) -> str | None:
    return called_off(record)


DOCUMENT = Document(NAME, LABEL, _sheets, _view, _why_not)
