"""What templates need beyond the record itself, computed from the catalogue.

A view is a function ``(record, catalogue, today) -> dict`` registered by kind in ``VIEWS``; the
view of a kind's index, ``(records, catalogue, today) -> dict``, is registered in ``INDEX_VIEWS``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.records.base import Record
from generator.views import awards, care, groups, materials, members, notices, plans, readings

View = Callable[[Any, Catalogue, dt.date], dict[str, Any]]
IndexView = Callable[[Sequence[Any], Catalogue, dt.date], dict[str, Any]]

VIEWS: dict[str, View] = {
    "plans": plans.plan_view,
    "notices": notices.notice_view,
    "members": members.member_view,
    "awards": awards.award_view,
    "materials": materials.material_view,
    "groups": groups.group_view,
    "readings": readings.reading_view,
    "care": care.care_view,
}

INDEX_VIEWS: dict[str, IndexView] = {
    "notices": notices.notice_index_view,
}


def view_of(record: Record, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """The extra context of a record's page; a kind without a view needs none."""
    view = VIEWS.get(record.kind)
    return view(record, catalogue, today) if view else {}


def index_view_of(
    kind: str, records: Sequence[Record], catalogue: Catalogue, today: dt.date
) -> dict[str, Any]:
    """The extra context of a kind's index page; ``records`` are those listed on it."""
    view = INDEX_VIEWS.get(kind)
    return view(records, catalogue, today) if view else {}
