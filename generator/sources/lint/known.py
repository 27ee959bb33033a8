"""The names a file's fields may have, and what is known of those of its outermost level."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Self


class FieldNames(frozenset[str]):
    """Every name of a field anywhere in a file.

    ``top`` are the names of the outermost level with the field each of them means; of these,
    ``texts`` hold long text, ``lines`` a value on one line, which nothing can stand inside;
    ``lists`` are those of ``lines`` that may also be lists of texts.
    """

    top: Mapping[str, str]
    texts: frozenset[str]
    lines: frozenset[str]
    lists: frozenset[str]

    def __new__(
        cls,
        names: Collection[str] = (),
        top: Mapping[str, str] | None = None,
        texts: Collection[str] = (),
        lines: Collection[str] = (),
        lists: Collection[str] = (),
    ) -> Self:
        """Names without more are only known to be names."""
        self = super().__new__(cls, names)
        self.top = top or {}
        self.texts = frozenset(texts)
        self.lines = frozenset(lines)
        self.lists = frozenset(lists)
        return self


def field_names(names: Collection[str]) -> FieldNames:
    """The names as they are, or as names of which no more is known."""
    return names if isinstance(names, FieldNames) else FieldNames(names)
