"""Remarks in brackets beside a time or a date: 14:30（签到14:15）."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from generator.values.characters import LONGEST_VALUE, compatible
from generator.values.reading import Reading, Refused
from generator.values.weekdays import WEEKDAY_PATTERN
from generator.values.wording import quoted

_REMARK: Final = re.compile(rf"\s*[(\[]({WEEKDAY_PATTERN})?[\s,、;]*([^()\[\]]*)[)\]]")
_UNDECIDED: Final = re.compile("(?:时间|日期)?(?:待.*|未定|暂定|拟.*|另行.*|[×?]+)")


def without_remarks(text: str) -> str:
    """The text without its remarks in brackets; a weekday stays, and so does 待定."""
    return _REMARK.sub(_weekday_only, compatible(text)).strip()


def _weekday_only(found: re.Match[str]) -> str:
    weekday, remark = found.groups()
    if not remark or _UNDECIDED.fullmatch(remark):
        return found[0]
    return f"({weekday})" if weekday else ""


def beside_a_remark(
    text: str, read: Callable[[str], Reading[Any]], what: str, refused: Refused
) -> Refused:
    """What to tell of a refused text: its remark if that is all that is wrong.

    Whatever else is wrong is told first, of the text without the remark. ``what`` names the sort
    of value.
    """
    if len(text) > LONGEST_VALUE:
        return refused
    value = without_remarks(text)
    if not value or value == compatible(text):
        return refused
    try:
        read(value)
    except Refused as other:
        return other
    return told_of_remark(text, value, what)


def told_of_remark(text: str, value: str, what: str) -> Refused:
    """E307: the value is right without its remark."""
    shown = value.replace("(", "（").replace(")", "）")
    message = f"{quoted(text)}里除了{what}还有括号里的说明。"
    return Refused("E307", message, f"括号里的说明写到正文里，这里只写{what}：{shown}。")
