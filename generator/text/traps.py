"""Editors' habits become Markdown that means the same, before Markdown reads it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.text.invisible import drop_invisible
from generator.text.note import Note

__all__ = ["Mended", "Note", "mend"]


@dataclass(frozen=True, slots=True)
class Mended:
    """Markdown that means what was typed, and notes on what was normalised, by line."""

    text: str
    notes: tuple[Note, ...] = ()


def mend(text: str) -> Mended:
    """Return Markdown with the meaning an editor had in mind; mending twice changes nothing."""
    text, notes = drop_invisible(text)
    return Mended(text, notes)
