"""Sign-in sheets (签到表), one an activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.attendance import expected_at
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.handouts.signer import Signer
from generator.records.notices import Activity, Notice

LABEL = "签到表"
NAME = "signin"
COLUMNS = ("序号", "姓名", "党小组", "签名", "备注")
NARROW = ("序号", "姓名", "党小组", "签名")
"""What two lists beside each other have room for."""
OBSERVERS = 6
"""Rows for observers whose number nobody knows."""
_COUNTS = (("应到", "expected"), ("实到", "present"), ("请假", "leave"), ("缺席", "absent"))


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for notice in catalogue.of(Notice):
        if notice.status != "取消":
            yield Sheet(NAME, LABEL, notice.title, notice.day, notice)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What ``signin`` of ``lib/signin.typ`` takes.

    ``count`` rows, ``None`` to fill a page; ``narrow`` are the columns of two lists beside each
    other, ``None`` where there is no room for that.
    """
    assert isinstance(sheet.record, Notice)
    notice = sheet.record
    columns = (notice.signin and notice.signin.columns) or COLUMNS
    members = [signer for signer in sheet.signers if not signer.observer]
    return {
        "issuer": notice.issuer or catalogue.config.branch.name,
        "columns": columns,
        "narrow": narrow_of(columns),
        "names": [_shown(signer) for signer in members],
        "count": _rows(notice, members, catalogue),
        "observers": _observers(notice, sheet.signers),
        "counts": counts_of(notice.record),
        "recorder": notice.record.recorder if notice.record else None,
    }


def narrow_of(columns: Sequence[str]) -> tuple[str, ...] | None:
    """The columns of half a page: the usual ones without remarks, a branch's own if they fit."""
    if tuple(columns) == COLUMNS:
        return NARROW
    return tuple(columns) if len(columns) <= len(NARROW) else None


def counts_of(record: Activity | None) -> list[tuple[str, int | None]]:
    """应到, 实到, 请假, 缺席 as far as they were recorded."""
    return [(label, getattr(record, field) if record else None) for label, field in _COUNTS]


def _rows(notice: Notice, members: Sequence[Signer], catalogue: Catalogue) -> int | None:
    """As the notice wants, else those expected and some more; everybody who is named has one."""
    wanted = notice.signin.rows if notice.signin else None
    if wanted:
        return max(wanted, len(members))
    expected = len(members) or expected_at(notice, catalogue)
    return expected + catalogue.config.print.spare_rows if expected else None


def _observers(notice: Notice, signers: Sequence[Signer]) -> dict[str, Any] | None:
    """A block of their own: they attend without a vote."""
    if not notice.observers:
        return None
    named = [signer for signer in signers if signer.observer]
    recorded = notice.record.observers if notice.record else None
    return {
        "label": "、".join(notice.observers),
        "names": [_shown(signer) for signer in named],
        "count": max(len(named), recorded or 0) or OBSERVERS,
    }


def _shown(signer: Signer) -> dict[str, str]:
    return {"name": signer.name, "group": signer.group}


DOCUMENT = Document(NAME, LABEL, _sheets, _view)
