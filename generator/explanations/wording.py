"""Words that the terminal and the handbook share."""

from __future__ import annotations

import re
from typing import Final

from generator.problems import Code, Severity

CONSEQUENCES: Final = {
    Severity.ERROR: "改好了才能生成网站。",
    Severity.WARNING: "网站照样生成，请看一眼。",
    Severity.NOTE: "程序已经看懂，网站照样生成。",
}

# Markdown wants spaces around a name in Latin letters, Chinese quotes do without.
_TYPED = re.compile(r" ?“?`([^`]+)`”? ?")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def consequence(code: Code) -> str:
    """What a problem of this code does to the site."""
    return CONSEQUENCES[code.severity]


def plain(paragraph: str) -> str:
    """A paragraph without Markdown: what is to be typed in Chinese quotes, links as their words."""
    return _TYPED.sub(r"“\1”", _LINK.sub(r"\1", paragraph))
