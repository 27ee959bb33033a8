"""How figures of the board read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.values.period import Period

DAYS_NAMED = 6


def hours_text(hours: Decimal) -> str:
    """Study hours without needless zeros: 2, 1.5, 30."""
    return f"{hours.normalize():f}"


def unread_text(notices: int) -> str:
    """Why nothing is counted while notices have errors."""
    return f"有 {notices} 个通知有错误，改好以后再算。"


def quoted_rule(rule: str | None) -> str:
    """A rule as the reason at the end of a hint; nothing when there is none."""
    return f"依据：{rule.rstrip('。')}。" if rule else ""


def day_text(day: dt.date, today: dt.date) -> str:
    """11月6日, with the year where it is not the current one."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


def days_text(days: Iterable[dt.date], today: dt.date) -> str:
    """Days in their order: 11月6日、11月13日; the first of many and how many these are."""
    every = sorted(set(days))
    named = "、".join(day_text(day, today) for day in every[:DAYS_NAMED])
    return named if len(every) <= DAYS_NAMED else f"{named}等 {len(every)} 天"


def periods_text(periods: Sequence[Period], today: dt.date) -> str:
    """Periods in their order, neighbours of one year joined: 2025年11月—12月、2026年6月—10月.

    The year is left out where all are of the current one.
    """
    runs: list[list[Period]] = []
    short = all(period.year == today.year for period in periods)
    for period in periods:
        if runs and _follows(runs[-1][-1], period):
            runs[-1].append(period)
        else:
            runs.append([period])
    names = (_run_text(run) for run in runs)
    own_year = f"{today.year}年"
    return "、".join(n.removeprefix(own_year) or own_year if short else n for n in names)


def _follows(earlier: Period, later: Period) -> bool:
    joined = earlier.end + dt.timedelta(days=1) == later.start
    return joined and (earlier.year == later.year or earlier.kind == "year")


def _run_text(run: Sequence[Period]) -> str:
    first, last = run[0].label, run[-1].label
    if len(run) == 1:
        return first
    return f"{first}—{last.removeprefix(f'{run[-1].year}年') or last}"
