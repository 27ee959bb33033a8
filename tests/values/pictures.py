"""Tables of texts and what an editor is told, one a line.

``text → value code`` or ``text → ✗ code``, then optionally `` ｜ message``. ``\\u200b`` and the
like stand for signs that cannot be seen, ``#`` begins a comment, ``␠`` is a space at an end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.values import Reading, Refused

_TABLES = Path(__file__).parent / "tables"
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    text: str
    outcome: str
    message: str


def rows(table: str) -> list[Row]:
    """All rows of ``tables/<table>.txt``."""
    lines = (_TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("# ")]


def _row(line: str) -> Row:
    text, _, told = line.partition(" → ")
    outcome, _, message = told.partition(" ｜ ")
    shown = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text.replace("␠", " "))
    return Row(shown, outcome.strip(), message.strip())


def told(
    reader: Callable[[str], Reading[Any]], text: str, show: Callable[[Any], str] = str
) -> tuple[str, str]:
    """What reading a text gives: outcome as in a table, and the message."""
    try:
        reading = reader(text)
    except Refused as refused:
        return f"✗ {refused.code}", f"{refused.message} {refused.hint}"
    return f"{show(reading.value)} {reading.code}".strip(), reading.message


def agrees(
    row: Row, reader: Callable[[str], Reading[Any]], show: Callable[[Any], str] = str
) -> None:
    """Assert that the reader tells what the row says."""
    outcome, message = told(reader, row.text, show)
    assert outcome == row.outcome
    assert row.message in message
