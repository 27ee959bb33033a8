"""A profile with its award and talks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.catalogue import Catalogue
from generator.records.awards import Award
from generator.records.members import Member
from generator.records.notices import Notice


def member_view(member: Member, catalogue: Catalogue, today: dt.date) -> dict[str, Any]:
    """``award``, ``talks`` (notices) and ``fellows`` (profiles of the same award)."""
    award = catalogue.get(Award, member.award)
    fellows = catalogue.referring(Member, award) if award else []
    return {
        "award": award,
        "talks": catalogue.all(Notice, member.shares),
        "fellows": [m for m in fellows if m is not member],
    }
