"""File names a clerk understands, safe on Windows."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from generator.handouts.sheet import UNKNOWN_DAY, Paper, Sheet, Size

LONGEST: Final = 60
"""Signs of a title: Windows takes 260 of a whole path."""
MOST_BYTES: Final = 240
"""Of a name: other systems take 255, and a number may have to follow."""
_REPLACED: Final = str.maketrans('\\/|:*?"<>', "---：＊？”〈〉")
"""What Windows forbids in a name, by what reads alike. Reserved names (CON, NUL) cannot come up:
every name begins with a day or a Chinese word."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def file_name(sheet: Sheet, record_id: str = "") -> str:
    """``2026-08-14-八月主题党日-签到表（大字版）.pdf``; ``日期不详-…`` where no day is known.

    Where only a period was written: ``2026-11-…``, ``2026-W46-…``, ``2026年第四季度…``. With
    ``record_id`` this stands before the document.
    """
    number = f"-第{sheet.number}次" if sheet.number is not None else ""
    before = f"{_when(sheet)}{number}-".removeprefix("-")
    after = f"{f'-{_plain(record_id)[:LONGEST]}' if record_id else ''}-{full_label(sheet)}.pdf"
    title = _shortened(_plain(sheet.title), MOST_BYTES - len(f"{before}{after}".encode()))
    return f"{before}{title}{after}"


def full_label(sheet: Sheet) -> str:
    """Its document with the edition: 签到表（大字版）."""
    large = "（大字版）" if sheet.size is Size.LARGE else ""
    return f"{sheet.label}{large}{'（小册子）' if sheet.paper is Paper.A5 else ''}"


class Names:
    """File names that tell sheets apart from those that are not printed this time, too.

    ``everything``: every sheet of the catalogue, of which some have the same day, title and
    document; the names of these hold their records' ids.
    """

    def __init__(self, everything: Iterable[Sheet]) -> None:
        owners: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for sheet in everything:
            owners[_plainest(sheet)].add(_owner(sheet))
        self._shared = {name for name, found in owners.items() if len(found) > 1}

    def of(self, sheets: Iterable[Sheet]) -> list[str]:
        """A name for each sheet; names that would differ in case only count as equal."""
        taken: set[str] = set()
        return [self._free(sheet, taken) for sheet in sheets]

    def _free(self, sheet: Sheet, taken: set[str]) -> str:
        is_shared = sheet.record is not None and _plainest(sheet) in self._shared
        name = file_name(sheet, sheet.record.id if sheet.record and is_shared else "")
        stem, tries = name.removesuffix(".pdf"), 1
        while name.casefold() in taken:
            tries += 1
            name = f"{stem}-{tries}.pdf"
        taken.add(name.casefold())
        return name


def _plainest(sheet: Sheet) -> str:
    """What the names of all its editions have in common."""
    return file_name(replace(sheet, size=Size.STANDARD, paper=Paper.A4)).casefold()


def _owner(sheet: Sheet) -> tuple[str, str]:
    return (sheet.record.kind, sheet.record.id) if sheet.record else ("", sheet.name)


def _when(sheet: Sheet) -> str:
    """The day, or no more of it than was written; nothing where the title says it already."""
    if sheet.period is None:
        return sheet.day.isoformat() if sheet.day != UNKNOWN_DAY else "日期不详"
    if sheet.period.kind in ("month", "week"):
        return sheet.period.code
    is_told = sheet.number is None and sheet.title.startswith(f"{sheet.period.year}年")
    return "" if is_told else sheet.period.label


def _plain(title: str) -> str:
    seen = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", title))
    kept = "".join(sign for sign in seen if unicodedata.category(sign) not in _UNSEEN)
    return re.sub(r"\s+", " ", kept.translate(_REPLACED)).strip(" .")


def _shortened(title: str, room: int) -> str:
    """The title in at most ``room`` bytes of UTF-8, and not too long for a Windows path."""
    if len(title) <= LONGEST and len(title.encode()) <= room:
        return title
    kept = title[: LONGEST - 1].encode()[: max(room - len("…".encode()), 0)]
    return kept.decode(errors="ignore").rstrip(" .") + "…"
