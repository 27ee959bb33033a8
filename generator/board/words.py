"""How figures of the board read."""

from __future__ import annotations

from decimal import Decimal


def hours_text(hours: Decimal) -> str:
    """Study hours without needless zeros: 2, 1.5, 30."""
    return f"{hours.normalize():f}"


def quoted_rule(rule: str | None) -> str:
    """A rule as the reason at the end of a hint; nothing when there is none."""
    return f"依据：{rule.rstrip('。')}。" if rule else ""
