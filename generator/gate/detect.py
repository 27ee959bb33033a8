"""All that the gate finds in one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.config.gate import GateSettings
from generator.gate.allowing import CONFIG, is_allowed
from generator.gate.amounts import amount_hits
from generator.gate.care import care_hits
from generator.gate.escapes import decoded
from generator.gate.findings import Finding, Hit
from generator.gate.minors import minor_hits
from generator.gate.numbers import numbers
from generator.gate.secrecy import secrecy_marks

CARE: Final = "content/care/"


def findings(text: str, file: str, settings: GateSettings) -> list[Finding]:
    """Private and secret things in the text of ``file``, without those the branch allows.

    ``file`` is the path below the project's folder, with ``/``. Sorted by place.
    """
    hits = (hit for hit in _hits(text, file, settings) if not is_allowed(hit, file, settings.allow))
    return sorted({hit.finding for hit in hits}, key=lambda f: (f.start, f.end, f.code))


def _hits(text: str, file: str, settings: GateSettings) -> Iterator[Hit]:
    # The settings name the marks that are looked for.
    marks = () if file == CONFIG else tuple(settings.marks)
    yield from _written_out(text, marks)
    yield from _escaped(text, marks)
    yield from minor_hits(text)
    yield from (care_hits(text) if file.startswith(CARE) else amount_hits(text))


def _written_out(text: str, marks: tuple[str, ...]) -> Iterator[Hit]:
    yield from numbers(text)
    yield from secrecy_marks(text, marks)


def _escaped(text: str, marks: tuple[str, ...]) -> Iterator[Hit]:
    """What shows only once &#49;, %31 and the like are read as the signs they mean."""
    plain = decoded(text)
    if plain is None:
        return
    for hit in _written_out(plain.text, marks):
        start, end = plain.source(hit.finding.start, hit.finding.end)
        yield Hit(replace(hit.finding, start=start, end=end), hit.plain)
