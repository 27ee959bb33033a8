r"""Texts of a PDF that no page shows: bookmarks, authors of notes, facts, XMP, programs.

PDFium offers few of them. They are strings in the file's objects, which may be packed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

_BEGIN = b"stream"
_END = b"endstream"
_DICTIONARY = 512
"""Bytes before a stream that say what it is."""
_NOISE: Final = re.compile(rb"/(?:Image|FontFile|XRef|Length1|CMap|DCTDecode|JPXDecode|Type0)\b")
_PAGE: Final = re.compile(rb"\b(?:Tj|TJ|Tf|Td|Tm|cm|re|BT|ET)\b|begincmap")
"""Programs that draw a page: its text has been read, and the rest are measures."""
_LITERAL: Final = re.compile(rb"\(((?:[^()\\]|\\.){4,4000}+)\)", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]{16,4000}+)>")
_ESCAPE: Final = re.compile(rb"\\(?:([0-7]{1,3})|(\r?\n)|(.))", re.DOTALL)
_SIGNS: Final = {b"n": b"\n", b"r": b"\n", b"t": b"\t"}
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1f\x80-\xff]")
_HEAD = 2000
"""Bytes that tell what a stream is."""
_LARGEST = 1 << 20
_MOST = 1 << 24
"""Bytes out of all streams of one file."""


def strings_of(data: bytes) -> Iterator[str]:
    """The strings of all objects, and streams that are plain text."""
    left, at = _MOST, 0
    while left >= 0 and (begin := _stream_from(data, at)):
        before, start = begin
        yield from _strings(data[at:before])
        at = data.find(_END, start)
        if at < 0:
            return
        about = data[max(0, before - _DICTIONARY) : before].rpartition(b" obj")[2]
        content = b"" if _NOISE.search(about) else _content(data[start:at], about)
        left -= len(content)
        yield from _texts(content, about)
    yield from _strings(data[at:])


def _stream_from(data: bytes, at: int) -> tuple[int, int] | None:
    """Where the next stream's keyword stands, and where its content begins."""
    at = data.find(_BEGIN, at)
    while at >= 0:
        start = at + len(_BEGIN)
        end = data[start : start + 2]
        if (end[:1] == b"\n" or end == b"\r\n") and not data[at - 1 : at].islower():
            return at, start + len(end[: end.index(b"\n") + 1])
        at = data.find(_BEGIN, start)
    return None


def _texts(content: bytes, about: bytes) -> Iterator[str]:
    if b"/ObjStm" in about:
        yield from _strings(content)
    elif content:
        yield content.decode("utf-8", "replace")


def _content(packed: bytes, about: bytes) -> bytes:
    """What a stream holds; of programs that draw no more than it takes to know them."""
    is_kept = b"/ObjStm" in about or b"/Metadata" in about
    if not is_kept and _draws(_unpacked(packed, about, _HEAD)[:_HEAD]):
        return b""
    return _unpacked(packed, about, _LARGEST)


def _draws(head: bytes) -> bool:
    return _PAGE.search(head) is not None or len(_BINARY.findall(head)) * 3 > len(head)


def _unpacked(content: bytes, about: bytes, most: int) -> bytes:
    if b"/FlateDecode" not in about and b"/Fl" not in about:
        return b"" if b"/Filter" in about else content
    try:
        return zlib.decompressobj().decompress(content, most)
    except zlib.error:
        return b""


def _strings(data: bytes) -> Iterator[str]:
    yield from (_decoded(_ESCAPE.sub(_sign, found[1])) for found in _LITERAL.finditer(data))
    for found in _HEX.finditer(data):
        digits = b"".join(found[1].split()).decode()
        yield _decoded(bytes.fromhex(digits[: len(digits) // 2 * 2]))


def _sign(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 0xFF])
    return b"" if found[2] else _SIGNS.get(found[3], found[3])


def _decoded(text: bytes) -> str:
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "replace")
    if text.startswith(b"\xff\xfe"):
        return text[2:].decode("utf-16-le", "replace")
    return text.decode("utf-8", "replace")
