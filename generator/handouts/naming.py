"""File names a clerk understands, safe on Windows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from generator.handouts.sheet import UNKNOWN_DAY, Paper, Sheet, Size

LONGEST: Final = 60
"""Signs of a title; with day and document a name stays below 255 bytes."""
_REPLACED: Final = str.maketrans('\\/|:*?"<>', "---：＊？”〈〉")
"""What Windows forbids in a name, by what reads alike. Reserved names (CON, NUL) cannot come up:
every name begins with a day or a Chinese word."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def file_name(sheet: Sheet) -> str:
    """``2026-08-14-八月主题党日-签到表（大字版）.pdf``; ``日期不详-…`` where no day is known."""
    number = f"-第{sheet.number}次" if sheet.number is not None else ""
    title = _shortened(_plain(sheet.title))
    return f"{_day(sheet)}{number}-{title}-{full_label(sheet)}.pdf"


def full_label(sheet: Sheet) -> str:
    """Its document with the edition: 签到表（大字版）."""
    large = "（大字版）" if sheet.size is Size.LARGE else ""
    return f"{sheet.label}{large}{'（小册子）' if sheet.paper is Paper.A5 else ''}"


def unique_names(sheets: Iterable[Sheet]) -> list[str]:
    """A name for each sheet; names that would differ in case only count as equal."""
    taken: set[str] = set()
    return [_free(sheet, taken) for sheet in sheets]


def _free(sheet: Sheet, taken: set[str]) -> str:
    name = file_name(sheet)
    stem, tries = name.removesuffix(".pdf"), 1
    while name.casefold() in taken:
        tries += 1
        name = f"{stem}-{tries}.pdf"
    taken.add(name.casefold())
    return name


def _day(sheet: Sheet) -> str:
    return sheet.day.isoformat() if sheet.day != UNKNOWN_DAY else "日期不详"


def _plain(title: str) -> str:
    seen = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", title))
    kept = "".join(sign for sign in seen if unicodedata.category(sign) not in _UNSEEN)
    return re.sub(r"\s+", " ", kept.translate(_REPLACED)).strip(" .")


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip(" .") + "…"
