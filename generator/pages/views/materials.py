"""A material with everything that uses it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.catalogue import Catalogue
from generator.pages.views.plans import session_views
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.records.plans import Plan


def material_view(material: Material, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``used_in`` (sessions of plans) and ``announced_in`` (notices)."""
    plans = catalogue.referring(Plan, material)
    sessions = (view for plan in plans for view in session_views(plan, catalogue))
    return {
        "used_in": [view for view in sessions if material in view.materials],
        "announced_in": catalogue.referring(Notice, material),
    }
