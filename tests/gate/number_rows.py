"""Rows of tables/numbers.txt: what stands in 〔…〕 is made at run time.

``m`` a mobile, ``i`` an identity number, ``o`` an old one, ``c`` a card (``c16`` of 16 digits);
``m:3-4-4:-`` in groups with a sign between; ``m/4`` over a line end after four digits, ``m/4/<br>``
with that in between. ``M`` says that every number is found, ``-`` that nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from bench.gate_corpus import card, identity, mobile, old_identity

_SLOT: Final = re.compile(r"〔([mioc])(\d*)(?::([\d-]+):([^〕]*)|/(\d+)(?:/([^〕]*))?)?〕")
_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[nt])")
MAKERS: Final[dict[str, Callable[[Random], str]]] = {
    "m": mobile, "i": identity, "o": old_identity, "c": card,
}  # fmt: skip


def rows(path: Path) -> list[tuple[str, bool]]:
    """What is written, and whether its numbers must be found."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(line[2:], line[0] == "M") for line in lines if line]


def made(row: str, rng: Random) -> tuple[str, list[str]]:
    """The row's text, and the numbers in it."""
    numbers: list[str] = []
    indent = _indent(row)

    def number(slot: re.Match[str]) -> str:
        numbers.append(_one(MAKERS[slot[1]], int(slot[2] or 0), rng))
        return _written(numbers[-1], slot, indent)

    plain = _ESCAPE.sub(lambda escape: escape[0].encode().decode("unicode_escape"), row)
    return _SLOT.sub(number, plain), numbers


def _one(maker: Callable[[Random], str], length: int, rng: Random) -> str:
    while True:
        number = maker(rng)
        if length in (0, len(number)):
            return number


def _indent(row: str) -> str:
    found = re.match(r"[ #>]*", row)
    return found[0] if found else ""


def _written(number: str, slot: re.Match[str], indent: str) -> str:
    if slot[3]:
        return slot[4].join(_groups(number, [int(size) for size in slot[3].split("-")]))
    if slot[5]:
        place = int(slot[5])
        between = f"\n{indent}" if slot[6] is None else slot[6]
        return number[:place] + between + number[place:]
    return number


def _groups(number: str, sizes: list[int]) -> list[str]:
    starts = [sum(sizes[:index]) for index in range(len(sizes))]
    return [number[start : start + size] for start, size in zip(starts, sizes, strict=True)]
