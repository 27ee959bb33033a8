"""Text out of bytes in any encoding: the gate must see what a reader would refuse."""

from __future__ import annotations

import codecs
import re

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
_HEAD = 4096

_NARROW_RUN = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\x81-\xfe][\x40-\x7e\x80-\xfe]){3,}")
_PLAIN_RUN = re.compile(rb"[\t\x20-\x7e]{6,}")
_WIDE_RUN = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]\x00|[\x00-\xff][\x4e-\x9f]|[\x00-\x6f][\x20\x30]|[\x00-\xef]\xff"
    rb"|[\x05\x06]\x26){3,}",
    re.DOTALL,
)


def texts_of(data: bytes) -> list[str]:
    """Every way to read the bytes as text, the likely one first; none for binary data.

    Two for what is no UTF-8: digits are the same in both, the Chinese around them in one.
    """
    if data.startswith(_ANY_MARK):
        mark, encoding = next(pair for pair in _MARKS if data.startswith(pair[0]))
        return [_plain(data[len(mark) :].decode(encoding, "replace"))]
    wide = _wide_encoding(data) if b"\0" in data else ""
    if wide:
        return [_plain(data.decode(wide, "replace"))]
    try:
        return [_plain(data.decode("utf-8").replace("\0", ""))]
    except UnicodeDecodeError:
        pass
    if looks_binary(data):
        return []
    return [_plain(data.decode(encoding, "replace")) for encoding in ("gb18030", "utf-8")]


def looks_binary(data: bytes) -> bool:
    """Whether the first bytes are no text of one byte or more a sign."""
    return bool(_BINARY.search(data[:_HEAD]))


def runs_of(data: bytes) -> str:
    """The readable runs of an old Office file: in one byte a sign or GBK, and in two bytes."""
    narrow = b"\n".join(_NARROW_RUN.findall(data)).decode("gb18030", "replace")
    wide = "\n".join(run.decode("utf-16-le", "replace") for run in _WIDE_RUN.findall(data))
    return f"{narrow}\n{wide}"


def plain_runs_of(data: bytes) -> str:
    """The readable runs of data that is mostly packed (sound, film, fonts)."""
    return b"\n".join(_PLAIN_RUN.findall(data)).decode("ascii")


def _plain(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _wide_encoding(data: bytes) -> str:
    """UTF-16 and UTF-32 without a mark fill the signs of ASCII up with NUL bytes."""
    head = data[: _HEAD - _HEAD % 4]
    if head.count(0) * 10 < len(head) or not head:
        return ""
    return max(_WIDE, key=lambda encoding: _likeness(head, encoding)) if _any_wide(head) else ""


def _any_wide(head: bytes) -> bool:
    return max(_likeness(head, encoding) for encoding in _WIDE) > 0.9


def _likeness(head: bytes, encoding: str) -> float:
    """The share of everyday signs when read so."""
    text = head.decode(encoding, "ignore")
    if not text:
        return 0.0
    everyday = sum(
        character in "\t\r\n" or " " <= character <= "~" or "\u2010" <= character <= "\uffee"
        for character in text
    )
    return everyday / (len(head) / (4 if "32" in encoding else 2))
