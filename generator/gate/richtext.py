"""RTF: text with control words between its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.piece import Piece, Seen

RTF = b"{\\rtf"
_SIGN = re.compile(
    rb"(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)|\\u(?P<code>-?\d{1,9}) ?(?:\\'[0-9a-fA-F]{2}|\?)?"
    rb"|\\(?P<end>par|line|row|cell|tab|page)(?![a-z])-?\d* ?|\\[a-z]+-?\d* ?|\\[^a-z']|[{}\r\n]"
)
_LARGEST = 1 << 16


def pieces_of_rtf(data: bytes) -> Iterator[Seen]:
    """The text without control words, a paragraph a line."""
    yield Piece(_SIGN.sub(_plain, data).decode("utf-8", "replace"), "正文")


def _plain(found: re.Match[bytes]) -> bytes:
    if found["bytes"]:
        return (
            bytes.fromhex(found["bytes"].replace(b"\\'", b"").decode())
            .decode("gb18030", "replace")
            .encode()
        )
    if found["code"]:
        return chr(int(found["code"]) % _LARGEST).encode("utf-8", "replace")
    return b"\n" if found["end"] else b""
