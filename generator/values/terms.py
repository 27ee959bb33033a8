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

__all__ = ["NUMBER", "joined_terms", "nearest", "read_term"]

_MARKS: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "【": "[", "】": "]"}
    | {"〔": "[", "〕": "]", "–": "-", "—": "-", "·": "", "•": "", "・": ""}
)
_AT_ENDS: Final = "。.,、;:\"'"
_NUMBERED: Final = re.compile("第N(?=[\u4e00-\u9fff])")
NUMBER: Final = rf"([{NUMERALS}]{{1,3}}|\d{{1,2}})"
"""The number of a term 第N党小组, without 第."""
_AND: Final = re.compile(r"\s*(?:以及|和其他(?=.)|[和及与跟同、/+|&])\s*|\s+")
_LONGEST: Final = 80  # characters of terms joined by 和
_MUCH_MORE: Final = 3  # characters beside a term: then the text says more than that term


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
    value = _meant(text, terms, synonyms)
    if value == text:
        return Reading(text)
    if value:
        return Reading(value, "N401", f"{quoted(text)}按“{value}”读。")
    raise _unknown(text, terms, synonyms, what)


def joined_terms(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> tuple[str, ...]:
    """The terms that 和, 及, ``/`` or a space joins, as typed; empty when a part is no term.

    A term that has a 和 of its own (党员和群众) is one.
    """
    if text in terms or _meant(text, terms, synonyms):
        return (text,)
    if len(text) > _LONGEST:
        return ()
    clean = compatible(text)
    for joint in _AND.finditer(clean):
        first, rest = clean[: joint.start()], clean[joint.end() :]
        if _meant(first, terms, synonyms) and (more := joined_terms(rest, terms, synonyms)):
            return (first, *more)
    return ()


def _meant(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> str | None:
    return synonyms.get(text) or _numbered(text, terms) or _folded_match(text, terms, synonyms)


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
        match = re.fullmatch(f"{re.escape(before)}第?{NUMBER}{re.escape(after)}", _fold(text))
        if match is None:
            continue
        number = int(match[1]) if match[1].isdecimal() else chinese_number(match[1])
        if number and number < 100:
            return f"{before}第{in_chinese(number)}{after}"
    return None


def _unknown(text: str, terms: Sequence[str], synonyms: Mapping[str, str], what: str) -> Refused:
    several = joined_terms(text, terms, synonyms)
    if len(several) > 1:
        return Refused(
            "E402",
            f"{what}里没有{quoted(text)}这一项，这是 {len(several)} 项写在了一起。",
            f"几项之间用顿号：{'、'.join(several)}；只能写一项的，选其中一项。",
        )
    near = None if _says_more(text, terms) else nearest(text, [*terms, *synonyms])
    meant = synonyms.get(near, near) if near else None
    question = f"，是不是“{meant.replace('第N', '第一')}”？" if meant else "。"
    return Refused(
        "E402", f"{what}里没有{quoted(text)}这一项{question}", f"可以写：{listed(list(terms))}。"
    )


def _says_more(text: str, terms: Iterable[str]) -> bool:
    """Whether the text has a whole term and much beside it: no other term is meant then."""
    folded = _fold(text)
    return any(
        len(folded) - len(word) >= _MUCH_MORE
        for term in terms
        if (word := _fold(term.replace("第N", ""))) and word in folded
    )
