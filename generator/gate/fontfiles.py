"""Font files: what their makers write about them; outlines and tables of figures are noise.

After the OpenType specification 1.9, "Organization of an OpenType Font".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from generator.gate.piece import Piece, Seen
from generator.gate.texts import plain_runs_of, some_runs_of

COLLECTION = b"ttcf"
FONTS = (b"\x00\x01\x00\x00", b"OTTO", b"true", COLLECTION)
INSIDE = "字体文件里的文字"
_HEADER, _ENTRY = 12, 16
_MOST = 256
"""Faces of a file, tables of a face."""
# Figures and outlines only. Any other table, as ``name``, is read.
_FIGURES = frozenset(
    b"avar BASE CBDT CBLC CFF CFF2 cmap COLR CPAL cvar cvt EBDT EBLC EBSC fpgm fvar gasp GDEF glyf "
    b"GPOS GSUB gvar hdmx head hhea hmtx HVAR JSTF kern LTSH loca MATH maxp MVAR OS/2 PCLT prep "
    b"sbix STAT VDMX vhea vmtx VORG VVAR".split()
)
_Table = tuple[bytes, int, int]
"""Tag, offset, length in bytes."""


def pieces_of_font(data: bytes, otherwise: Callable[[bytes], Iterator[Seen]]) -> Iterator[Seen]:
    """The names, licences and unknown tables of a font, and what stands behind its tables.

    What only begins like a font is read ``otherwise``.
    """
    tables = _tables(data)
    if not tables or any(at + length > len(data) for _, at, length in tables):
        yield from otherwise(data)
        return
    for tag, at, length in dict.fromkeys(tables):
        if tag.rstrip() not in _FIGURES:
            yield from _readable(data[at : at + length])
    yield from _readable(data[max(at + length for _, at, length in tables) :])


def _readable(data: bytes) -> Iterator[Seen]:
    # Names are UTF-16 without a mark of its order, or one byte a sign.
    text = data.decode("utf-16-be", "ignore") if len(data) > 1 else ""
    yield Piece(plain_runs_of(data), INSIDE)
    yield Piece(some_runs_of(data), INSIDE).again()
    yield Piece(text, INSIDE).again()


def _tables(data: bytes) -> list[_Table]:
    if not data.startswith(COLLECTION):
        return list(_directory(data, 0))
    count = _number(data, 8, 4)
    if count > _MOST:
        return []
    starts = (_number(data, _HEADER + 4 * face, 4) for face in range(count))
    return list(chain.from_iterable(_directory(data, start) for start in starts))


def _directory(data: bytes, start: int) -> Iterator[_Table]:
    count = _number(data, start + 4, 2)
    if count > _MOST:
        yield b"", len(data) + 1, 0  # no font has so many: it only begins like one
        return
    for number in range(count):
        at = start + _HEADER + number * _ENTRY
        yield data[at : at + 4], _number(data, at + 8, 4), _number(data, at + 12, 4)


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")
