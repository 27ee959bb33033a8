"""Texts made to keep the gate busy: no pattern may need a time that grows with their square."""

from __future__ import annotations

import time

import pytest

from generator.config.gate import GateSettings
from generator.gate.detect import findings

SIZE = 32_000
LONGEST = 1.0
UNITS = (
    "1", " ", "\t", "\n", "[", "<", "<!--", "%31", "&#49;", "张", "老", "王建", "走访", "密级",
    "/1", " 1", "1.", "1\n", "1\t", "1<br>", "12345678\n", "一 ", "病情:   ", "会后收回，",
    "机密**", "内部资料 ", "汇总：", "慰问1，", "1,", "\u03361", "王1岁",
)  # fmt: skip


@pytest.mark.parametrize("file", ["content/notices/a.yml", "content/care/a.yml"])
@pytest.mark.parametrize("unit", UNITS)
def test_time_does_not_grow_with_the_square(unit: str, file: str) -> None:
    text = f"慰问困难金额元：{unit * (SIZE // len(unit))}元"
    began = time.process_time()
    findings(text, file, GateSettings())
    assert time.process_time() - began < LONGEST
