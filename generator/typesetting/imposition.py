"""Which page of a booklet goes where: saddle stitch, two pages on each side of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

A_SHEET: Final = 4
"""Pages on one sheet of paper: two on each side."""
STAPLED_AT_MOST: Final = 60
"""Pages an office stapler takes through the fold: 15 sheets of 80 g paper."""
SIGNATURE_AT_MOST: Final = 40
"""Pages of one of several signatures: 10 sheets still close flat beside others."""

Place = int | None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the numbers of its two pages, counted from 1; ``None`` is blank.

    ``outer`` is the side that shows when the sheet is folded, which is printed first.
    """

    left: Place
    right: Place
    outer: bool
    signature: int
    """Which signature (帖) the sheet belongs to, counted from 0."""
    collated: bool = False
    """Whether it is the outside of one of several signatures, which must lie in order."""


def imposed(pages: int, *, back_cover: bool = False) -> list[Side]:
    """The sides of a booklet in the order they are printed, outer sheet first.

    Blank pages fill the last sheet: at the end, or before a last page that is the back cover.
    More than ``STAPLED_AT_MOST`` pages become several signatures, to be folded one by one and
    laid beside each other.
    """
    places = _filled(pages, back_cover)
    lengths = signatures(pages)
    sides: list[Side] = []
    for number, length in enumerate(lengths):
        own, places = places[:length], places[length:]
        sides += _signature(own, number, collated=len(lengths) > 1)
    return sides


def saddle_order(pages: int) -> list[tuple[Place, Place]]:
    """Left and right page of each side of one signature of ``pages`` pages, blanks at the end."""
    sides = _signature(_filled(pages, back_cover=False), 0, collated=False)
    return [(side.left, side.right) for side in sides]


def signatures(pages: int) -> list[int]:
    """How many pages each signature has, blanks included; the longest come first."""
    sheets = -(-pages // A_SHEET)
    if sheets * A_SHEET <= STAPLED_AT_MOST:
        return [sheets * A_SHEET] if sheets else []
    count = -(-sheets * A_SHEET // SIGNATURE_AT_MOST)
    least, more = divmod(sheets, count)
    return [(least + (number < more)) * A_SHEET for number in range(count)]


def _filled(pages: int, back_cover: bool) -> list[Place]:
    numbers: list[Place] = [*range(1, pages + 1)]
    at = pages - 1 if back_cover and pages else pages
    return numbers[:at] + [None] * (-pages % A_SHEET) + numbers[at:]


def _signature(places: Sequence[Place], number: int, *, collated: bool) -> list[Side]:
    sides = []
    for out in range(0, len(places) // 2, 2):
        last = len(places) - 1 - out
        outside = collated and out == 0
        sides.append(Side(places[last], places[out], True, number, outside))
        sides.append(Side(places[out + 1], places[last - 1], False, number))
    return sides
