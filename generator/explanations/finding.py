"""The codes somebody asks about, however they were typed or pasted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.explanations.load import FOLDER
from generator.problems import CODES, SEVERITY_NAMES, Code
from generator.values.nearest import nearest

_CODE = re.compile(r"(?<![A-Z0-9])([A-Z])[ -]?(\d{3})(?![A-Z0-9])")
_BEGINNING = re.compile(r"[A-Z]\d{0,2}")
_SHORT = re.compile(r"[A-Z]{0,2}[ -]?[A-Z0-9]{1,5}")
_TOLD = re.compile(rf"(?:{'|'.join(SEVERITY_NAMES.values())}) ?([A-Z]\d{{3}})(?!\d)")

_ALIKE = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Asked:
    """The codes found, and the words that are no code."""

    codes: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def codes_in(words: tuple[str, ...]) -> Asked:
    """The codes that the words of a command line mean.

    Small and full-width letters do. Words of a pasted message, in quotes or not, name the code
    that stands behind 错误, 提醒 or 说明.
    """
    text = _folded(" ".join(words))
    told = [code for code in _TOLD.findall(text) if code in CODES]
    if told:
        return Asked(_once(told))
    if all(_SHORT.fullmatch(word) for word in text.split()):
        return _typed(text)
    known = [code for code in map("".join, _CODE.findall(text)) if code in CODES]
    return Asked(_once(known), () if known else (" ".join(words),))


def meant(word: str) -> tuple[str, ...]:
    """The codes that an unknown one may have been meant for, the likeliest first."""
    folded = re.sub("[ -]", "", _folded(word)).translate(_ALIKE)
    if folded in CODES:
        return (folded,)
    same_number = [code for code in CODES if re.fullmatch(rf"[A-Z]?{code[1:]}", folded)]
    if same_number:
        return tuple(same_number)
    near = nearest(folded, CODES)
    return (near,) if near else ()


def beginning(word: str) -> tuple[str, ...]:
    """The codes that begin so: W5 is all of the board."""
    folded = re.sub("[ -]", "", _folded(word))
    return tuple(c for c in CODES if c.startswith(folded)) if _BEGINNING.fullmatch(folded) else ()


def is_like_a_code(word: str) -> bool:
    """Whether it has the form of a code, though there may be none."""
    return bool(_CODE.fullmatch(_folded(word)))


def mentioning(word: str) -> tuple[str, ...]:
    """The codes whose title has this word, then those whose explanation has it."""
    folded = _folded(word)
    titled = [name for name, code in CODES.items() if folded in code.title.upper()]
    told = [name for name, code in CODES.items() if folded in _text(code)]
    return _once([*titled, *told])


def _text(code: Code) -> str:
    found = FOLDER / f"{code.code}.md"
    written = found.read_text(encoding="utf-8") if found.is_file() else ""
    return f"{code.cure}\n{written}".upper()


def _typed(text: str) -> Asked:
    # “E 202” and “e-202” are one code; what is left over are words of their own.
    words = [word for word in re.split(r"[ ,、，;；]+", _CODE.sub(r"\1\2 ", text)) if word]
    unknown = tuple(word for word in words if word not in CODES)
    return Asked(_once([word for word in words if word in CODES]), unknown)


def _once(codes: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().upper()
