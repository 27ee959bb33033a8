"""A group with its plans and the next days it meets."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import Any

from generator.catalogue import Catalogue
from generator.records.groups import Group
from generator.records.plans import Plan

MEETINGS_SHOWN = 3
HORIZON = dt.timedelta(days=400)


def group_view(group: Group, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``plans`` of the group and ``meetings``, the next days of its cycle."""
    return {
        "plans": catalogue.referring(Plan, group),
        "meetings": list(islice(group.cycle.dates(today, today + HORIZON), MEETINGS_SHOWN)),
    }
