"""Text of a file that is no UTF-8, where no doubt is left which encoding it has."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_LEGACY = (("gb18030", "GBK（ANSI）"), ("big5", "Big5（繁体）"))
_NAME = re.compile(r"^[ \t\u3000]*(?:- ?)?([^\s:：#-][^\s:：]*)[ \u3000]*[:：]", re.MULTILINE)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# What no editor types: control signs, private use, half-width katakana, what stands for nothing.
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\uff61-\uff9f\ufff0-\uffff]"
)
_LEAST = 2  # ideographs
_COMMON = 0.9


@dataclass(frozen=True, slots=True)
class Converted:
    """The text and the name of the encoding it was read by."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Why a file's encoding is not sure, in Chinese."""

    why: str


def converted(data: bytes, names: Collection[str]) -> Converted | Doubtful:
    """Read bytes that are no UTF-8, if exactly one encoding makes sense of all of them.

    It makes sense if it decodes strictly and encodes to the same bytes again, if there are no
    control signs, if nine ideographs of ten are everyday ones (first level of GB 2312 or of Big5)
    and if a line begins with one of the field ``names``.
    """
    readings = [r for r in _readings(data) if _is_plausible(r.text, r.name)]
    if not readings:
        return Doubtful("读出来不像是通顺的中文")
    with_fields = [r for r in readings if _has_field(r.text, names)]
    if not with_fields:
        return Doubtful("读出来没有一个认识的字段名")
    if len(with_fields) > 1:
        return Doubtful(f"按{'、'.join(r.name for r in with_fields)}都读得通")
    return with_fields[0]


def _readings(data: bytes) -> Iterator[Converted]:
    for mark, encoding, name in _WIDE_MARKS:
        if data.startswith(mark):
            yield from _reading(data[len(mark) :], encoding, name)
            return
    wide = [(encoding, name) for _, encoding, name in _WIDE_MARKS]
    for encoding, name in wide if 0 in data else _LEGACY:
        yield from _reading(data, encoding, name)


def _reading(data: bytes, encoding: str, name: str) -> Iterator[Converted]:
    try:
        text = data.decode(encoding)
        same = text.encode(encoding) == data
    except UnicodeError:
        return
    if same:
        yield Converted(text, name)


def _is_plausible(text: str, name: str) -> bool:
    if _ODD.search(text):
        return False
    signs = _IDEOGRAPH.findall(text)
    if name.startswith("UTF"):
        return not signs or _share(signs, "gb2312", "big5") >= _COMMON
    everyday = "big5" if name.startswith("Big5") else "gb2312"
    return len(signs) >= _LEAST and _share(signs, everyday) >= _COMMON


def _share(signs: list[str], *encodings: str) -> float:
    common = sum(any(_is_everyday(sign, encoding) for encoding in encodings) for sign in signs)
    return common / len(signs)


def _is_everyday(sign: str, encoding: str) -> bool:
    try:
        lead = sign.encode(encoding)[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xD7 if encoding == "gb2312" else 0xA4 <= lead <= 0xC6


def _has_field(text: str, names: Collection[str]) -> bool:
    return any(found[1] in names for found in _NAME.finditer(text))
