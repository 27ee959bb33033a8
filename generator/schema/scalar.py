"""An editor's text that remembers where it stands."""

from __future__ import annotations

from typing import Self


class Scalar(str):
    """Text of one YAML scalar with its line and column (from 1) and its YAML style.

    ``style`` is empty for text without quotes, else the quote or block mark that opens it;
    ``label`` is the Chinese name of the field it was written for.
    """

    __slots__ = ("column", "label", "line", "style")
    line: int
    column: int
    style: str
    label: str

    @classmethod
    def at(cls, text: str, line: int, column: int, style: str = "", label: str = "") -> Self:
        """Make a scalar at a place."""
        scalar = cls(text)
        scalar.line = line
        scalar.column = column
        scalar.style = style
        scalar.label = label
        return scalar

    def derived(self, text: str) -> Scalar:
        """Another text standing at the same place."""
        return Scalar.at(text, self.line, self.column, self.style, self.label)

    @property
    def plain(self) -> bool:
        """Written without quotes, where YAML 1.1 would have guessed a type."""
        return not self.style

    @property
    def first_text_line(self) -> int:
        """The line its text begins on: a ``|`` or ``>`` block begins below its mark."""
        return self.line + 1 if self.style in ("|", ">") else self.line
