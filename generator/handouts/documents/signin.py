"""Sign-in sheets (签到表), one an activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.attendance import counts_of, expected_at
from generator.handouts.document import Document
from generator.handouts.reasons import called_off
from generator.handouts.roster.signer import Signer
from generator.handouts.sheet import Sheet
from generator.records.base import Record
from generator.records.notices import Notice

LABEL = "签到表"
NAME = "signin"
COLUMNS = ("序号", "姓名", "党小组", "签名", "备注")
NARROW = ("序号", "姓名", "党小组", "签名")
"""What two lists beside each other have room for."""
NAMES = frozenset({"姓名", "名字"})
"""Columns that names are printed in."""
OBSERVERS = 6
"""Rows for observers whose number nobody knows, and how many of them there must be."""
LEAST_OBSERVERS = 4
FEW = 8
"""Of the rows a notice asks for, as many more than people may go rather than open a page."""


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for notice in catalogue.of(Notice):
        if not called_off(notice):
            yield Sheet(NAME, LABEL, notice.title, notice.day, notice)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What ``signin`` of ``lib/signin.typ`` takes.

    ``count`` rows, ``None`` to fill a page, and ``least`` of them that there must be; ``narrow``
    are the columns of two lists beside each other, ``None`` where there is no room for that.
    """
    assert isinstance(sheet.record, Notice)
    notice = sheet.record
    members = [signer for signer in sheet.signers if not signer.observer]
    least, count = _rows(notice, len(members), catalogue)
    return {
        "issuer": notice.issuer or catalogue.config.branch.name,
        "columns": columns_of(notice),
        "narrow": narrow_of(columns_of(notice)),
        "names": [_shown(signer) for signer in members],
        "count": count,
        "least": least,
        "observers": _observers(notice, sheet.signers, catalogue),
        "counts": _counts(notice, len(members)),
        "recorder": notice.record.recorder if notice.record else None,
    }


def columns_of(notice: Notice) -> Sequence[str]:
    """The notice's own columns, else the usual ones."""
    return (notice.signin and notice.signin.columns) or COLUMNS


def has_names(notice: Notice) -> bool:
    """Whether there is a column names are printed in."""
    return not NAMES.isdisjoint(columns_of(notice))


def narrow_of(columns: Sequence[str]) -> tuple[str, ...] | None:
    """The columns of half a page: the usual ones without remarks, a branch's own if they fit."""
    if tuple(columns) == COLUMNS:
        return NARROW
    return tuple(columns) if len(columns) <= len(NARROW) else None


def rows_wanted(notice: Notice) -> int | None:
    """How many rows the notice asks for itself."""
    return (notice.signin.rows if notice.signin else None) or None


def _counts(notice: Notice, named: int) -> list[tuple[str, int | None]]:
    """As recorded; those whose names are printed are those expected."""
    (label, expected), *others = counts_of(notice.record)
    return [(label, expected if expected is not None else named or None), *others]


def _rows(notice: Notice, named: int, catalogue: Catalogue) -> tuple[int | None, int | None]:
    """As many as there must be, and all: what the notice wants, else some more than expected."""
    wanted, expected = rows_wanted(notice), named or expected_at(notice, catalogue)
    if wanted and wanted >= named:
        return max(min(expected or wanted, wanted), wanted - FEW), wanted
    return (expected, expected + catalogue.config.print.spare_rows) if expected else (None, None)


def _observers(
    notice: Notice, signers: Sequence[Signer], catalogue: Catalogue
) -> dict[str, Any] | None:
    """A block of their own: they attend without a vote."""
    if not notice.observers:
        return None
    named = [signer for signer in signers if signer.observer]
    least, count = _observer_rows(notice, len(named), catalogue)
    return {
        "label": "、".join(notice.observers),
        "names": [_shown(signer) for signer in named],
        "count": count,
        "least": least,
    }


def _observer_rows(notice: Notice, named: int, catalogue: Catalogue) -> tuple[int, int]:
    """As many as there must be, and all: those named and some more, those who were counted."""
    counted = (notice.record.observers if notice.record else None) or 0
    if named:
        return max(named, counted), max(named + catalogue.config.print.spare_rows, counted)
    return (counted, counted) if counted else (LEAST_OBSERVERS, OBSERVERS)


def _shown(signer: Signer) -> dict[str, str]:
    return {"name": signer.name, "group": signer.group}


def _why_not(record: Record, number: int | None, catalogue: Catalogue) -> str | None:
    return called_off(record)


DOCUMENT = Document(NAME, LABEL, _sheets, _view, _why_not)
