"""Headings of a rendered field: levels without a gap, ids that stay when other text moves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.text.plain import plain_text

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_NOT_IN_ID = re.compile(r"[^\w]+")
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a field or page: HTML level, id of its anchor, plain text."""

    level: int
    id: str
    text: str


def heading_id(text: str) -> str:
    """Return the anchor of a heading: Chinese kept, punctuation dropped, Latin in lower case."""
    return _NOT_IN_ID.sub("-", text.lower().replace("_", "-")).strip("-") or "section"


@dataclass(slots=True)
class Outline:
    """Rewrites the headings of one field from ``top_level`` downwards and lists them."""

    top_level: int
    prefix: str
    headings: list[Heading] = field(default_factory=list)
    _open_levels: list[int] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def apply(self, html: str) -> str:
        """Return the HTML with levels and ids set; ``headings`` lists them afterwards."""
        return _HEADING.sub(self._rewrite, html) if "<h" in html else html

    def _rewrite(self, found: re.Match[str]) -> str:
        text = plain_text(found[2])
        heading = Heading(self._level(int(found[1])), self._free_id(heading_id(text)), text)
        self.headings.append(heading)
        return f'<h{heading.level} id="{heading.id}">{found[2]}</h{heading.level}>'

    def _level(self, typed: int) -> int:
        while self._open_levels and self._open_levels[-1] >= typed:
            self._open_levels.pop()
        self._open_levels.append(typed)
        return min(self.top_level + len(self._open_levels) - 1, DEEPEST)

    def _free_id(self, wanted: str) -> str:
        candidate, number = self.prefix + wanted, 1
        while candidate in self._taken:
            number += 1
            candidate = f"{self.prefix}{wanted}-{number}"
        self._taken.add(candidate)
        return candidate
