"""The filters every template has, whatever it makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from generator.text.plain import excerpt
from generator.views import wording
from generator.views.care import care_summary
from generator.views.filled import filled
from generator.views.months import by_month
from generator.views.names import surname
from generator.views.plans import progress_of

FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "day": wording.day,
    "month_day": wording.month_day,
    "weekday": wording.weekday,
    "clock": wording.clock,
    "time_range": wording.time_range,
    "moment": wording.moment,
    "span": wording.span,
    "hours": wording.hours,
    "iso": wording.iso,
    "number": wording.number,
    "version": wording.version,
    "yuan": wording.yuan,
    "excerpt": excerpt,
    "by_month": by_month,
    "care_summary": care_summary,
    "filled": filled,
    "progress": progress_of,
    "surname": surname,
}
