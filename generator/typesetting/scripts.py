"""Figures above and below the line that no font has: set small, from ordinary figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SCRIPTS = re.compile("[\xaa\xb2\xb3\xb9\xba\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c]")
_READ_ALIKE = ("<super>", "<sub>", "<compat>", "<font>", "<square>", "<wide>", "<narrow>")
"""Decompositions that say the same to a reader; a figure out of its circle would not."""


def scripts_of(text: str) -> Iterator[tuple[str, str]]:
    """The text in runs, each with ``super``, ``sub`` or nothing."""
    run, kind = "", ""
    for sign in text:
        now = _kind(sign)
        if now != kind and run:
            yield run, kind
            run = ""
        run, kind = run + sign, now
    if run:
        yield run, kind


def has_scripts(text: str) -> bool:
    """Whether there is such a figure, or a letter."""
    return _SCRIPTS.search(text) is not None


def ordinary(text: str) -> str:
    """The same figures and letters on the line."""
    return unicodedata.normalize("NFKC", text)


def reading_of(sign: str) -> str:
    """What a sign reads like in plain text; empty where nothing says the same.

    A figure above the line would make another number of the one before it.
    """
    kind = unicodedata.decomposition(sign).partition(" ")[0] if len(sign) == 1 else ""
    if kind not in _READ_ALIKE:
        return ""
    reading = ordinary(sign).replace("\u2044", "/").replace("\u2215", "/").strip()
    return f"^{reading}" if kind == "<super>" and reading.isdigit() else reading


def _kind(sign: str) -> str:
    if not _SCRIPTS.match(sign):
        return ""
    kind = unicodedata.decomposition(sign).partition(" ")[0].strip("<>")
    return kind if kind in {"super", "sub"} else ""
