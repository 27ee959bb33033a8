"""How many pages a PDF file has."""

from __future__ import annotations

import re
from io import BytesIO

_SAID = re.compile(rb"<xmpTPg:NPages>(\d{1,6})</xmpTPg:NPages>")


def pages_of(data: bytes) -> int:
    """Pages of a file of the engine's or a booklet: both say it in their metadata.

    A file that says it nowhere, or twice because a title repeats the words, is read.
    """
    said = _SAID.findall(data)
    return int(said[0]) if len(said) == 1 else _read(data)


def _read(data: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(data)).pages)
