"""Values of the field types in the one form the handbook teaches."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from generator.schema.term_types import Reference
from generator.values.moments import MomentSpan
from generator.values.period import Period
from generator.values.recurrence import Recurrence
from generator.values.times import TimeRange, clock_text


def canonical(value: Any) -> str:
    """The text that the value's own reader reads as this value, in its usual form."""
    match value:
        case bool():
            return "是" if value else "否"
        case Decimal():
            return f"{value:f}"
        case dt.date():
            return value.isoformat()
        case TimeRange():
            return "-".join(clock_text(t) for t in (value.start, value.end) if t)
        case MomentSpan():
            return str(value).replace("–", "-")
        case Period():
            return value.code
        case Recurrence():
            return value.label.replace("–", "-")
        case Reference():
            return value.id
        case _:
            return str(value)


def canonical_reference(value: Reference, *, any_kind: bool) -> str:
    """A reference as a field of one kind names it, or as one that may name any record does."""
    return f"{value.kind}/{value.id}" if any_kind and value.kind else value.id
