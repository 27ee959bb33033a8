"""Persons in summaries of visits, and the sentences such summaries usually have."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.gate import GateSettings
from generator.gate.detect import findings
from generator.gate.masking import without_persons
from tests.gate.number_rows import rows

TABLE = Path(__file__).parent / "tables" / "care.txt"
FILE = "content/care/2026-q3.yml"


@pytest.mark.parametrize(("row", "found"), rows(TABLE))
def test_persons(row: str, found: bool) -> None:
    seen = {f.masked for f in findings(row.replace("\\n", "\n"), FILE, GateSettings())}
    assert bool(seen) is found, seen


@pytest.mark.parametrize("name", ["老王", "马德胜", "王 芳", "李某某"])
def test_a_report_shows_only_the_first_sign(name: str) -> None:
    shown = without_persons(f"title: 走访{name}等", FILE)
    assert name[1:] not in shown
    assert shown.startswith(f"title: 走访{name[0]}")
