"""Text out of bytes in any encoding: the gate must see what a reader would refuse."""

from __future__ import annotations

import codecs
import re
from itertools import islice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ANY_MARK = tuple(mark for mark, _ in _MARKS)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# Signs that plain text may have below the blank: tab, line and page ends.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NARROW = ("gb18030", "utf-8", "big5hkscs")
_HEAD = 4096
_STRAY = 2
"""Control signs that a text may have nevertheless, and one more in every 500 signs."""

_LIKELY = 0.85
# A third of all pairs of bytes are Chinese in UTF-16, so that noise is far from it.
_EVERYDAY = re.compile("[\t\r\n -~·—-…\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e①-⑳★☆]")

_NARROW_RUN = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\x81-\xfe][\x40-\x7e\x80-\xfe]){3,}")
_PLAIN_RUN = re.compile(rb"[\t\x20-\x7e]{6,}")
_WIDE_RUN = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]\x00|[\x00-\xff][\x4e-\x9f]|[\x00-\x6f][\x20\x30]|[\x00-\xef]\xff"
    rb"|[\x05\x06]\x26){3,}",
    re.DOTALL,
)
_HIGH_RUN = re.compile(
    rb"(?:\x00[\t\n\r\x20-\x7e]|[\x4e-\x9f][\x00-\xff]|\x30[\x00-\x1f]|\xff[\x00-\x5e]"
    rb"|\x26[\x05\x06]){4,}",
    re.DOTALL,
)
_UTF8_RUN = re.compile(rb"(?:[\t\x20-\x7e]|[\xe2-\xef][\x80-\xbf]{2}){3,}")
_NEAR = 1 << 19


def texts_of(data: bytes) -> list[str]:
    """Every way to read the bytes as text, the likely one first; none for binary data.

    Several for what is no UTF-8: digits are the same in all, the Chinese around them in one.
    """
    if data.startswith(_ANY_MARK):
        mark, encoding = next(pair for pair in _MARKS if data.startswith(pair[0]))
        return [_plain(data[len(mark) :].decode(encoding, "replace"))]
    wide = _wide_encoding(data) if b"\0" in data else ""
    as_wide = [_plain(data.decode(wide, "replace"))] if wide else []
    # Two letters of ASCII are a Chinese sign in UTF-16: only many NUL bytes make it sure.
    if wide and data[:_HEAD].count(0) * 10 >= len(data[:_HEAD]):
        return as_wide
    return [*_narrow_texts(data), *as_wide]


def _narrow_texts(data: bytes) -> list[str]:
    try:
        return [_plain(data.decode("utf-8").replace("\0", ""))]
    except UnicodeDecodeError:
        pass
    if looks_binary(data):
        return []
    return [_plain(data.decode(encoding, "replace")) for encoding in _NARROW]


def looks_binary(data: bytes) -> bool:
    """Whether the first bytes are no text of one byte or more a sign."""
    head = data[:_HEAD]
    strays = sum(1 for _ in islice(_BINARY.finditer(head), _STRAY + len(head) // 500))
    return strays >= _STRAY + len(head) // 500


def runs_of(data: bytes) -> str:
    """The readable runs of an old Office file: in one byte a sign or GBK, and in two bytes."""
    narrow = b"\n".join(_NARROW_RUN.findall(data)).decode("gb18030", "replace")
    wide = "\n".join(run.decode("utf-16-le", "replace") for run in _WIDE_RUN.findall(data))
    return f"{narrow}\n{wide}"


def some_runs_of(data: bytes) -> str:
    """Readable runs in any encoding, of the beginning and the end where data is large.

    There lie the facts of pictures, sounds and films.
    """
    if len(data) > 2 * _NEAR:
        data = data[:_NEAR] + b"\0\0" + data[-_NEAR:]
    high_first = "\n".join(run.decode("utf-16-be", "replace") for run in _HIGH_RUN.findall(data))
    mixed = b"\n".join(_UTF8_RUN.findall(data)).decode("utf-8", "replace")
    return f"{mixed}\n{runs_of(data)}\n{high_first}"


def plain_runs_of(data: bytes) -> str:
    """The readable runs of data that is mostly packed (sound, film, fonts)."""
    return b"\n".join(_PLAIN_RUN.findall(data)).decode("ascii")


def _plain(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _wide_encoding(data: bytes) -> str:
    """UTF-16 and UTF-32 without a mark fill the signs of ASCII up with NUL bytes."""
    head = data[:_HEAD]
    if not head.strip(b"\0"):
        return ""
    likeness, encoding = max((_likeness(head, encoding), encoding) for encoding in _WIDE)
    return encoding if likeness > _LIKELY else ""


def _likeness(head: bytes, encoding: str) -> float:
    """The share of everyday signs when read so."""
    text = head.decode(encoding, "ignore")
    if not text:
        return 0.0
    everyday = len(_EVERYDAY.findall(text))
    return everyday / (len(head) / (4 if "32" in encoding else 2))
