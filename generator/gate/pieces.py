"""What is in a file: its text, or the texts of all it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.gate.archives import PACKED as PACKED_ALONE
from generator.gate.archives import is_tar, pieces_of_packed, pieces_of_tar
from generator.gate.budget import DEEPEST, Budget, TooMuch
from generator.gate.fontfiles import FONTS, pieces_of_font
from generator.gate.mails import is_mail, pieces_of_mail
from generator.gate.office import pieces_of_zip, zip_ends
from generator.gate.oldoffice import pieces_of_old_office
from generator.gate.pdf import pieces_of_pdf
from generator.gate.pictures import JPEG, PNG, WEBP, pieces_of_jpeg, pieces_of_png, pieces_of_webp
from generator.gate.piece import Blind, Piece, Seen
from generator.gate.richtext import RTF, pieces_of_rtf
from generator.gate.texts import looks_binary, plain_runs_of, some_runs_of, texts_of
from generator.gate.xmltext import pieces_of_xml

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Readers of PDF take its mark anywhere in the first bytes."""
PACKED = {
    b"Rar!": "rar 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
    b"\x28\xb5\x2f\xfd": "zst 压缩包",
}
TOO_MUCH = "里面的东西太多，没有看完。"
TOO_DEEP = "文件里套着好几层文件，没有看到底。"
ODD = "读的时候出了意外，文件多半已经损坏，没有看完。"
FAILURES: tuple[type[Exception], ...] = (Exception,)
"""What a reader may end in on a hostile file: one attachment must never stop a command."""
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}+(?:<\?xml\b|<svg\b|<!DOCTYPE svg)", re.IGNORECASE)
Reader = Callable[[bytes], Iterator[Seen]]
Look = Callable[[bytes, str], Iterator[Seen]]


def pieces_of(data: bytes, file: str) -> Iterator[Seen]:
    """All texts of a file, ``file`` being its name; what cannot be looked into comes as ``Blind``.

    The bytes decide what a file is, not its name.
    """
    try:
        yield from _pieces(data, file, Budget(), DEEPEST)
    except TooMuch:
        yield Blind(TOO_MUCH)


def is_container(data: bytes) -> bool:
    """Whether the file is more than a text: looking into it takes time."""
    return b"\0" in data[:4096] or data.startswith((*ZIPS, PDF))


def _pieces(data: bytes, file: str, budget: Budget, depth: int) -> Iterator[Seen]:
    if depth == 0:
        yield Blind(TOO_DEEP)
        return

    def look(inner: bytes, name: str) -> Iterator[Seen]:
        return _pieces(inner, name, budget, depth - 1)

    try:
        yield from _read(data, budget, look)
    except TooMuch:
        raise
    except FAILURES:
        yield Blind(ODD)


def _read(data: bytes, budget: Budget, look: Look) -> Iterator[Seen]:
    if data.startswith(ZIPS):
        yield from pieces_of_zip(data, budget, look)
        return
    if _is_pdf(data):
        yield from pieces_of_pdf(data, look)
    elif data.startswith(PACKED_ALONE):
        yield from pieces_of_packed(data, budget, look)
    elif is_tar(data):
        yield from pieces_of_tar(data, budget, look)
    else:
        yield from _reader(data)(data)
        # What a program shows of a text: the text between tags, a mail's parts.
        if _MARKUP.match(data):
            yield from (seen.again() for seen in pieces_of_xml(data, "文字"))
        elif is_mail(data):
            yield from pieces_of_mail(data, look)
    if zip_ends(data):
        yield from pieces_of_zip(data, budget, look)


def _is_pdf(data: bytes) -> bool:
    start = data.find(PDF, 0, _PDF_WITHIN)
    return start == 0 or (start > 0 and looks_binary(data))


def _reader(data: bytes) -> Reader:
    if not data.startswith(_READ_OTHERWISE):
        return _text_or_runs
    return next(reader for mark, reader in _READERS if data.startswith(mark))


def _packed(data: bytes) -> Iterator[Seen]:
    name = next(name for mark, name in PACKED.items() if data.startswith(mark))
    yield Blind(f"这是 {name}，看不到里面。")


def _text_or_runs(data: bytes) -> Iterator[Seen]:
    texts = texts_of(data)
    yield from (Piece(text) for text in texts[:1])
    yield from (Piece(text).again() for text in texts[1:])
    if not texts:
        yield Piece(plain_runs_of(data), "文件内容")
        yield Piece(some_runs_of(data), "文件内容").again()


def _font(data: bytes) -> Iterator[Seen]:
    return pieces_of_font(data, _text_or_runs)


_READERS: tuple[tuple[bytes, Reader], ...] = (
    (OLD_OFFICE, pieces_of_old_office),
    (JPEG, pieces_of_jpeg),
    (PNG, pieces_of_png),
    (WEBP, pieces_of_webp),
    (RTF, pieces_of_rtf),
    *((mark, _packed) for mark in PACKED),
    *((mark, _font) for mark in FONTS),
)
_READ_OTHERWISE = tuple(mark for mark, _ in _READERS)
