"""What a template wrote itself, told apart from text."""

from __future__ import annotations


class Source(str):
    """Markup of the language a template writes. Whatever is done to it gives plain text."""

    __slots__ = ()
