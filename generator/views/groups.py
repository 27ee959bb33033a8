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
    """``plans`` of the group, ``meetings`` (the next days of its cycle) and ``pairs_now``.

    ``pairs_now`` counts the pairs that have not ended yet.
    """
    return {
        "plans": catalogue.referring(Plan, group),
        "meetings": list(
            islice(group.cycle.dates(today, today + HORIZON, group.founded), MEETINGS_SHOWN)
        ),
        "pairs_now": sum(pair.until is None or pair.until >= today for pair in group.pairs),
    }
