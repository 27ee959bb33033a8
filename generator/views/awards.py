"""An award with its winners."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.catalogue import Catalogue
from generator.records.awards import Award
from generator.records.members import Member


def award_view(award: Award, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``winners``: the profiles that name the award, by id."""
    winners = catalogue.referring(Member, award)
    return {"winners": sorted(winners, key=lambda m: m.id)}
