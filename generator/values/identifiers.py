"""Identifiers: a record's file stem, which is its address."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.values.characters import remove_invisible
from generator.values.date_forms import with_arabic_numbers

_PATTERN: Final = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)
# A folder's own page has these addresses.
_PAGES: Final = frozenset({"index", "readme"})
# Windows keeps these names for devices, whatever the suffix.
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_LONGEST: Final = 60
_SUFFIX: Final = re.compile(r"(?:\.(?:ya?ml|txt|docx?|md|bak))+$", re.IGNORECASE)
_COPY_MARK: Final = re.compile(
    r"副本|复件|复制|拷贝|新建(?:文本文档)?|(?<![a-z])copy(?: of)?(?![a-z])"
)
_COPY: Final = re.compile(r"副本|复件|拷贝|(?<![a-z])copy(?![a-z])|\(\d{1,2}\)(?=\.|$)")
_DATE: Final = re.compile(
    r"(?<!\d)(\d{4})\s*[年._/]\s*(\d{1,2})\s*[月._/]\s*(\d{1,2})\s*[日号]?(?!\d)"
    r"|(?<!\d)([12]\d{3})([01]\d)([0-3]\d)(?!\d)"
)
_MONTH: Final = re.compile(r"(?<!\d)(\d{4})\s*[年._/]\s*(\d{1,2})(?:\s*月份?|(?![\d.月]))")
_YEAR: Final = re.compile(r"(?<=\d{4})年")
_CHINESE: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]+")
_OTHER: Final = re.compile(r"[^a-z0-9]+")


def is_identifier(stem: str) -> bool:
    """Whether a file stem can be an identifier: a–z, 0–9 and -, and not reserved."""
    return _PATTERN.fullmatch(stem) is not None and not is_reserved(stem)


def is_reserved(stem: str) -> bool:
    """Whether a name, in letters of any size, is kept for a section's page or by Windows."""
    return is_section_page(stem) or stem.lower() in _DEVICES


def is_section_page(stem: str) -> bool:
    """Whether a section's own page has this address."""
    return stem.lower() in _PAGES


def is_copy(name: str) -> bool:
    """Whether a file's name has the mark of a copy, as Windows and macOS add it."""
    return _COPY.search(unicodedata.normalize("NFKC", name).lower()) is not None


def propose_identifier(name: str) -> str:
    """An identifier for any file name: pinyin for Chinese, dates kept, 副本 dropped.

    “8月主题党日 - 副本 (2).yml” gives ``8yue-zhutidangri-2``.
    """
    text = unicodedata.normalize("NFKC", remove_invisible(name)).strip().lower()
    text = _COPY_MARK.sub(" ", with_arabic_numbers(_SUFFIX.sub("", text)))
    text = _MONTH.sub(_month, _DATE.sub(_date, text))
    text = re.sub(r"(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?", _short_date, _YEAR.sub(" ", text))
    latin = unicodedata.normalize("NFKD", _CHINESE.sub(_pinyin, text))
    latin = "".join(sign for sign in latin if not unicodedata.combining(sign))
    return _usable(_OTHER.sub("-", latin).strip("-"))


def _date(match: re.Match[str]) -> str:
    year, month, day = (part for part in match.groups() if part is not None)
    return f" {year}-{month:0>2}-{day:0>2} "


def _month(match: re.Match[str]) -> str:
    return f" {match[1]}-{match[2]:0>2} "


def _short_date(match: re.Match[str]) -> str:
    return f" {match[1]}yue{match[2]}ri " if match[2] else f" {match[1]}yue "


def _pinyin(match: re.Match[str]) -> str:
    from pypinyin import lazy_pinyin  # slow to load, needed only when a name must be proposed

    return f" {''.join(lazy_pinyin(match[0], errors='ignore'))} "


def _usable(stem: str) -> str:
    short = stem
    if len(stem) > _LONGEST:
        short = stem[:_LONGEST].rsplit("-", 1)[0] if "-" in stem[20:_LONGEST] else stem[:_LONGEST]
    short = short.strip("-") or "record"
    return f"{short}-1" if is_reserved(short) else short
