"""Marks of secrecy as papers bear them, and sentences that only speak of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.gate import GateSettings
from generator.gate.detect import findings
from tests.gate.number_rows import rows

TABLE = Path(__file__).parent / "tables" / "marks.txt"
# No file holds a level as papers bear it: the gate looks at this repository, too.
LEVEL = "机" + "密"


@pytest.mark.parametrize(("row", "found"), rows(TABLE))
def test_marks(row: str, found: bool) -> None:
    text = row.replace("\\n", "\n").replace("◎", "密")
    seen = {finding.code for finding in findings(text, "docs/a.md", GateSettings())}
    assert seen == ({"P301"} if found else set())


def test_places_leave_out_what_stands_before() -> None:
    (finding,) = findings(f"a\n  {LEVEL}\n  \u26051年\n", "docs/a.md", GateSettings())
    assert (finding.start, finding.end, finding.masked) == (4, 12, f"{LEVEL} \u26051年")
