"""A sheet: one document about one thing, in one size, on one paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from generator.handouts.roster import Signer
from generator.records.base import Record


class Size(StrEnum):
    """How large its type is."""

    STANDARD = "standard"
    LARGE = "large"


class Paper(StrEnum):
    """What it is laid out on; booklets are laid out on A5, two pages of which go on an A4."""

    A4 = "a4"
    A5 = "a5"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, before any typesetting.

    ``document`` is the name of its document (``signin``), ``name`` what tells it apart from others
    of the same record, as part of its address (``handout-3``).
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
    signers: tuple[Signer, ...] = ()
    """Names printed in advance; only ever filled at print time."""
    parts: tuple[Sheet, ...] = field(default=())
    """The sheets a collection is made of."""

    @property
    def address(self) -> str:
        """Its file on the site: ``print/plans/2026-q4/handout-3-large.pdf``."""
        folder = f"{self.record.kind}/{self.record.id}/" if self.record else ""
        number = f"-{self.number}" if self.number is not None else ""
        large = "-large" if self.size is Size.LARGE else ""
        return f"print/{folder}{self.document}{number}{large}.pdf"
