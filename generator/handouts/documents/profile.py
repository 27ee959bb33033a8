"""Profiles of model members (先进事迹)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.reasons import forbidden
from generator.handouts.sheet import Sheet
from generator.handouts.web import code_of
from generator.records.base import Record
from generator.records.members import Member

LABEL = "先进事迹"
NAME = "profile"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for member in catalogue.of(Member):
        if not forbidden(member):
            yield Sheet(NAME, LABEL, member.title, member.day, member)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """``qr`` and ``keywords``."""
    assert isinstance(sheet.record, Member)
    member = sheet.record
    return {
        **code_of(catalogue.config, sheet),
        "keywords": (member.honor, *member.standards, *member.tags),
    }


def _why_not(record: Record, number: int | None, catalogue: Catalogue) -> str | None:
    return forbidden(record) if isinstance(record, Member) else None


DOCUMENT = Document(NAME, LABEL, _sheets, _view, _why_not, large=True, booklet=True)
