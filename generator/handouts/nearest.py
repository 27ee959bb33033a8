"""Which line of a template wrote a line of a source: the one most like it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

LEAST = 0.6
"""How alike two lines are at least; less is chance."""

_SHOWN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


def nearest_line(written: str, templates: Iterable[Path]) -> tuple[Path, int] | None:
    """File and line (from 1); of equals the first."""
    wanted = _TEXT.sub("", written).strip()
    if not wanted:
        return None
    best = max(_rated(wanted, templates), key=lambda rated: rated[0], default=None)
    return best[1:] if best and best[0] >= LEAST else None


def _rated(wanted: str, templates: Iterable[Path]) -> Iterator[tuple[float, Path, int]]:
    for template in templates:
        lines = template.read_text(encoding="utf-8").splitlines()
        for at, line in enumerate(lines, start=1):
            kept = _TEXT.sub("", _SHOWN.sub("", line)).strip()
            if kept:
                yield SequenceMatcher(None, kept, wanted, autojunk=False).ratio(), template, at
