"""The page of a record."""

from __future__ import annotations

from generator.pages.author import Author
from generator.pages.page import Page
from generator.pages.related import related_to
from generator.records.base import Record
from generator.views import view_of
from generator.views.addresses import address_of


def record_page(record: Record, author: Author) -> Page:
    """The page of one record, from the template of its kind."""
    return author.page(
        author.template_for(record.kind, ""),
        address_of(record),
        record.title,
        body_class=f"record {record.kind}",
        description=_description(record),
        record=record,
        related=related_to(record, author.catalogue),
        **view_of(record, author.catalogue, author.today),
    )


def _description(record: Record) -> str:
    summary = getattr(record, "summary", None)
    return summary or f"{record.label}：{record.title}"
