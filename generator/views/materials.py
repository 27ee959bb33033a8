"""A material with everything that uses it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.catalogue import Catalogue
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.views.plans import session_views


def material_view(material: Material, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``used_in`` (sessions of plans) and ``announced_in`` (other notices), newest first.

    A notice that announces one of the sessions is reached from there and not listed again.
    """
    plans = catalogue.referring(Plan, material)
    views = (view for plan in plans for view in session_views(plan, catalogue))
    used_in = [view for view in views if material in view.materials]
    announced = [view.notice for view in used_in]
    notices = (n for n in catalogue.referring(Notice, material) if n not in announced)
    return {
        "used_in": sorted(used_in, key=lambda view: view.first_day, reverse=True),
        "announced_in": sorted(notices, key=lambda notice: notice.day, reverse=True),
    }
