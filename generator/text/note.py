"""What mending a field's text tells the editor."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """One thing that was normalised: line from 1 within the field's text, N code, Chinese text."""

    line: int
    code: str
    message: str
