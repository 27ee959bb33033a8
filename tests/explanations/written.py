"""Codes that have no explanation yet; the set is to become empty."""

from __future__ import annotations

from typing import Final

BEING_WRITTEN: Final = frozenset(f"W5{number:02}" for number in range(1, 22))
"""Codes whose explanation waits until their checks have settled."""
