"""Writes values as Typst expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from generator.templating.source import Source
from generator.typesetting.characters import SUBSTITUTE, Characters

__all__ = ["BREAKS_ITSELF", "LONG_WORD", "SUBSTITUTE", "Typst", "Unbroken", "Writer", "literal"]

BREAKS_ITSELF = r"\s\u2e80-\u2fdf\u3040-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
"""Signs around which a line breaks anyway: blanks, Chinese and the like; as in ``prose.typ``."""

LONG_WORD = 24
"""From so many signs on a word may be broken anywhere; as in ``prose.typ``."""

_LONG_WORD = re.compile(f"[^{BREAKS_ITSELF}]{{{LONG_WORD}}}")


class Typst(Source):
    """Typst source: an expression, or content in brackets."""


class Unbroken(str):
    """Text that needs no chances to break its lines: it has its own, or is no words at all."""

    __slots__ = ()


class Writer:
    """Writes the values of one sheet; ``missing`` collects the characters no font has.

    ``has_long_words`` tells that some text needs chances to break its lines.
    """

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._characters = Characters(has)
        self._labels = 0
        self.has_long_words = False

    @property
    def missing(self) -> set[str]:
        """The characters, and emoji of several characters, that no font has."""
        return self._characters.missing

    def has_all(self, text: str) -> bool:
        """Whether the fonts have every character as it is."""
        return self._characters.has_all(text)

    def value(self, value: Any) -> Typst:
        """Any plain value as an expression; Typst source stays as it is.

        ``None`` is ``none``, a sequence an array, a mapping a dictionary (its keys are strings).
        Raises ``TypeError`` for anything else: a template must say how a day or a record reads.
        """
        if isinstance(value, Source):
            return Typst(value)
        return Typst(self._written(value))

    def _written(self, value: Any) -> str:
        if isinstance(value, Source):
            return str(value)
        if isinstance(value, str):
            return self.text(value)
        if value is None or isinstance(value, bool):
            return {None: "none", True: "true", False: "false"}[value]
        if isinstance(value, int | float):
            return repr(value)
        if isinstance(value, Decimal):
            return self.text(format(value, "f"))
        if isinstance(value, Mapping):
            return self.entries(value)
        if isinstance(value, list | tuple | set | frozenset):
            return "(" + "".join(f"{self._written(item)}, " for item in value) + ")"
        raise TypeError(f"a template cannot print a {type(value).__name__} as it is")

    def entries(self, value: Mapping[str, Any]) -> str:
        """A dictionary."""
        pairs = (f"{self.text(key)}: {self._written(item)}, " for key, item in value.items())
        return "(" + ("".join(pairs) or ":") + ")"

    def text(self, text: str) -> str:
        """A string literal of text for readers: what paper cannot show is gone or replaced."""
        # Jinja's own classes of text replace as HTML does.
        shown = self._characters.printable(str(text))
        if not self.has_long_words and not isinstance(text, Unbroken):
            self.has_long_words = _LONG_WORD.search(shown) is not None
        return literal(shown)

    def label(self) -> str:
        """A label that no other place of the sheet has."""
        self._labels += 1
        return f"<zhibu-{self._labels}>"


def literal(text: str) -> str:
    """A string literal that is this very text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
