"""Problems as a Code Quality report of GitLab CI (its subset of the Code Climate form)."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence

from generator.problems import Problem, Severity

_DIGITS = re.compile(r"\d+")
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_gitlab(problems: Sequence[Problem]) -> str:
    """A JSON list.

    Fingerprints stay the same when lines move and while days are counted (“过了 9 天”), so that
    old problems stay old.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    rows = []
    for problem in problems:
        same = (problem.place.file, problem.code, _DIGITS.sub("", problem.message))
        seen[same] += 1
        rows.append(_row(problem, _fingerprint(*same, str(seen[same]))))
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _row(problem: Problem, fingerprint: str) -> dict[str, object]:
    hint = f" {problem.hint}" if problem.hint else ""
    return {
        "description": f"{problem.message}{hint}",
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.place.file, "lines": {"begin": problem.place.line}},
    }


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
