"""Which records a year has, on which days, and how they refer to each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

RECORDS_A_YEAR = 250
LAST_YEAR = 2026
SHARES: dict[str, Mapping[str, int]] = {
    "main": {"plans": 1, "members": 1, "notices": 1},
    "all": {
        "plans": 25, "notices": 30, "members": 20, "materials": 8, "awards": 3, "groups": 3,
        "readings": 4, "rules": 3, "care": 2, "services": 2,
    },
}  # fmt: skip
"""Records of each kind, in parts of the whole."""

CATEGORIES = (
    ("主题党日", "zhuti-dangri"), ("党课", "dangke"), ("支委会", "zhiweihui"),
    ("先进典型宣讲", "xuanjiang"), ("集中学习", "xuexi"), ("文体活动", "wenti"),
    ("志愿服务", "zhiyuan"), ("党员大会", "dangyuan-dahui"),
)  # fmt: skip
TALK = "先进典型宣讲"


@dataclass(slots=True)
class PlannedSession:
    """A session of a plan and the notice that calls people to it."""

    day: dt.date
    notice: str = ""


@dataclass(slots=True)
class PlannedPlan:
    """A plan's id, period (as written, and in words) and sessions."""

    id: str
    period: str
    words: str
    sessions: list[PlannedSession]


@dataclass(frozen=True, slots=True)
class PlannedNotice:
    """A notice's id, category, day, and the session it belongs to (from 1)."""

    id: str
    category: str
    day: dt.date
    plan: str = ""
    session: int = 0


@dataclass(slots=True)
class Year:
    """The ids of a year's records by kind; plans and notices with what they share."""

    year: int
    plans: list[PlannedPlan] = field(default_factory=list)
    notices: list[PlannedNotice] = field(default_factory=list)
    ids: dict[str, list[str]] = field(default_factory=dict)

    def some(self, kind: str, rng: Random, most: int) -> list[str]:
        """A few ids of a kind; none where the year has none."""
        known = self.ids.get(kind, [])
        return rng.sample(known, min(len(known), rng.randint(1, most)))


def years(count: int, kinds: str, rng: Random) -> list[Year]:
    """``count`` records spread over as many years as it takes, the last one being 2026."""
    number = max(1, -(-count // RECORDS_A_YEAR))
    sizes = [count // number + (place < count % number) for place in range(number)]
    first = LAST_YEAR - number + 1
    return [_year(first + place, size, kinds, rng) for place, size in enumerate(sizes)]


def _year(year: int, size: int, kinds: str, rng: Random) -> Year:
    counts = _shared_out(size, SHARES[kinds])
    planned = Year(year)
    planned.plans = [_plan(year, number, rng) for number in range(counts.get("plans", 0))]
    planned.notices = _notices(planned.plans, year, counts.get("notices", 0), rng)
    planned.ids = {
        kind: [f"{year}-{kind}-{number + 1:03d}" for number in range(amount)]
        for kind, amount in counts.items()
    }
    planned.ids["plans"] = [plan.id for plan in planned.plans]
    planned.ids["notices"] = [notice.id for notice in planned.notices]
    planned.ids["talks"] = [n.id for n in planned.notices if n.category == TALK]
    return planned


def _shared_out(size: int, shares: Mapping[str, int]) -> dict[str, int]:
    """``size`` by shares; what rounding leaves over goes to the first kinds."""
    whole = sum(shares.values())
    counts = {kind: size * share // whole for kind, share in shares.items()}
    for kind in list(counts)[: size - sum(counts.values())]:
        counts[kind] += 1
    return counts


def _plan(year: int, number: int, rng: Random) -> PlannedPlan:
    quarter, half = number % 4 + 1, number % 2 + 1
    period, words, first_month, months = (
        (f"{year}-Q{quarter}", f"{year}年第{'一二三四'[quarter - 1]}季度", quarter * 3 - 2, 3),
        (f"{year}-H{half}", f"{year}年{'上下'[half - 1]}半年", half * 6 - 5, 6),
        (f"{year}", f"{year}年度", 1, 12),
    )[number // 4 % 3]
    days = sorted(_day(year, first_month, months, rng) for _ in range(rng.randint(8, 12)))
    plan_id = f"{period.lower()}-{number + 1:03d}"
    return PlannedPlan(plan_id, period, words, [PlannedSession(day) for day in days])


def _day(year: int, first_month: int, months: int, rng: Random) -> dt.date:
    return dt.date(year, first_month + rng.randrange(months), rng.randint(1, 28))


def _notices(plans: list[PlannedPlan], year: int, count: int, rng: Random) -> list[PlannedNotice]:
    """Each notice calls to another session as long as there are any."""
    open_sessions = [(plan, number) for plan in plans for number in range(len(plan.sessions))]
    rng.shuffle(open_sessions)
    notices: list[PlannedNotice] = []
    for number in range(count):
        category, slug = CATEGORIES[number % len(CATEGORIES)]
        if number < len(open_sessions):
            plan, place = open_sessions[number]
            session = plan.sessions[place]
            session.notice = f"{session.day}-{slug}-{number + 1:03d}"
            notice = PlannedNotice(session.notice, category, session.day, plan.id, place + 1)
        else:
            day = _day(year, 1, 12, rng)
            notice = PlannedNotice(f"{day}-{slug}-{number + 1:03d}", category, day)
        notices.append(notice)
    return notices
