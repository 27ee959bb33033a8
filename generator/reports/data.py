"""Problems as data for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.problems import Problem


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as a JSON list; lines and columns count from 1."""
    rows = [
        {
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "code": p.code,
            "severity": p.severity.value,
            "message": p.message,
            "hint": p.hint,
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
