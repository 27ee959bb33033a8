"""A file's text as lines with their own ends, so that only what is wrong changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Lines:
    """``texts`` without their ends, and the ``ends`` (LF, CRLF, CR, nothing after the last)."""

    texts: tuple[str, ...]
    ends: tuple[str, ...]

    def joined(self, texts: Sequence[str]) -> str:
        """The same file with other texts, one for each line."""
        return "".join(text + end for text, end in zip(texts, self.ends, strict=True))


def lines_of(text: str) -> Lines:
    """Take a text apart; there are as many lines as line ends, and one more."""
    texts: list[str] = []
    ends: list[str] = []
    at = 0
    while not ends or ends[-1]:
        found = _LINE.match(text, at)
        assert found is not None, "the pattern matches everywhere"
        texts.append(found[1])
        ends.append(found[2])
        at = found.end()
    return Lines(tuple(texts), tuple(ends))
