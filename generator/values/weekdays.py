"""Weekdays as editors write them: 星期一, 周日, 礼拜天."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

WEEKDAY_PATTERN: Final = r"(?:星期|周|礼拜)\s*[一二三四五六日天1-7]"
_NAMES: Final = "一二三四五六日"
_AT_EITHER_END: Final = re.compile(
    rf"^[(\[【〔]?\s*(?P<first>{WEEKDAY_PATTERN})\s*[)\]】〕]?[\s,、]*"
    rf"|[\s,、]*[(\[【〔]?\s*(?P<last>{WEEKDAY_PATTERN})\s*[)\]】〕]?$"
)


def weekday_number(name: str) -> int:
    """0 for 星期一 … 6 for 星期日; ``name`` is a text of ``WEEKDAY_PATTERN`` or its last sign."""
    sign = name[-1]
    if sign.isdigit():
        return int(sign) - 1
    return 6 if sign == "天" else _NAMES.index(sign)


def weekday_name(day: dt.date | int) -> str:
    """星期一 … 星期日, of a date or of a number from 0."""
    number = day if isinstance(day, int) else day.weekday()
    return f"星期{_NAMES[number]}"


def split_weekday(text: str) -> tuple[str, int | None]:
    """Cut a weekday off the start or end of a date's text (already in half width)."""
    match = _AT_EITHER_END.search(text)
    if match is None or match[0] == text:
        return text, None
    number = weekday_number(match["first"] or match["last"])
    return text[: match.start()] + text[match.end() :], number
