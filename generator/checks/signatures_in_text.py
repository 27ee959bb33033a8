"""The signature that an editor typed below the text of a notice: issuer, day, perhaps a remark."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from generator.checks.dates_in_text import dates_in, real_day

_LAST_LINES = 12
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_MARKS = re.compile(r"[*_>\s]+|&nbsp;|&emsp;|<br\s?/?>|[（(](?:盖章|印章|章|公章)[）)]")
_BETWEEN = re.compile(r"[、，,；;\s]+")
_REMARK = re.compile(r"[（(]([^（）()\n]{2,60})[）)]")


@dataclass(frozen=True, slots=True)
class TypedSignature:
    """``text`` is what stands above it, ``day_line`` the line of its day as it was typed."""

    text: str
    day: dt.date
    day_line: str
    remark: str | None


def names_of(*names: str | None) -> frozenset[str]:
    """Names as signatures may show them, several signers also one by one."""
    known = [name for name in names if name]
    parts = (part for name in known for part in _BETWEEN.split(name))
    return frozenset(_plain(name) for name in (*known, *parts) if name)


def typed_signature(text: str, names: Collection[str]) -> TypedSignature | None:
    """The signature at the very end: at least one of the ``names`` and a whole date below it."""
    head, lines = _last_lines(text)
    remark = _REMARK.fullmatch(lines[-1].strip()) if lines else None
    if remark:
        _drop(lines)
    if not lines:
        return None
    day_line = lines.pop()
    name, day = _name_and_day(day_line)
    if day is None or (name and name not in names):
        return None
    signed = bool(name)
    while lines and (not lines[-1].strip() or _is_name(lines[-1], names)):
        signed = bool(lines.pop().strip()) or signed
    if not signed:
        return None
    above = "\n".join((*head, *lines)).rstrip()
    return TypedSignature(above, day, day_line, remark[1] if remark else None)


def _is_name(line: str, names: Collection[str]) -> bool:
    parts = [part for part in map(_plain, _BETWEEN.split(line.strip())) if part]
    return _plain(line) in names or (bool(parts) and all(part in names for part in parts))


def _last_lines(text: str) -> tuple[list[str], list[str]]:
    parts = text.rstrip().rsplit("\n", _LAST_LINES)
    return (parts[:1], parts[1:]) if len(parts) > _LAST_LINES else ([], parts)


def _drop(lines: list[str]) -> None:
    lines.pop()
    while lines and not lines[-1].strip():
        lines.pop()


def _plain(line: str) -> str:
    return _MARKS.sub("", line)


def _name_and_day(line: str) -> tuple[str, dt.date | None]:
    """What stands before the date that ends the line, and the date."""
    plain = _plain(line.translate(_HALF_WIDTH)) if len(line) < 120 else ""
    for date in dates_in(plain):
        if date.match.end() == len(plain) and date.year:
            return plain[: date.match.start()], real_day(date.year, date.month, date.day)
    return "", None
