"""Files beside a record that its Markdown text shows or links to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

_ADDRESS = re.compile(r"(!?)\[[^\[\]\n]*\]\(\s*<?([^)\s>]+)")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|www\.", re.IGNORECASE)
# A link leads to a file by its suffix; what ends in .html is a page of the site.
_FILE = re.compile(r"\.(?!html?$)[A-Za-z][A-Za-z0-9]{1,4}$", re.IGNORECASE)


def files_in(text: str) -> Iterator[str]:
    """The relative paths, with ``/``, of pictures and linked files; not those of other sites."""
    if "](" not in text:
        return
    for picture, address in _ADDRESS.findall(text):
        path = unquote(address.replace("\\", "/"))
        if not _ELSEWHERE.match(address) and (picture or _FILE.search(path)):
            yield path
