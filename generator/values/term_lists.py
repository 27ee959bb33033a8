"""Several terms on one line: parted by marks, by 和 and the like, or numbered together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.values.lists import split_list
from generator.values.numbered_terms import series_in_full
from generator.values.numbering import at_numbers
from generator.values.terms import joined_terms


def split_terms(
    text: str, terms: Sequence[str], synonyms: Mapping[str, str]
) -> tuple[tuple[str, ...], bool]:
    """The terms on one line, and whether more parted them than marks (和, 第一、二党小组)."""
    pieces: list[str] = []
    plain: list[str] = []
    for item in at_numbers(text) or (text,):
        plain += split_list(item)
        for piece in split_list(series_in_full(item, terms)):
            pieces += joined_terms(piece, terms, synonyms) or (piece,)
    return tuple(pieces), pieces != plain
