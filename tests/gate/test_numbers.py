"""Numbers in every surrounding, and figures that only look like them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bench.gate_corpus import mobile
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


SAID = {
    "spoken": ("0123456789", "洞幺两三四五六拐八勾"),
    "spoken among digits": ("0279", "洞两拐勾"),
    "letters": ("01", "Ol"),
    "capitals": ("01", "oI"),
}


@pytest.mark.parametrize("label", ["电话：", "手机号码 ", "联系人王建国，", "微信："])
@pytest.mark.parametrize("name", SAID)
def test_said_after_a_label(name: str, label: str) -> None:
    rng = Random(11)
    for _ in range(40):
        number = mobile(rng)
        written = number.translate(str.maketrans(*SAID[name]))
        assert _seen(f"{label}{written}。") == [mask(number)], written


@pytest.mark.parametrize("before", ["", "一二一，", "型号", "编号：", "abc", "电话会议上说"])
@pytest.mark.parametrize("name", ["spoken", "letters"])
def test_not_said_without_one(name: str, before: str) -> None:
    number = mobile(Random(12))
    assert _seen(before + number.translate(str.maketrans(*SAID[name]))) == []
