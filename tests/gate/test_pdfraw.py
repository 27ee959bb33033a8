"""Strings of a PDF file's objects and plain streams, whatever stands around them."""

from __future__ import annotations

import time
import zlib

import pytest

from generator.gate.pdfraw import strings_of

LONG = "notes of a study, " * 500 + "and the last words"


def stream(about: bytes, content: bytes, end: bytes = b"\n") -> bytes:
    return b"1 0 obj\n<<" + about + b">>\nstream" + end + content + b"\nendstream\nendobj\n"


def packed(content: bytes) -> bytes:
    return stream(b"/Filter /FlateDecode", zlib.compress(content))


FILES = {
    "between streams": (
        b"(before)" + packed(b"BT (drawn) Tj ET") + b"(between)" + packed(b"") + b"(after)",
        ["before", "between", "after"],
    ),
    "hexadecimal": (b"<FEFF5B664E60515A7AE0>", ["学习党章"]),
    "not a stream": (b"endstream\n(first)downstream\n(second)", ["first", "second"]),
    "the keyword at the very start": (
        b"stream\n(inside)endstream (behind)",
        ["(inside)", "behind"],
    ),
    "without a line's end": (b"stream (told)", ["told"]),
    "plain text to its end": (stream(b"", LONG.encode()), [LONG + "\n"]),
    "packed text to its end": (packed(LONG.encode()), [LONG]),
    "line ends of Windows": (
        stream(b"", "some plain words about 学习".encode(), b"\r\n"),
        ["some plain words about 学习\n"],
    ),
    "metadata that look like drawing": (
        stream(b"/Type /Metadata /Filter /FlateDecode", zlib.compress(b"BT ET tells")),
        ["BT ET tells"],
    ),
    "objects in a stream": (
        stream(b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b"1 0 (inside it)")),
        ["inside it"],
    ),
    "no end": (b"(before) stream\n(never ends)", ["before"]),
    "damaged": (stream(b"/Filter /FlateDecode", b"no zlib") + b"(after)", ["after"]),
    "a picture": (stream(b"/Subtype /Image", b"words") + b"(after)", ["after"]),
}


@pytest.mark.parametrize(("data", "told"), FILES.values(), ids=FILES.keys())
def test_strings_are_found(data: bytes, told: list[str]) -> None:
    assert list(strings_of(data)) == told


HOSTILE = {
    "keywords": b"stream\n" * 20_000,
    "half keywords": b"stream" * 20_000,
    "empty streams": b"stream\nendstream" * 8_000,
    "packed": packed(b"BT " * 40_000) * 200,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_file_takes_long(data: bytes) -> None:
    began = time.process_time()
    list(strings_of(data))
    assert time.process_time() - began < 1
