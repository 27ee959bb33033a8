"""Terms of a closed list, with their synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.values.characters import compatible
from generator.values.chinese_numerals import NUMERALS, chinese_number, in_chinese
from generator.values.nearest import nearest
from generator.values.reading import Reading, Refused
from generator.values.wording import listed, quoted

__all__ = ["nearest", "read_term"]

_MARKS: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "【": "[", "】": "]"}
    | {"〔": "[", "〕": "]", "–": "-", "—": "-", "·": "", "•": "", "・": ""}
)
_AT_ENDS: Final = "。.,、;:\"'"
_NUMBERED: Final = re.compile("第N(?=[\u4e00-\u9fff])")
_NUMBER: Final = rf"第?([{NUMERALS}]{{1,3}}|\d{{1,2}})"


def read_term(
    text: str, terms: Sequence[str], synonyms: Mapping[str, str], what: str
) -> Reading[str]:
    """Read one of ``terms``; ``synonyms`` maps other words to them, ``what`` names the field.

    N401 for a synonym or a harmless difference (spaces, width, a full stop). A term 第N党小组
    stands for every number and is given back as 第一党小组. Raises ``Refused`` (E402) with the
    nearest term and the list.
    """
    if text in terms and "第N" not in text:
        return Reading(text)
    value = synonyms.get(text) or _numbered(text, terms) or _folded_match(text, terms, synonyms)
    if value == text:
        return Reading(text)
    if value:
        return Reading(value, "N401", f"{quoted(text)}按“{value}”读。")
    raise _unknown(text, terms, synonyms, what)


def _fold(text: str) -> str:
    return compatible(text).replace(" ", "").translate(_MARKS).casefold().strip(_AT_ENDS)


def _folded_match(text: str, terms: Iterable[str], synonyms: Mapping[str, str]) -> str | None:
    wanted = _fold(text)
    for term in terms:
        if _fold(term) == wanted and "第N" not in term:
            return term
    return next((term for word, term in synonyms.items() if _fold(word) == wanted), None)


def _numbered(text: str, terms: Iterable[str]) -> str | None:
    for term in terms:
        if not _NUMBERED.search(term):
            continue
        before, _, after = term.partition("第N")
        match = re.fullmatch(f"{re.escape(before)}{_NUMBER}{re.escape(after)}", _fold(text))
        if match is None:
            continue
        number = int(match[1]) if match[1].isdecimal() else chinese_number(match[1])
        if number and number < 100:
            return f"{before}第{in_chinese(number)}{after}"
    return None


def _unknown(text: str, terms: Sequence[str], synonyms: Mapping[str, str], what: str) -> Refused:
    near = nearest(text, [*terms, *synonyms])
    meant = synonyms.get(near, near) if near else None
    question = f"，是不是“{meant.replace('第N', '第一')}”？" if meant else "。"
    return Refused(
        "E402", f"{what}里没有{quoted(text)}这一项{question}", f"可以写：{listed(list(terms))}。"
    )
