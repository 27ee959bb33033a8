"""Somebody whose name is printed in advance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody expected to sign, with the Party group (党小组)."""

    name: str
    group: str = ""
    observer: bool = False
    """Whether they only listen in (列席)."""
