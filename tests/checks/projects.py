"""A project of one notice, and what the checks say of it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from generator.problems import Problem, Severity
from generator.project import load_project

TODAY = dt.date(2026, 9, 1)
FIELDS = {
    "title": "主题党日",
    "category": "主题党日",
    "to": "各党小组",
    "published": "2026-08-25",
    "start": "2026-10-09",
    "place": "二楼会议室",
    "attend": "全体党员",
}


def told(root: Path, kind: str = "notices", **fields: object) -> list[Problem]:
    """The warnings and errors on one record; a notice has what it needs without the ``fields``."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "site_config.yml").write_text("branch: {name: 试验支部}\n", encoding="utf-8")
    folder = root / "content" / kind
    folder.mkdir(parents=True, exist_ok=True)
    values = {**(FIELDS if kind == "notices" else {}), **fields}
    # JSON is YAML, too; a list stays a list.
    text = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in values.items())
    (folder / "one.yml").write_text(text, encoding="utf-8")
    problems = load_project(root, TODAY, thorough=True).problems
    return [p for p in problems if p.severity is not Severity.NOTE]
