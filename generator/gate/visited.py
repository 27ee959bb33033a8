"""Names of persons in summaries of visits, where hardly a word is needed but the totals.

Stricter than `persons`: the words of visiting beside a surname are enough, and every common word
that begins like a name is known instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.gate.officers import did_the_work
from generator.gate.persons import HAN, HIDDEN, Name
from generator.gate.phrases import is_phrase
from generator.gate.surnames import (
    CLEAR,
    GIVEN_SIGNS,
    LONG,
    NEVER_GIVEN,
    OFFICES,
    OTHER,
    PLACE_ENDINGS,
    SHORT_PLACE_ENDINGS,
    TITLES,
    begins_common_word,
)

_SURNAME: Final = f"(?:{LONG}|[{CLEAR}{OTHER}])"
_NAME: Final = f"{_SURNAME}[{HAN}]{{1,2}}"
_SMALL: Final = "[由给为向替代赴到去含与和及、对送是员工属友]"
_ABOUT: Final = (
    "住院|生病|患|因|困难|家庭|家中|家里|家属|慰问|情况|就医|看病|手术|去世|病故|逝世|爱人|妻|丈夫|儿|女|父|母|子女|孩子|老伴|等"
    "|汇总|走访|探[望访]|帮[困扶]|[代申]?领|签收|补助|救助|受助|受伤|退休|丧|家"
)
_ENDS: Final = f"(?={TITLES}|{_ABOUT}|[^{HAN}]|\\Z|[的和与及做每各送代签])"
_FAMILIAR: Final = (
    f"[老小]{_SURNAME}(?={TITLES}|{_ABOUT}|[^{HAN}]|\\Z|[的和与及]|走访)"
    f"|{_SURNAME}老(?=[^{HAN}]|\\Z|{_ABOUT})"
)
_TITLED: Final = f"{_SURNAME}(?:[{HAN}]{{1,2}}?)?(?=(?:{TITLES}|{OFFICES}))"
_SPACED: Final = f"[{CLEAR}{OTHER}][ \u3000]{{1,4}}[{HAN}]{{1,2}}?(?=[^{HAN}]|\\Z|等|家|同志)"
_NO_FAMILIAR: Final = frozenset(f"小{sign}" for sign in "康米车包白方时于金成段项安柴房")
# Words that end with a surname right before a title: 文书, 关于, 一方.
_NO_TITLED: Final = frozenset("于向方常单任包查成关解强边万安车房文")


def visited(text: str) -> Iterator[Name]:
    """Names of those visited, hidden ones (李某某) and half ones (老王, 张师傅) among them."""
    found = sorted(_all(text), key=lambda name: (name.start, -name.end))
    end = 0
    for name in found:
        if name.start >= end:
            if not _is_somebody_else(text, name):
                yield name
            end = name.end


def _is_somebody_else(text: str, name: Name) -> bool:
    """Whether the name is one of those who visited and counted, or of a thing."""
    return did_the_work(text, name.start, name.end) or is_phrase(text, name.start, name.end)


def _all(text: str) -> Iterator[Name]:
    for pattern, is_one in _PATTERNS:
        position = 0
        while match := pattern.search(text, position):
            # A word that is no name may overlap one.
            position = match.start() + 1
            if is_one(match[0], text, match.start()):
                yield Name(match[0], match.start(), match.end())


def _is_common(word: str) -> bool:
    """Whether a word begins a common one, names a place, or holds what no name does."""
    if begins_common_word(word):
        return True
    places = SHORT_PLACE_ENDINGS if len(word) == 2 else PLACE_ENDINGS
    return word[-1] in places or word[1] in PLACE_ENDINGS or bool(NEVER_GIVEN & set(word[1:2]))


def _is_given(word: str) -> bool:
    """Whether the signs after the surname are those of given names; one that follows may not be."""
    given = word[2:] if word[:2] in LONG.split("|") else word[1:]
    return bool(given) and set(given) <= GIVEN_SIGNS


def _visited(word: str, text: str, start: int) -> bool:
    if _is_common(word):
        return False
    return word[0] in CLEAR or word[:2] in LONG.split("|") or word[1] in GIVEN_SIGNS


def _about(word: str, text: str, start: int) -> bool:
    """A whole word, or one before what is told of persons."""
    if _is_common(word) or NEVER_GIVEN & set(word[1:]):
        return False
    following = text[start + len(word) : start + len(word) + 1]
    if _is_given(word):
        return True
    told = bool(re.match(f"[{HAN}]", following)) and len(word) == 3
    return told and word[0] in CLEAR and word[1] in GIVEN_SIGNS | NEVER_GIVEN | set("秉")


def _beside(word: str, text: str, start: int) -> bool:
    return not _is_common(word) and _is_given(word) and (word[0] in CLEAR or len(word) == 3)


def _familiar(word: str, text: str, start: int) -> bool:
    return word not in _NO_FAMILIAR


def _titled(word: str, text: str, start: int) -> bool:
    if len(word) > 1:
        return not _is_common(word) and _is_given(word)
    alone = start == 0 or not re.match(f"[{HAN}]", text[start - 1])
    return alone or word not in _NO_TITLED


def _spaced(word: str, text: str, start: int) -> bool:
    plain = "".join(word.split())
    return not begins_common_word(plain) and _is_given(plain)


def _hidden(word: str, text: str, start: int) -> bool:
    return True


_PATTERNS: Final[tuple[tuple[re.Pattern[str], Callable[[str, str, int], bool]], ...]] = (
    (re.compile(HIDDEN), _hidden),
    (re.compile(_FAMILIAR), _familiar),
    (re.compile(f"(?:(?<=[访望问助扶顾料护])|(?<=[访望问助扶顾料护][了过着])){_NAME}"), _visited),
    (re.compile(f"(?<![{HAN}]){_NAME}{_ENDS}"), _about),
    (re.compile(f"(?<={_SMALL}){_NAME}{_ENDS}"), _beside),
    (re.compile(_TITLED), _titled),
    (re.compile(f"(?:(?<![{HAN}])|(?<=[访望问助扶顾料护了过])){_SPACED}"), _spaced),
)
