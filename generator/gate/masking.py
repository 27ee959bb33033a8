"""Numbers and names hidden in what is shown to an editor: a report ends up in logs, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.config.gate import GateSettings
from generator.gate.chains import FEWEST
from generator.gate.detect import CARE, findings
from generator.gate.findings import Finding
from generator.gate.persons import names
from generator.gate.signs import DIGITS, LAST_X
from generator.problems import Problem

_SIGN: Final = re.compile(f"[{DIGITS}{LAST_X}]")
_WIDE: Final = re.compile("[\u2e80-\uffef]")
_ESCAPED: Final = re.compile(r"[%\\&]")
_QUOTED: Final = re.compile("“[^“”]*+”")
_EVERYTHING: Final = GateSettings()


def without_numbers(text: str) -> str:
    """The text, as long as before, with the middle of every private number starred."""
    return _starred(text, (f for f in findings(text, "", _EVERYTHING) if f.code == "P101"))


def discreet_sentence(said: str) -> str:
    """A sentence of the program's about what was typed: no word before a quotation excuses it."""
    return without_numbers(_QUOTED.sub(lambda quoted: without_numbers(quoted[0]), said))


def without_persons(line: str, file: str) -> str:
    """A line of ``file`` as a report may show it: also names, illness, addresses starred."""
    return _starred(line, findings(line, file, _EVERYTHING))


def as_told(text: str, file: str) -> str:
    """What is said of ``file`` and may quote it: no numbers, nor persons from sums of visits."""
    return without_persons(text, file) if file.startswith(CARE) else without_numbers(text)


def discreet(problem: Problem) -> Problem:
    """The problem without anything private its message or hint may quote."""
    file = problem.place.file
    return replace(
        problem, message=as_told(problem.message, file), hint=as_told(problem.hint, file)
    )


def _starred(text: str, found: Iterator[Finding] | list[Finding]) -> str:
    signs = list(text)
    for finding in found:
        for place in _hidden(text, finding):
            signs[place] = "＊" if _WIDE.match(text[place]) else "*"
    return "".join(signs)


def _hidden(text: str, finding: Finding) -> Iterator[int]:
    """Places of the signs that are not shown."""
    span = range(finding.start, finding.end)
    if finding.code == "P101":
        kinds = re.compile(r"\w") if _ESCAPED.search(text[span.start : span.stop]) else _SIGN
        places = [place for place in span if kinds.match(text[place])]
        shown = 3 if len(places) <= FEWEST else 6
        yield from places[shown:-4]
    elif finding.what in ("姓名", "病情", "住址"):
        yield from span[1:]
    elif finding.code != "P301":
        for name in names(text, finding.start, finding.end):
            yield from range(name.start + 1, name.end)
