"""How well the gate sees, and how fast: made lines with planted numbers and look-alikes."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bench.gate_corpus import Line, corpus
from generator.config.gate import GateSettings
from generator.gate.detect import findings
from generator.gate.numbers import mask


@dataclass(frozen=True, slots=True)
class Seen:
    """What the gate found in ``lines`` made lines, and how many megabytes it reads a second."""

    lines: int
    planted: int
    found: int
    false_alarms: int
    megabytes_a_second: float

    @property
    def recall(self) -> float:
        """The share of planted numbers that was found."""
        return self.found / self.planted if self.planted else 1.0


def gate(lines: int, seed: int = 1) -> Seen:
    """Look at every line on its own, as the gate looks at files."""
    made = corpus(lines, seed)
    began = time.process_time()
    told = [_told(line) for line in made]
    seconds = time.process_time() - began
    pairs = [(told, list(map(mask, line.numbers))) for told, line in zip(told, made, strict=True)]
    size = sum(len(line.text.encode()) for line in made)
    return Seen(
        len(made),
        sum(len(planted) for _, planted in pairs),
        sum(number in told for told, planted in pairs for number in planted),
        sum(number not in planted for told, planted in pairs for number in told),
        size / 1_000_000 / (seconds or 1),
    )


def _told(line: Line) -> list[str]:
    return [f.masked for f in findings(line.text, "content/notices/a.yml", GateSettings())]
