"""The 序号 of a sheet: kept as 次序 where that is safe, since notices name sessions by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from generator.importing.cells import Row
from generator.importing.headers import Header
from generator.importing.texts import as_text
from generator.values.numbers import read_count
from generator.values.reading import Refused


class Numbered(Protocol):
    """What may have a number in its sheet."""

    @property
    def number(self) -> int | None:
        """The 序号, if it is a whole number."""


def number_in(row: Row, header: Header) -> int | None:
    """The 序号 of a row; ``None`` without one, and for what is no whole number from 1 on."""
    at = header.first("no")
    if at is None or at >= len(row.cells):
        return None
    try:
        return read_count(as_text(row.cells[at]).removesuffix("次")).value or None
    except Refused:
        return None


def kept_numbers(drafts: Sequence[Numbered], taken: Iterable[int]) -> tuple[int, ...] | None:
    """The sheet's own numbers, if all rows have one, ascending and free in the plan."""
    numbers = [draft.number for draft in drafts if draft.number is not None]
    if len(numbers) < len(drafts) or not set(numbers).isdisjoint(taken):
        return None
    ascending = all(first < second for first, second in pairwise(numbers))
    return tuple(numbers) if ascending else None


def renumbered(drafts: Sequence[Numbered], numbers: Sequence[int]) -> str:
    """What to say when the sheet's numbers could not be kept."""
    own = [draft.number for draft in drafts]
    if not any(own) or own == list(numbers):
        return ""
    first, last = numbers[0], numbers[-1]
    now = f"{first}" if first == last else f"{first} 到 {last}"
    return f"表里的序号没有照用（缺号、次序乱，或计划里已经有了），改成了次序 {now}。"
