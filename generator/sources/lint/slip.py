"""One mistake on a line, and the line without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake on a line and the line as it was meant.

    ``column`` counts from 0 in the line as it stands now. ``sure`` says that ``after`` is the one
    right reading, so that it may be written back to the file.
    """

    code: str
    column: int
    message: str
    hint: str
    after: str
    sure: bool = False
