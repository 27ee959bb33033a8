"""Patterns for JSON Schemas: what no reader would take is red in the editor's program, at once.

They are wider than the readers: whatever ``zhibu check`` accepts, in any of its many forms, fits.
Only what is plainly wrong does not: a term that is none, a date without a year, a time in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.schema import text_types, value_types
from generator.schema.meanings import Meaning
from generator.values.characters import compatible

_HAN: Final = "\u4e00-\u9fff"
_NUMERAL: Final = "[0-9０-９〇零○OoＯｏ一二两三四五六七八九十廿卅元]"
# Signs whose meaning only a reader knows: circled numbers, letters of other scripts, and the like.
_ODD: Final = rf"[^\x00-\x7f\u00b7\u2010-\u2027\u2030-\u203f\u3000-\u3020{_HAN}\uff00-\uff5e]"
_NO_WORD: Final = f"[^0-9A-Za-z{_HAN}]*"
_ANY: Final = r"[\s\S]*"
_NOTHING: Final = (
    "无", "空", "暂无", "没有", "无此项", "null", "none", "nil", "na", "n/a",
)  # fmt: skip
_LETTERS: Final = re.compile("[a-z]", re.IGNORECASE)
_JOINED: Final = "(?:以及|和其他|[和及与跟同至到])"
_SEPARATORS: Final = "、，,；;"
_NUMBER: Final = "第?(?:[〇零一二两三四五六七八九十]{1,3}|[0-9]{1,2})"


def any_case(word: str) -> str:
    """A pattern for a word in capitals or not: JSON Schema knows no flags."""
    return _LETTERS.sub(lambda sign: f"[{sign[0].upper()}{sign[0].lower()}]", re.escape(word))


EMPTY: Final = f"{_NO_WORD}(?:{'|'.join(map(any_case, _NOTHING))})?{_NO_WORD}"
"""What counts as nothing written."""
UNTIDY_KEY: Final = f"[^a-z0-9_{_HAN}]"
"""A sign in the name of a field that only the reader can see through (``Title``, ``标 题``)."""
TIDY_KEY: Final = f"^[a-z0-9_{_HAN}]*$"


def whole(*alternatives: str) -> str:
    """A pattern for a text that is one of these, or nothing, or has signs for a reader to judge."""
    return f"^(?:{'|'.join((*alternatives, EMPTY, f'{_ANY}{_ODD}{_ANY}'))})$"


def _numerals(count: int) -> str:
    return f"(?:[^{_NUMERAL[1:-1]}]*{_NUMERAL}){{{count}}}{_ANY}"


_DATED: Final = whole(_numerals(4))
_NUMBERED: Final = whole(f"{_ANY}[{_NUMERAL[1:-1]}百千万半]{_ANY}")
_OF_DAY: Final = whole(f"{_ANY}[{_NUMERAL[1:-1]}午夜]{_ANY}")
_PATH: Final = whole(r"(?![A-Za-z]:|/)[^\\]*")

_BY_TYPE: Final[dict[type[Meaning], str]] = {
    value_types.Day: _DATED,
    value_types.StartMoment: _DATED,
    value_types.AnyPeriod: _DATED,
    value_types.Month: _DATED,
    value_types.Week: _DATED,
    value_types.TimeSpan: _OF_DAY,
    value_types.EndMoment: _OF_DAY,
    value_types.Hours: _NUMBERED,
    value_types.Count: _NUMBERED,
    value_types.Money: _NUMBERED,
    value_types.DocNo: _NUMBERED,
    value_types.Cycle: whole(f"{_ANY}[每逢各隔单双年季月周]{_ANY}"),
    text_types.FilePath: _PATH,
    text_types.PictureFile: _PATH,
    text_types.WebAddress: whole(r"[\s\S]*https?://[\s\S]*"),
}


def pattern_of(meaning: Meaning) -> str:
    """The pattern of a type's texts; empty where any text will do."""
    if isinstance(meaning, text_types.OneLine) and meaning.limit:
        return whole(rf"[\s\S]{{0,{meaning.limit}}}", rf"{_ANY}\s{_ANY}")
    return _BY_TYPE.get(type(meaning), "")


def term_pattern(words: Iterable[str], *, several: bool) -> str:
    """The pattern of a text that names one of ``words``, or several of them on one line.

    Signs beside letters, digits and Chinese characters are left to the reader. 第N党小组 stands
    for every number.
    """
    plain = dict.fromkeys(form for word in words for form in _plain_forms(word, several=several))
    one = f"(?:{'|'.join(plain)})"
    if several:
        one = f"{one}(?:{_JOINED}{one})*"
        odd = f"[^{_SEPARATORS}]*[^0-9A-Za-z{_HAN}{_SEPARATORS}][^{_SEPARATORS}]*"
        piece = f"(?:{one}|{odd}|{EMPTY})"
        return whole(f"{piece}(?:[{_SEPARATORS}]{piece})*")
    return whole(one, f"{_ANY}[^0-9A-Za-z{_HAN}]{_ANY}")


def _plain_forms(word: str, *, several: bool) -> list[str]:
    """The forms of a term in letters, digits and Chinese characters only, as patterns."""
    bare = re.sub(f"[^0-9A-Za-z{_HAN}]", "", compatible(word))
    before, numbered, after = bare.partition("第N")
    if not numbered:
        return [any_case(bare)]
    whole_term = f"{any_case(before)}{_NUMBER}{any_case(after)}"
    # 第一、二党小组 and 第一至三党小组 are several.
    return [whole_term, f"{any_case(before)}{_NUMBER}"] if several else [whole_term]
