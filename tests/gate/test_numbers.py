"""Numbers in every surrounding, and figures that only look like them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from generator.config.gate import GateSettings
from generator.gate.detect import findings
from generator.gate.numbers import mask
from tests.gate.number_rows import made, rows

TABLE = Path(__file__).parent / "tables" / "numbers.txt"


@pytest.mark.parametrize(("row", "found"), rows(TABLE))
def test_numbers(row: str, found: bool) -> None:
    rng = Random(7)
    assert _wrong(row, found, rng, 60) == []


def _wrong(row: str, found: bool, rng: Random, times: int) -> list[str]:
    made_rows = (made(row, rng) for _ in range(times))
    return [text for text, numbers in made_rows if _seen(text) != _expected(numbers, found)]


def _seen(text: str) -> list[str]:
    return sorted(f.masked for f in findings(text, "content/notices/a.yml", GateSettings()))


def _expected(numbers: list[str], found: bool) -> list[str]:
    return sorted(map(mask, numbers)) if found else []
