"""An explanation of a problem code, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MASKED: Final = {
    "{手机号}": "138****8000",
    "{身份证号}": "110105********002X",
    "{银行卡号}": "6222***********1234",
    "{姓名}": "某同志",
    "{密级标志}": "（密级）★1年",
    "{内部标志}": "（内部标志）",
}
"""Markers for what the gate stops in any file, with the form in which a reader sees it."""

_NAMED = re.compile(r"# (content/[a-z]+/[a-z0-9-]+\.yml|site_config\.yml)\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; ``text`` has markers for private numbers and ends with a line feed."""

    language: str
    text: str

    @property
    def path(self) -> str | None:
        """The file that this block is as a whole, seen from the project's folder."""
        named = _NAMED.match(self.text)
        return named[1] if named else None

    @property
    def shown(self) -> str:
        """The text with masked numbers in place of the markers."""
        return masked(self.text)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is told of one code.

    ``beside`` are other files of the example; ``first`` and ``second`` are the wrong and the right
    way, or what was typed and how it was read, as their ``labels`` say; ``more`` may be empty.
    """

    code: str
    paragraphs: tuple[str, ...]
    beside: tuple[Block, ...]
    labels: tuple[str, str]
    first: Block
    second: Block
    more: str


def masked(text: str) -> str:
    """Text with the masked form of every marker."""
    for marker, form in MASKED.items():
        text = text.replace(marker, form)
    return text
