"""Lists cut into months."""

from __future__ import annotations

import datetime as dt

from generator.records.services import Service
from generator.views.months import by_month


def service(day: str) -> Service:
    due = dt.date.fromisoformat(day) if day else None
    return Service.model_construct(title=day, due=due, published=None)


def test_months_follow_the_order_of_the_list() -> None:
    records = [service(day) for day in ("2026-11-03", "2026-11-01", "2025-11-30", "")]
    parts = [(part.label, part.anchor, len(part.records)) for part in by_month(records)]
    assert parts == [
        ("2026年11月", "month-2026-11", 2),
        ("2025年11月", "month-2025-11", 1),
        ("未注明日期", "month-none", 1),
    ]
