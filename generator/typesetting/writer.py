"""Writes values as Typst expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup

SUBSTITUTE = "〓"
"""What typesetters put where a character is missing."""


class Typst(Markup):
    """Typst source: an expression, or content in brackets."""


class Writer:
    """Writes the values of one sheet; ``missing`` collects the characters no font has."""

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._has = has
        self.missing: set[str] = set()

    def value(self, value: Any) -> Typst:
        """Any plain value as an expression; Typst source stays as it is.

        ``None`` is ``none``, a sequence an array, a mapping a dictionary (its keys are strings).
        Raises ``TypeError`` for anything else: a template must say how a day or a record reads.
        """
        if isinstance(value, Markup):
            return Typst(value)
        return Typst(self._written(value))

    def _written(self, value: Any) -> str:
        if isinstance(value, Markup):
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
            return self._dictionary(value)
        if isinstance(value, list | tuple | set | frozenset):
            return "(" + "".join(f"{self._written(item)}, " for item in value) + ")"
        raise TypeError(f"a template cannot print a {type(value).__name__} as it is")

    def _dictionary(self, value: Mapping[str, Any]) -> str:
        pairs = (f"{self.text(key)}: {self._written(item)}, " for key, item in value.items())
        return "(" + ("".join(pairs) or ":") + ")"

    def text(self, text: str) -> str:
        """A string literal."""
        escaped = self._shown(text).replace("\\", "\\\\").replace('"', '\\"')
        return '"' + escaped.replace("\n", "\\n").replace("\r", "").replace("\t", " ") + '"'

    def _shown(self, text: str) -> str:
        return "".join(self._sign(sign) for sign in text)

    def _sign(self, sign: str) -> str:
        if sign in "\n\r\t" or self._has(sign):
            return sign
        self.missing.add(sign)
        return SUBSTITUTE
