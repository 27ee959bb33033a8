"""All that the gate finds in one text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.config.gate import GateSettings
from generator.gate.allowing import is_allowed
from generator.gate.findings import Finding, Hit
from generator.gate.numbers import numbers
from generator.gate.secrecy import secrecy_marks


def findings(text: str, file: str, settings: GateSettings) -> list[Finding]:
    """Private and secret things in the text of ``file``, without those the branch allows.

    ``file`` is the path below the project's folder, with ``/``. Sorted by place.
    """
    hits = (hit for hit in _hits(text, file, settings) if not is_allowed(hit, file, settings.allow))
    return sorted({hit.finding for hit in hits}, key=lambda f: (f.start, f.end, f.code))


def _hits(text: str, file: str, settings: GateSettings) -> Iterator[Hit]:
    yield from numbers(text)
    yield from secrecy_marks(text, tuple(settings.marks))
