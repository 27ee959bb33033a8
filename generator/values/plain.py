"""Plain text of one line, what counts as empty, and what YAML 1.1 would have made of it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.values.characters import narrow, remove_invisible
from generator.values.reading import Reading
from generator.values.wording import quoted

__all__ = ["is_empty", "read_text", "remove_invisible", "wrapped_in_chinese_quotes", "yaml11_word"]

_CHINESE: Final = "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—"
_ODD: Final = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u2028\u2029\u200b-\u200f\u202a-\u202f\u2060-\u206f\u2f00-\u2fdf"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]|^\\s|\\s$"
)
_BREAK: Final = re.compile(r"[^\S\n\v\f\r\x85\u2028\u2029]*[\n\v\f\r\x85\u2028\u2029]\s*")
_GAPLESS: Final = re.compile(rf"(?<=[{_CHINESE}])\n|\n(?=[{_CHINESE}])")
_SPACE: Final = re.compile("[\t\u00a0\u202f]+")
# PDFs give the radicals of the Kangxi block for ordinary characters: ⽂ for 文.
_RADICALS: Final = {c: unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)}
_LONGEST_EMPTY: Final = 12
_EMPTY: Final = frozenset("~无空—-/\\…。、") | {
    *("", "暂无", "没有", "无此项", "null", "none", "nil", "n/a", "na", "——", "--", "……", "..."),
}
# Most values begin with a digit or with an ordinary Chinese character: these say something.
_SAYS_SOMETHING: Final = re.compile("[0-9\u4e00-\u9fff](?<![无空暂没])")
_QUOTES: Final = ("“”", "‘’", "「」", "『』", "＂＂", "＇＇")
_WORD: Final = re.compile(r"y|n|yes|no|true|false|on|off", re.IGNORECASE)
_LEADING_ZERO: Final = re.compile(r"[-+]?0[\d_]+", re.ASCII)
_BASE_60: Final = re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?", re.ASCII)
_LOSES_DIGITS: Final = re.compile(
    r"[-+]?(?:\d[\d_]*\.[\d_]*0|0x[\da-f_]+|0b[01_]+|\d[\d_]*_[\d_]*|\d[\d_]*(?:\.[\d_]*)?e[-+]?\d+)",
    re.ASCII | re.IGNORECASE,
)


def read_text(text: str) -> Reading[str]:
    """One line of text: stripped, composed (NFC), without invisible characters.

    N105 when invisible characters were removed, N201 when a line break was; a break between
    Chinese characters leaves no gap.
    """
    if text.isascii():
        if not _ODD.search(text):
            return Reading(text)
    elif not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return Reading(text)
    seen = remove_invisible(text).translate(_RADICALS).strip()
    line = _SPACE.sub(" ", _GAPLESS.sub("", _BREAK.sub("\n", seen)).replace("\n", " "))
    value = unicodedata.normalize("NFC", line)
    if len(remove_invisible(text)) != len(text):
        return Reading(value, "N105", f"{quoted(value)}里看不见的零宽字符已去掉。")
    if line != _SPACE.sub(" ", seen):
        return Reading(value, "N201", f"{quoted(value)}里的折行已连起来。")
    return Reading(value)


def is_empty(text: str) -> bool:
    """Whether the text says that there is nothing, as 无, 暂无, ~, null or — do."""
    if _SAYS_SOMETHING.match(text):
        return False
    if len(text) > _LONGEST_EMPTY and len(text := text.strip()) > _LONGEST_EMPTY:
        return False
    word = narrow(remove_invisible(text)).strip("()[]【】《》“”\"' \t\n").casefold()
    return word in _EMPTY or word.rstrip("。.") in _EMPTY


def wrapped_in_chinese_quotes(text: str) -> bool:
    """Whether one pair of Chinese quotes encloses the whole value: “八月主题党日”.

    False for “学习党章、遵守党章”主题党日 and for “甲”与“乙”, whose quotes belong to the text.
    """
    if len(text) < 3:
        return False
    for pair in _QUOTES:
        if text[0] in pair and text[-1] in pair:
            return not any(quote in text[1:-1] for quote in pair)
    return False


def yaml11_word(text: str) -> str:
    """The note for a text that YAML 1.1 would have turned into a boolean or a number.

    N307 for yes, no, on, off, y, n, true, false; N305 for leading zeros (007); N301 for base 60
    (19:30); N304 for numbers that would change (1.10, 1_000, 0x1f); else empty.
    Source: https://yaml.org/type/ (bool, int, float).
    """
    if len(text) > 24 or not text or not text.isascii():
        return ""
    if _WORD.fullmatch(text):
        return "N307"
    if text[0] not in "0123456789+-":
        return ""
    if _LEADING_ZERO.fullmatch(text):
        return "N305"
    if _BASE_60.fullmatch(text):
        return "N301"
    return "N304" if _LOSES_DIGITS.fullmatch(text) else ""
