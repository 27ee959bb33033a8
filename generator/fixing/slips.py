"""Slips of raw lines that have one right reading: marks, spaces, indentation, unseen signs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.fixing.change import reason
from generator.fixing.halving import keepable
from generator.fixing.trees import document_of, outline
from generator.problems import Problem
from generator.sources.document import sure_text
from generator.sources.source import Source
from generator.values.characters import remove_invisible


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines of a file, and why some of them (from 0) are others now."""

    lines: tuple[str, ...]
    why: Mapping[int, tuple[str, ...]]


def mended_slips(file: str, lines: Sequence[str], names: Collection[str]) -> Mended:
    """Correct what the lines' own rules are sure of; the lines stay as many.

    Nothing is changed by which the file would say something else than it is read as now.
    """
    seen = _without_unseen(file, lines, names)
    sure = tuple(sure_text(Source(file, "\n".join(seen)), names).split("\n"))
    if sure == tuple(lines):
        return Mended(sure, {})
    before, after = document_of(file, seen, names), document_of(file, sure, names)
    if outline(before) != outline(after):
        sure, after = seen, before
    why = _reasons(seen, sure, before.problems, after.problems)
    for index, (typed, line) in enumerate(zip(lines, seen, strict=True)):
        if typed != line:
            why[index] = (reason("N105"), *(r for r in why.get(index, ()) if "N105" not in r))
    return Mended(sure, why)


def _without_unseen(file: str, lines: Sequence[str], names: Collection[str]) -> tuple[str, ...]:
    """Drop zero-width signs, on all lines or at least on those where nothing hangs on them."""
    seen = tuple(map(remove_invisible, lines))
    if seen == tuple(lines):
        return seen
    meant = outline(document_of(file, lines, names))

    def dropped(indexes: Iterable[int]) -> tuple[str, ...]:
        chosen = frozenset(indexes)
        return tuple(
            new if index in chosen else old
            for index, (old, new) in enumerate(zip(lines, seen, strict=True))
        )

    def holds(indexes: Sequence[int]) -> bool:
        return outline(document_of(file, dropped(indexes), names)) == meant

    changed = [index for index, line in enumerate(lines) if line != seen[index]]
    return dropped(keepable(changed, holds))


def _reasons(
    lines: Sequence[str], sure: Sequence[str], told: Sequence[Problem], left: Sequence[Problem]
) -> dict[int, tuple[str, ...]]:
    """Of every changed line the codes that it had and has no more."""
    why: dict[int, tuple[str, ...]] = {}
    for index, (before, after) in enumerate(zip(lines, sure, strict=True)):
        if before != after:
            still = {p.code for p in left if p.place.line == index + 1}
            gone = [p for p in told if p.place.line == index + 1 and p.code not in still]
            why[index] = tuple(dict.fromkeys(map(_why, gone))) or (_moved(before, after),)
    return why


def _why(problem: Problem) -> str:
    """The code's title, unless that says of many sorts of slips only that they are slips."""
    return f"E217 {problem.message}" if problem.code == "E217" else reason(problem.code)


def _moved(before: str, after: str) -> str:
    return "这一行只有空白，改成空行" if not after else "跟着上面改过的行重新对齐"
