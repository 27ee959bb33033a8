"""Document numbers (发文字号): 支发〔2024〕5号.

Source: GB/T 9704-2012, 7.2.5: full year in hexagonal brackets, no 第, no leading zeros, 号.
"""

from __future__ import annotations

import re
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import numerals_to_digits
from generator.values.reading import Reading, Refused
from generator.values.wording import note, quoted

_EXAMPLE: Final = "支发〔2024〕5号"
_HINT: Final = f"请写机关代字、四位年份、序号，如 {_EXAMPLE}。"
_CANONICAL: Final = re.compile(r"[\u4e00-\u9fff]+〔[12][0-9]{3}〕[1-9][0-9]*号")
_OPEN: Final = r"[\[(〔【［（﹝{<〈《]"
_CLOSE: Final = r"[\])〕】］）﹞}>〉》]"
_PREFIX: Final = r"(?P<prefix>[\u4e00-\u9fff·A-Za-z]*?[\u4e00-\u9fffA-Za-z])"
_BRACKETED: Final = re.compile(
    rf"(?P<prefix>.*?){_OPEN}(?P<year>[^\])〕】）﹞}}>〉》]*?)年?{_CLOSE}第?(?P<number>\d+)号?[。.]?"
)
_YEAR_FIRST: Final = re.compile(rf"{_PREFIX}(?P<year>(?:19|20)\d\d)年?第?(?P<number>\d+)号")
_UNFILLED: Final = re.compile(r"[×xX*?□_△]|某|待")


def read_doc_no(text: str) -> Reading[str]:
    """Read a document number into the form 支发〔2024〕5号; N401 when it was not in it.

    A bare register number (007) is kept as it stands, N305 when it begins with 0. Raises
    ``Refused``: E303 without a year of four digits, E304 unfinished, E307 anything else.
    """
    if _CANONICAL.fullmatch(text):
        return Reading(text)
    clean = squeeze(text)
    if clean.isdecimal():
        return _register_number(text, clean)
    digits = _with_digits(clean)
    match = _BRACKETED.fullmatch(digits) or _YEAR_FIRST.fullmatch(digits)
    if match is None or not match["prefix"] or not re.fullmatch(_PREFIX, match["prefix"]):
        raise _no_doc_no(text, digits)
    if not re.fullmatch(r"[12]\d{3}", match["year"]):
        raise _no_doc_no(text, digits)
    number = int(match["number"]) if len(match["number"]) < 7 else 0
    if number == 0:
        raise Refused("E307", f"发文字号{quoted(text)}的序号不对。", _HINT)
    value = f"{match['prefix']}〔{match['year']}〕{number}号"
    return Reading(value, *note(text, value, "N401"))


def _with_digits(clean: str) -> str:
    """Chinese numerals are turned where the year and the number stand, not in the prefix."""
    match = re.search(_OPEN, clean)
    start = match.start() if match else len(clean)
    return clean[:start] + numerals_to_digits(clean[start:])


def _register_number(text: str, clean: str) -> Reading[str]:
    if clean.startswith("0"):
        return Reading(clean, "N305", f"{quoted(text)}按原文读，前面的 0 已保留。")
    return Reading(clean, *note(text, clean, "N401"))


def _no_doc_no(text: str, digits: str) -> Refused:
    if _UNFILLED.search(digits):
        return Refused("E304", f"发文字号{quoted(text)}还没有填完。", _HINT)
    if re.match(_OPEN, digits):
        return Refused("E307", f"发文字号{quoted(text)}前面缺少机关代字。", _HINT)
    if re.search(r"\d", digits) and not re.search(r"[12]\d{3}", digits):
        return Refused("E303", f"发文字号{quoted(text)}缺少四位年份。", _HINT)
    if re.search(r"\d", digits) and not re.search(rf"{_CLOSE}.*\d|\d号", digits):
        return Refused("E307", f"发文字号{quoted(text)}缺少序号。", _HINT)
    return Refused("E307", f"看不懂发文字号{quoted(text)}。", _HINT)
