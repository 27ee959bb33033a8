"""Times of day and ranges of them, as editors write them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import NUMERALS
from generator.values.clocks import Clock, parse_clock
from generator.values.date_forms import COMPLETE_DATE
from generator.values.day_parts import DAY_PART_PATTERN
from generator.values.reading import Reading, Refused
from generator.values.remarks import beside_a_remark
from generator.values.wording import quoted

_EARLY: Final = 7  # W302: hours before this without 上午/下午 are more often an afternoon's
_CANONICAL: Final = re.compile(r"(?:0[7-9]|1\d|2[0-3]):[0-5]\d", re.ASCII)
_CANONICAL_RANGE: Final = re.compile(rf"({_CANONICAL.pattern})[-–]({_CANONICAL.pattern})", re.ASCII)
RANGE_SIGN: Final = r"(?:-{1,2}>|[-‐‑‒–—―−─~〜∼∽]{1,3}|[到至→]|ー|(?<=\d)一(?=\d))"
_RANGE: Final = re.compile(rf"(?:从|自)?(?P<start>.+?){RANGE_SIGN}(?P<end>.+?)(?:止|结束)?")
_NO_END: Final = re.compile(rf"(?:从|自)?(?P<start>.+?){RANGE_SIGN}")
_NO_START: Final = re.compile(rf"{RANGE_SIGN}.+")
_FROM_ONLY: Final = re.compile(r"(?:从|自)?(?P<start>.+?)(?:起|开始|准时开始|准时)")
_BARE_HOUR: Final = re.compile(rf"(?:{DAY_PART_PATTERN})?(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})")
_HOUR_SIGN: Final = re.compile(r"[点时]")
_SEVERAL: Final = re.compile(rf"{RANGE_SIGN}|\d[,、;和]\D*\d+[:点时]")
_RANGE_HINT: Final = "请写 14:30-16:00 这样的起止时间。"


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From ``start`` to ``end`` on one day; no end when only a start was written."""

    start: dt.time
    end: dt.time | None = None


def clock_text(time: dt.time) -> str:
    """19:30."""
    return f"{time.hour:02d}:{time.minute:02d}"


def read_time(text: str) -> Reading[dt.time]:
    """Read a time of day; ``19:30`` gives the note N301, other clean forms N302.

    W301 when the form is odd (7。30, 1530, 下午15:00), W302 before 7:00 without 上午/下午; both
    messages state the reading. Raises ``Refused`` (E307).
    """
    if _CANONICAL.fullmatch(text):
        time = dt.time(int(text[:2]), int(text[3:]))
        return Reading(time, "N301", f"“{text}”按时间 {text} 读。")
    try:
        return _judged(parse_clock(text))
    except Refused as refused:
        raise beside_a_remark(text, read_time, "时间", refused) from None


def read_time_range(text: str) -> Reading[TimeRange]:
    """Read ``14:30-16:00`` or one time (then without an end); codes as ``read_time``.

    In 下午2:00-4:00 the second time takes 下午 because only that makes sense. Raises ``Refused``:
    E307, also for a missing end; E401 when the end is not after the start.
    """
    match = _CANONICAL_RANGE.fullmatch(text)
    if match and match[1] < match[2]:
        both = TimeRange(dt.time.fromisoformat(match[1]), dt.time.fromisoformat(match[2]))
        return Reading(both, "N302", f"“{text}”按 {match[1]}–{match[2]} 读。")
    try:
        return _range_slowly(text, squeeze(text))
    except Refused as refused:
        raise beside_a_remark(text, read_time_range, "时间", refused) from None


def _range_slowly(text: str, clean: str) -> Reading[TimeRange]:
    if COMPLETE_DATE.search(clean):
        raise Refused("E307", f"{quoted(text)}里有日期，这里只写时间。", _RANGE_HINT)
    match = _RANGE.fullmatch(clean)
    if match is None or _NO_START.fullmatch(clean):
        return _single(text, clean)
    return _both(text, match["start"], match["end"])


def _single(text: str, clean: str) -> Reading[TimeRange]:
    if (half_open := _NO_END.fullmatch(clean)) is not None:
        raise Refused(
            "E307",
            f"{quoted(text)}没有写结束时间。",
            f"补上结束时间，{_RANGE_HINT}只知道开始就写 {half_open['start']}。",
        )
    if _NO_START.fullmatch(clean):
        raise Refused("E307", f"{quoted(text)}没有写开始时间。", _RANGE_HINT)
    start_only = _FROM_ONLY.fullmatch(clean)
    one = read_time(start_only["start"] if start_only else text)
    return Reading(TimeRange(one.value), one.code, one.message)


def _both(text: str, first: str, second: str) -> Reading[TimeRange]:
    if _SEVERAL.search(second):
        raise Refused("E307", f"{quoted(text)}里不止一段时间，这里只写一段。", _RANGE_HINT)
    start_clock, end_clock = parse_clock(_with_hour_sign(first, second)), parse_clock(second)
    start = _judged(start_clock)
    part = _inherited(start_clock, start.value, end_clock)
    end = _judged(end_clock, part, early_is_clear=bool(start_clock.part))
    if end.value <= start.value:
        raise _not_after(start.value, end.value)
    value = TimeRange(start.value, end.value)
    warnings = [one for one in (start, end) if one.code.startswith("W")]
    if warnings:
        return Reading(value, warnings[0].code, "".join(one.message for one in warnings))
    shown = f"{clock_text(start.value)}–{clock_text(end.value)}"
    return Reading(value, "N302", f"{quoted(text)}按 {shown} 读。")


def _with_hour_sign(first: str, second: str) -> str:
    """In 9-11点 and 三到五点 the sign at the end holds for both."""
    sign = _HOUR_SIGN.search(second)
    return first + sign[0] if sign and _BARE_HOUR.fullmatch(first) else first


def _inherited(start_clock: Clock, start: dt.time, end_clock: Clock) -> str:
    if end_clock.part or not start_clock.part or end_clock.settled()[0] > start:
        return ""
    try:
        fits = end_clock.settled(start_clock.part)[0] > start
    except Refused:
        return ""
    return start_clock.part if fits else ""


def _judged(clock: Clock, part: str = "", *, early_is_clear: bool = False) -> Reading[dt.time]:
    time, odd = clock.settled(part)
    shown = clock_text(time)
    has_part = bool(clock.part or part)
    if odd:
        written = quoted(clock.core if clock.odd else clock.text)
        message = f"{written}按 {shown} 理解，请确认并改写为 {shown}。"
        return Reading(time, "W301", message + ("" if has_part else _if_afternoon(time)))
    if time.hour < _EARLY and not has_part and not early_is_clear:
        word = "早上" if time.hour >= 5 else "凌晨"
        message = f"{quoted(clock.text)}没有写上午还是下午，按{word} {shown} 理解。"
        return Reading(time, "W302", message + _if_afternoon(time))
    return Reading(time, "N302", f"{quoted(clock.text)}按 {shown} 读。")


def _if_afternoon(time: dt.time) -> str:
    if time.hour >= _EARLY:
        return ""
    word = "下午" if time.hour else "中午"
    return f"如果是{word}，请写 {time.hour + 12}:{time.minute:02d}。"


def _not_after(start: dt.time, end: dt.time) -> Refused:
    if start == end:
        return Refused("E401", f"结束时间和开始时间都是 {clock_text(start)}。", "请核对起止时间。")
    hint = "请核对起止时间。"
    if end.hour in {0, 12} and start.hour >= 18:
        hint += "如果到半夜十二点结束，请写 23:59。"
    if end.hour < 12 and end.hour + 12 > start.hour:
        hint += f"如果是下午结束，请写 {end.hour + 12}:{end.minute:02d}。"
    return Refused("E401", f"结束时间 {clock_text(end)} 早于开始时间 {clock_text(start)}。", hint)
