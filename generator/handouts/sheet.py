"""A sheet: one document about one thing, in one size, on one paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from generator.handouts.roster.signer import Signer
from generator.records.base import Record
from generator.values.period import Period


class Size(StrEnum):
    """How large its type is."""

    STANDARD = "standard"
    LARGE = "large"


class Paper(StrEnum):
    """What it is laid out on; booklets are laid out on A5, two pages of which go on an A4."""

    A4 = "a4"
    A5 = "a5"


UNKNOWN_DAY: Final = dt.date(1970, 1, 1)
"""The day of a sheet whose record tells none: a file needs one, and today's would make it new."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, before any typesetting.

    ``document`` is the name of its document (``signin``).
    """

    document: str
    label: str
    """Chinese name of the document (签到表)."""
    title: str
    """What it is about."""
    day: dt.date
    """The day it is filed under, and the file's date."""
    record: Record | None = None
    """The record it belongs to; sheets of the whole branch have none."""
    number: int | None = None
    """The plan's session it is about."""
    size: Size = Size.STANDARD
    paper: Paper = Paper.A4
    name: str = ""
    """What tells it apart from other sheets of its document that belong to no record."""
    signers: tuple[Signer, ...] = ()
    """Names printed in advance; only ever filled at print time."""
    parts: tuple[Sheet, ...] = field(default=())
    """The sheets a collection is made of."""
    period: Period | None = None
    """What it is for where nobody wrote a day: ``day`` is then no more than its first one."""

    @property
    def address(self) -> str:
        """Its file on the site: ``print/plans/2026-q4/handout-3-large.pdf``.

        Sheets of no record lie in a folder of their document: ``print/collections/2026-q4.pdf``.
        """
        folder = f"{self.record.kind}/{self.record.id}/" if self.record else ""
        number = f"-{self.number}" if self.number is not None else ""
        large = "-large" if self.size is Size.LARGE else ""
        stem = f"{self.document}s/{self.name}" if self.name else self.document
        return f"print/{folder}{stem}{number}{large}.pdf"
