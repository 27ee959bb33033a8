"""Whether a picture's file is whole, by its bytes alone: the check never loads a decoder.

The marks are from the formats' own standards. What a phone adds behind the picture (a short film,
notes of its own) is no harm.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO, Final

_JPEG_START: Final = b"\xff\xd8\xff"
_JPEG_END: Final = b"\xff\xd9"
_SCAN: Final = 0xDA
_SCAN_START: Final = b"\xff\xda"
_LONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of JPEG without a length."""
_PNG_START: Final = b"\x89PNG"
_PNG_END: Final = b"IEND\xaeB`\x82"
_GIF_START: Final = b"GIF8"
_GIF_END, _GIF_EXTENSION, _GIF_FRAME = 0x3B, 0x21, 0x2C
_TAIL: Final = 64


def is_begun(file: Path) -> bool:
    """Whether the first bytes are those of a picture, or the name tells none that we know."""
    return not _is_named_picture(file) or form_of(file) is not None


def form_of(file: Path) -> str | None:
    """The format the first bytes tell (``png``), whatever the name says; ``None`` for others."""
    with file.open("rb") as opened:
        head = opened.read(12)
    if head.startswith(b"RIFF"):
        return "webp" if head[8:] == b"WEBP" else None
    if head[4:] in _PHONE_STARTS:
        return _PHONE_STARTS[head[4:]]
    return next((form for start, form in _STARTS.items() if head.startswith(start)), None)


def form_if_misnamed(file: Path) -> str | None:
    """The format of a picture whose name tells another one, where that harms readers.

    Photos are written anew in the format of their name; a GIF is handed on as it is.
    """
    if not _is_named_picture(file):
        return None
    form = form_of(file)
    fitting = {"gif"} if file.suffix.lower() == ".gif" else _ENDS.keys()
    return None if form in fitting else form


def is_whole(file: Path) -> bool:
    """Whether a picture that :func:`is_begun` has its end, too."""
    ends = _ENDS.get(form_of(file) or "") if _is_named_picture(file) else None
    if ends is None:
        return True
    with file.open("rb") as opened:
        return ends(opened)


def _is_named_picture(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES


def _ends_jpeg(file: BinaryIO) -> bool:
    """A mark after the picture's own data counts, not that of the small picture in its head."""
    if _tail(file).endswith(_JPEG_END):
        return True
    data = _all(file)
    return data.find(_JPEG_END, _scan_of(data)) >= 0


def _scan_of(data: bytes) -> int:
    """Where the data of the first scan begins, the file's end where there is none.

    Bytes between the segments are passed over, as decoders do.
    """
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _SCAN:
            return at
        if marker == 0xFF or marker in _LONE:
            at += 1 if marker == 0xFF else 2
            continue
        at += 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2)
    found = data.find(_SCAN_START, at)
    return found if found >= 0 else len(data)


def _ends_png(file: BinaryIO) -> bool:
    return _PNG_END in _tail(file) or _PNG_END in _all(file)


def _ends_webp(file: BinaryIO) -> bool:
    head = file.read(12)
    length = int.from_bytes(head[4:8], "little")
    return head[8:] == b"WEBP" and 8 + length <= file.seek(0, SEEK_END)


def _ends_gif(file: BinaryIO) -> bool:
    """Its end mark is one byte that stands in data as well: only its blocks tell."""
    data = _all(file)
    if len(data) < 13:
        return False
    at, frames = 13 + _colours(data[10]), 0
    while at < len(data) and data[at] in (_GIF_EXTENSION, _GIF_FRAME):
        frames += data[at] == _GIF_FRAME
        at = _behind_blocks(data, _body_of(data, at))
    # Browsers show a picture that lacks nothing but the mark.
    return frames > 0 and at <= len(data)


def _body_of(data: bytes, at: int) -> int:
    """Where the lengths and bytes of an extension or a frame begin."""
    if data[at] == _GIF_EXTENSION:
        return at + 2
    return at + 11 + _colours(data[at + 9]) if at + 9 < len(data) else len(data)


def _behind_blocks(data: bytes, at: int) -> int:
    """The place behind a row of blocks, beyond the end where it is cut off."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def _colours(flags: int) -> int:
    """Bytes of a table of colours."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _tail(file: BinaryIO) -> bytes:
    size = file.seek(0, SEEK_END)
    file.seek(max(0, size - _TAIL), os.SEEK_SET)
    return file.read()


def _all(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read()


_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})
_STARTS: Final = {
    _JPEG_START: "jpg",
    _PNG_START: "png",
    _GIF_START: "gif",
    b"II*\0": "tif",
    b"MM\0*": "tif",
}
_PHONE_STARTS: Final = {
    b"ftypheic": "heic",
    b"ftypheix": "heic",
    b"ftypmif1": "heic",
    b"ftypavif": "avif",
}
_ENDS: Final[dict[str, Callable[[BinaryIO], bool]]] = {
    "jpg": _ends_jpeg,
    "png": _ends_png,
    "gif": _ends_gif,
    "webp": _ends_webp,
}
