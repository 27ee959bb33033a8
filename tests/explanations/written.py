"""Codes that are not wholly there yet; both sets are to become empty."""

from __future__ import annotations

from typing import Final

BEING_WRITTEN: Final = frozenset(f"W5{number:02}" for number in range(1, 22))
"""Codes without an explanation, until their checks have settled."""

CHECKS_BEING_BUILT: Final[frozenset[str]] = frozenset()
"""Codes that no command tells yet, so that their examples cannot be tried."""
