"""Terms of a closed list, with their synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.values.characters import compatible
from generator.values.chinese_numerals import chinese_number, in_chinese
from generator.values.nearest import nearest
from generator.values.numbered_terms import NUMBER, is_each, series
from generator.values.reading import Reading, Refused
from generator.values.wording import listed, quoted

__all__ = ["NUMBER", "in_words", "is_numbered", "joined_terms", "nearest", "read_term"]

_MARKS: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "【": "[", "】": "]"}
    | {"〔": "[", "〕": "]", "–": "-", "—": "-", "·": "", "•": "", "・": ""}
)
_AT_ENDS: Final = "。.,、;:\"'"
_NUMBERED: Final = re.compile("第N(?=[\u4e00-\u9fff])")
_AND: Final = re.compile(r"\s*(?:以及|和其他(?=.)|[和及与跟同、/+|&])\s*|\s+")
_LONGEST: Final = 80  # characters of terms joined by 和
_MUCH_MORE: Final = 3  # characters beside a term: then the text says more than that term
_NOT: Final = re.compile("除外|以外|之外|除了|不|未|非|免")
_REMARK: Final = re.compile(r"(?P<term>[^(]+)\(.+\)")
_MEMBERS: Final = re.compile(r"(?:全体|所有)?(?:成员|党员|委员|人员|同志)$")
_ALL: Final = re.compile("^(?:全体|所有|各位)")
# Words for a body that are not its name: asked about, never taken for it.
_LOOSELY: Final = (
    {"党员": "全体党员"}
    | dict.fromkeys(("班子", "支部班子", "支委班子", "支委", "支部委员"), "支委会")
    | dict.fromkeys(
        ("内部", "内部公开", "内部可见", "内部使用", "内部资料", "仅内部", "局域网", "支部内公开"),
        "内网",
    )
)
# What goes to everybody is published at that very word, never at a guess.
_NEVER_ASKED: Final = frozenset({"公开"})


def read_term(
    text: str,
    terms: Sequence[str],
    synonyms: Mapping[str, str],
    what: str,
    *,
    one_of_several: bool = False,
) -> Reading[str]:
    """Read one of ``terms``; ``synonyms`` maps other words to them, ``what`` names the field.

    A synonym of a term of another list is none here. ``one_of_several``: the field is a list.
    N401 for a synonym or a harmless difference (spaces, width, a full stop). A term 第N党小组
    stands for every number and is given back as 第一党小组. Raises ``Refused`` (E402) with the
    nearest term and the list.
    """
    if text in terms and not is_numbered(text):
        return Reading(text)
    value = _meant(text, terms, synonyms)
    if value == text:
        return Reading(text)
    if value:
        return Reading(value, "N401", f"{quoted(text)}按“{value}”读。")
    several = joined_terms(text, terms, synonyms) or _series(text, terms)
    if len(several) > 1:
        raise _too_many(text, several, what, one_of_several=one_of_several)
    raise _unknown(text, terms, synonyms, what)


def is_numbered(term: str) -> bool:
    """Whether it stands for a row of terms: 第N党小组 for 第一党小组, 第二党小组 and so on."""
    return "第N" in term


def in_words(terms: Iterable[str]) -> tuple[str, ...]:
    """Terms as they are shown to people, who would write 第N党小组 as it stands."""
    return tuple(_first_two(term) if is_numbered(term) else term for term in terms)


def _first_two(term: str) -> str:
    first, second = (term.replace("第N", f"第{number}") for number in "一二")
    return f"{first}、{second}……"


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


def _series(text: str, terms: Sequence[str]) -> tuple[str, ...]:
    found = series(text, terms)
    return found if all(_numbered(term, terms) for term in found) else ()


def _meant(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> str | None:
    synonym = synonyms.get(text)
    if synonym and _is_listed(synonym, terms):
        return synonym
    return _numbered(text, terms) or _folded_match(text, terms, synonyms)


def _is_listed(term: str, terms: Sequence[str]) -> bool:
    return term in terms or _numbered(term, terms) == term


def _fold(text: str) -> str:
    return compatible(text).replace(" ", "").translate(_MARKS).casefold().strip(_AT_ENDS)


def _folded_match(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> str | None:
    wanted = _fold(text)
    for term in terms:
        if _fold(term) == wanted and not is_numbered(term):
            return term
    alike = (term for word, term in synonyms.items() if _fold(word) == wanted)
    return next((term for term in alike if _is_listed(term, terms)), None)


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


def _too_many(text: str, several: tuple[str, ...], what: str, *, one_of_several: bool) -> Refused:
    names = "、".join(several)
    if one_of_several:
        message = f"{what}里没有{quoted(text)}这一项，这是 {len(several)} 项写在了一起。"
        return Refused("E402", message, f"每项各占一行，前面写“- ”：{names}。")
    message = f"{what}这里只能写一项，{quoted(text)}是 {len(several)} 项。"
    return Refused("E402", message, f"选一项写：{names}。")


def _unknown(text: str, terms: Sequence[str], synonyms: Mapping[str, str], what: str) -> Refused:
    message = f"{what}里没有{quoted(text)}这一项"
    remark = _REMARK.fullmatch(compatible(text))
    if remark and (term := _meant(remark["term"].strip(), terms, synonyms)):
        return Refused("E402", f"{message}。", f"括号里的说明写到正文或备注里，这里只写“{term}”。")
    meant = _likely(text, terms, synonyms)
    question = f"，是不是“{meant.replace('第N', '第一')}”？" if meant else "。"
    return Refused("E402", f"{message}{question}", f"可以写：{listed(in_words(terms))}。")


def _likely(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> str | None:
    """The term to ask about: never one that the text leaves out, nor one of another list."""
    if _NOT.search(text) and not any(_NOT.search(term) for term in terms):
        return None
    if body := _body(text, terms, synonyms):
        return body
    if _says_more(text, terms) or is_each(_fold(text), terms):
        return None
    own = {word: term for word, term in synonyms.items() if _is_listed(term, terms)}
    own = {word: term for word, term in own.items() if not is_each(word, terms)}
    asked = (word for word in (*terms, *own) if own.get(word, word) not in _NEVER_ASKED)
    near = nearest(text, asked)
    return own.get(near, near) if near else None


def _body(text: str, terms: Sequence[str], synonyms: Mapping[str, str]) -> str | None:
    """支委会 for 支委会成员, 第一党小组 for 第一党小组全体党员: a body for those in it."""
    whole = _fold(text)
    for word in (whole, _MEMBERS.sub("", whole), _ALL.sub("", whole)):
        if (loose := _LOOSELY.get(word)) and loose in terms:
            return loose
        if word != whole and word and (meant := _meant(word, terms, synonyms)):
            return meant
    return None


def _says_more(text: str, terms: Iterable[str]) -> bool:
    """Whether the text has a whole term and much beside it: no other term is meant then."""
    folded = _fold(text)
    return any(
        len(folded) - len(word) >= _MUCH_MORE
        for term in terms
        if (word := _fold(term.replace("第N", ""))) and word in folded
    )
