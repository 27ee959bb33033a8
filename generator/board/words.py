"""How figures of the board read."""

from __future__ import annotations

from decimal import Decimal


def hours_text(hours: Decimal) -> str:
    """Study hours without needless zeros: 2, 1.5, 30."""
    return f"{hours.normalize():f}"
