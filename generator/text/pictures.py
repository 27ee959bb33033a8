"""Pictures that a Markdown text shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

_PICTURE = re.compile(r"!\[[^\]\n]*\]\(\s*<?([^)\s>]+)")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")


def pictures_in(text: str) -> Iterator[str]:
    """The relative paths of the pictures in a text, with ``/``; those of other sites are links."""
    if "](" not in text:
        return
    for found in _PICTURE.finditer(text):
        if not _ELSEWHERE.match(found[1]):
            yield unquote(found[1].replace("\\", "/"))
