"""What cameras and programs write into pictures beside the picture: EXIF, XMP, IPTC, comments.

Only the blocks of metadata are looked at; the picture's own signs are noise.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from generator.gate.piece import Piece, Seen
from generator.gate.texts import plain_runs_of, some_runs_of, texts_of

JPEG, PNG, WEBP = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF"
INSIDE = "照片信息里的"
_LARGEST_TEXT = 1 << 20
_START_OF_SCAN, _END, _COMMENT, _NO_LENGTH = 0xDA, 0xD9, 0xFE, frozenset({0x01, *range(0xD0, 0xD9)})
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")
_APPLICATION = range(0xE0, 0xF0)
_NAMES = (
    (b"Exif", "拍摄信息（EXIF）"),
    (b"http://ns.adobe.com/x", "说明（XMP）"),
    (b"Photoshop", "说明（IPTC）"),
)
_PNG_TEXTS = {b"tEXt": "文字", b"zTXt": "文字", b"iTXt": "文字", b"eXIf": "拍摄信息（EXIF）"}
_WEBP_BLOCKS = {b"EXIF": "拍摄信息（EXIF）", b"XMP ": "说明（XMP）"}


def pieces_of_jpeg(data: bytes) -> Iterator[Seen]:
    """The application segments and comments, and what stands behind the picture."""
    at = 2
    while at + 2 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == _END:
            yield from _behind(data[at + 2 :])
            return
        if kind == 0xFF or kind in _NO_LENGTH:
            at += 1 if kind == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == _COMMENT or kind in _APPLICATION:
            yield from _block(data[at + 4 : at + 2 + length])
        at += 2 + max(length, 2)
        if kind == _START_OF_SCAN:
            # The picture's own signs: an FF among them is followed by 00 or a count.
            marker = _MARKER.search(data, at)
            at = marker.start() if marker else len(data)


def pieces_of_png(data: bytes) -> Iterator[Seen]:
    """The text chunks, packed ones unpacked."""
    at = len(PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind in _PNG_TEXTS:
            chunk = data[at + 8 : at + 8 + length]
            yield from _readable(_unpacked(chunk, kind), _PNG_TEXTS[kind])
        at += 12 + length
        if kind == b"IEND":
            yield from _behind(data[at:])
            return


def pieces_of_webp(data: bytes) -> Iterator[Seen]:
    """The chunks of metadata; in a sound or film of the same family, its list of facts."""
    at = 12
    while at + 8 <= len(data):
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind in _WEBP_BLOCKS or kind == b"LIST":
            yield from _readable(data[at + 8 : at + 8 + length], _WEBP_BLOCKS.get(kind, "说明"))
        at += 8 + length + length % 2


def _block(content: bytes) -> Iterator[Seen]:
    name = next((name for mark, name in _NAMES if content.startswith(mark)), "注释")
    yield from _readable(content, name)


def _readable(content: bytes, name: str) -> Iterator[Seen]:
    """Each way to read a block; EXIF has texts in one and in two bytes a sign."""
    yield from (Piece(text, INSIDE + name).again() for text in texts_of(content))
    yield Piece(content.decode("utf-8", "ignore"), INSIDE + name).again()
    yield Piece(some_runs_of(content), INSIDE + name).again()


def _behind(rest: bytes) -> Iterator[Seen]:
    if rest.strip(b"\0"):
        yield Piece(plain_runs_of(rest), "图片后面附带的内容")
        yield from (Piece(text, "图片后面附带的内容").again() for text in texts_of(rest))
        yield Piece(some_runs_of(rest), "图片后面附带的内容").again()


def _unpacked(chunk: bytes, kind: bytes) -> bytes:
    """A chunk with its packed text, if it has one, behind its key word."""
    key, _, rest = chunk.partition(b"\0")
    packed = rest[1:] if kind == b"zTXt" else rest[2:].split(b"\0", 2)[-1]
    is_packed = kind == b"zTXt" or (kind == b"iTXt" and rest[:1] == b"\1")
    if not is_packed:
        return chunk.replace(b"\0", b"\n") if kind != b"eXIf" else chunk
    try:
        return key + b"\n" + zlib.decompressobj().decompress(packed, _LARGEST_TEXT)
    except zlib.error:
        return chunk
