"""A notice with its session, materials and the profiles it was held for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from generator.board.activities import last_day
from generator.catalogue import Catalogue
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.views.plans import SessionView, session_views


def notice_view(notice: Notice, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``session`` (with its plan), ``materials``, ``speakers`` (profiles this talk is part of)."""
    return {
        "session": session_of(notice, catalogue),
        "materials": catalogue.all(Material, notice.materials),
        "speakers": catalogue.referring(Member, notice),
        "issuer": notice.issuer or catalogue.config.branch.name,
    }


def notice_index_view(
    notices: Sequence[Notice], catalogue: Catalogue, today: dt.date
) -> dict[str, Any]:
    """``upcoming`` (from today on, the next first) and ``past`` (the latest first)."""
    upcoming = [n for n in notices if last_day(n) >= today]
    return {
        "upcoming": sorted(upcoming, key=lambda n: (n.day, str(n.starts.time), n.id)),
        "past": [n for n in notices if last_day(n) < today],
    }


def session_of(notice: Notice, catalogue: Catalogue) -> SessionView | None:
    """The plan's session the notice announces, whichever of the two names the other."""
    named = catalogue.get(Plan, notice.plan)
    for plan in [named] if named else catalogue.referring(Plan, notice):
        for view in session_views(plan, catalogue):
            if view.notice is notice:
                return view
    return None
