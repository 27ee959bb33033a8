"""Strict UTF-8, or the name of what the file is instead."""

from __future__ import annotations

import codecs
import re

from generator.problems import Place, Problem

_SAVE_AS = "在记事本里点“另存为”，把编码改成 UTF-8 再保存。"
_RETYPE = "把这一行删去重新输入，再把整个文件存为 UTF-8。"

# UTF-32's mark begins with UTF-16's, so it is asked first.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CHINESE = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
_UNDECODED = re.compile("[\udc80-\udcff]+")
# First level of GB 2312 (3,755 everyday characters) and of Big5, by lead and trail byte.
_EVERYDAY_GB = re.compile(rb"[\xb0-\xd7][\xa1-\xfe]")
_EVERYDAY_BIG5 = re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]")


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Read text with LF line ends and no byte order mark, or ``None`` with what the file is."""
    foreign = _named_by_mark(data) or _wide_without_mark(data)
    if foreign:
        message = f"文件编码是 {foreign}，不是 UTF-8；放进 Git 会变成看不懂的二进制。"
        return None, [Problem(Place(file), "E001", message, _SAVE_AS)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None, [_not_utf8(data, file)]
    plain = _plain_line_ends(text)
    if plain == text:
        return text, []
    return plain, [Problem(Place(file), "N001", "已去掉文件开头的 BOM，换行已统一。")]


def _plain_line_ends(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _named_by_mark(data: bytes) -> str:
    return next((name for mark, name in _OTHER_MARKS if data.startswith(mark)), "")


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 and UTF-32 fill every ASCII sign up with NUL bytes; ordinary text has none."""
    nuls = data.count(0)
    if nuls * 10 < len(data) or not nuls:
        return ""
    return "UTF-32" if nuls * 2 > len(data) else "UTF-16"


def _not_utf8(data: bytes, file: str) -> Problem:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    decoded = [line.decode("utf-8", "surrogateescape") for line in lines]
    if not _has_utf8(decoded):
        name = _legacy_name(data)
        message = f"文件编码是 {name}，不是 UTF-8。" if name else "文件编码不是 UTF-8。"
        return Problem(Place(file), "E001", message, _SAVE_AS)
    return _mixed(lines, decoded, file)


def _has_utf8(lines: list[str]) -> bool:
    """Whether Chinese was really written in UTF-8 somewhere.

    Bytes of another encoding form a valid three-byte sequence only by rare accident, hardly ever
    throughout a line.
    """
    clean = [line for line in lines if not _UNDECODED.search(line)]
    if any(len(_CHINESE.findall(line)) > 1 for line in clean):
        return True
    whole = "".join(lines)
    bad = sum(len(run) for run in _UNDECODED.findall(whole))
    return len(_CHINESE.findall(whole)) * 4 >= bad


def _mixed(lines: list[bytes], decoded: list[str], file: str) -> Problem:
    number, bad = next(
        (number, found) for number, line in enumerate(decoded) if (found := _UNDECODED.search(line))
    )
    before = decoded[number][: bad.start()]
    byte = len(before.encode("utf-8")) + 1
    legacy = _legacy_name(lines[number][byte - 1 :])
    guess = f"（像是 {legacy}）" if legacy else ""
    message = f"文件里混有两种编码：第{number + 1}行第{byte}个字节起不是 UTF-8{guess}。"
    return Problem(Place(file, number + 1, len(before) + 1), "E002", message, _RETYPE)


def _legacy_name(data: bytes) -> str:
    """GBK or Big5, by which one's everyday characters make up more of the text."""
    high = sum(byte > 0x7F for byte in data) or 1
    gb = len(_EVERYDAY_GB.findall(data)) * 2 / high
    big5 = len(_EVERYDAY_BIG5.findall(data)) * 2 / high
    if _decodes(data, "big5") and not _decodes(data, "gb2312") and big5 > gb:
        return "Big5（繁体）"
    return "GBK（ANSI）" if _decodes(data, "gb18030") else ""


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
