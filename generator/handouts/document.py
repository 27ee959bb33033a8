"""A document: what sheets of it there are, and what its template shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.sheet import Sheet
from generator.records.base import Record

WhyNot = Callable[[Record, int | None, Catalogue], str | None]


def _never(record: Record, number: int | None, catalogue: Catalogue) -> None:
    """Of a document that leaves no record of its kinds out."""


@dataclass(frozen=True, slots=True)
class Document:
    """A sort of sheet. Its template is ``templates/print/<name>.typ.j2``."""

    name: str
    label: str
    sheets: Callable[[Catalogue], Iterator[Sheet]]
    """Every sheet of it that the records call for, in standard size on A4."""
    view: Callable[[Sheet, Catalogue], dict[str, Any]]
    """What the template shows beyond ``record``, ``title`` and the like."""
    why_not: WhyNot = _never
    """Why it has no sheet of a record, or of one session of it, that it might have one of: the
    reason for which ``sheets`` leaves it out. ``None`` for any other record."""
    large: bool = False
    """Whether there is an edition in large type."""
    booklet: bool = False
    """Whether it can be folded into a booklet."""
    back_cover: bool = False
    """Whether its last page is the back of a booklet; blank pages then stand before it."""
