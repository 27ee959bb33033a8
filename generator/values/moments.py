"""Date and time in one text: 2026年8月26日（星期三）下午3:00-5:00, also over several days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Final

from generator.values.characters import tidy
from generator.values.chinese_numerals import NUMERALS
from generator.values.date_forms import COMPLETE_DATE, with_arabic_numbers
from generator.values.dates import read_date, real_date, verify_weekday
from generator.values.day_parts import DAY_PART_PATTERN
from generator.values.reading import Reading, Refused
from generator.values.remarks import beside_a_remark
from generator.values.times import RANGE_SIGN, TimeRange, clock_text, read_time, read_time_range
from generator.values.weekdays import WEEKDAY_PATTERN, split_weekday
from generator.values.wording import quoted

_CHECK_BOTH: Final = "请核对起止时间；跨年要写上年份。"
_EXAMPLE: Final = "2026-08-26 15:00"
_CLOCK: Final = r"((?:0[7-9]|1\d|2[0-3]):[0-5]\d)"
_CANONICAL: Final = re.compile(rf"(\d{{4}}-\d\d-\d\d)[ T]{_CLOCK}(?:[-–]{_CLOCK})?", re.ASCII)
_WEEKDAY: Final = rf"\s*[,、]?\s*[(\[【〔]?\s*{WEEKDAY_PATTERN}\s*[)\]】〕]?"
_HEAD: Final = re.compile(rf"(?P<date>(?:{COMPLETE_DATE.pattern})(?:{_WEEKDAY})?)[T,、\s]*")
# A second date may leave out what it shares with the first: 9月1日至3日, 2026.9.1-9.3.
_SHORT_DATE: Final = re.compile(
    rf"(?:(?P<month>\d{{1,2}})\s*(?:月|(?P<dotted>[./]))\s*(?P<day>\d{{1,2}})(?!\s*[:\d])\s*[日号]?"
    rf"|(?P<only_day>\d{{1,2}})\s*[日号])(?P<weekday>{_WEEKDAY})?[,、\s]*"
)
_SIGN: Final = re.compile(rf"\s*{RANGE_SIGN}\s*")
_BRACKET: Final = re.compile(r"[()\[\]【】]")
_MIDNIGHT: Final = re.compile(r"0?0:00:00")
_HAS_DATE: Final = re.compile(
    rf"[年月日号]|{WEEKDAY_PATTERN}|[今明后][天晚早]|待|定|[×xX]{{2}}|\d+[-./]\d+[-./\s]|^\d{{5}}\b|周|旬"
)
_HOUR: Final = rf"[\d{NUMERALS}][:点时]"
_TIME_AT_END: Final = re.compile(
    rf"[\s,、]+\S*{_HOUR}\S*$|(?<=[月日号)])[^月日号]*{_HOUR}\S*$|(?<=[日号)])\s*{DAY_PART_PATTERN}$"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a time of day, or both."""

    date: dt.date | None
    time: dt.time | None = None

    def __str__(self) -> str:
        date = self.date.isoformat() if self.date else ""
        return f"{date} {clock_text(self.time) if self.time else ''}".strip()


@dataclass(frozen=True, slots=True)
class MomentSpan:
    """From ``start``, whose date is known, to ``end`` when one was written.

    An end on the same day carries the date too.
    """

    start: Moment
    end: Moment | None = None

    def __str__(self) -> str:
        if self.end is None:
            return str(self.start)
        if self.end.date == self.start.date and self.end.time is not None:
            return f"{self.start}–{clock_text(self.end.time)}"
        return f"{self.start} 至 {self.end}"


def read_moment(text: str) -> Reading[MomentSpan]:
    """Read a date with an optional time, time range, or end on a later day.

    The code is the most serious of its parts'. Raises ``Refused`` as ``read_date`` and
    ``read_time_range`` do; E307 when the day is missing; E401 when the end is before the start.
    """
    match = _CANONICAL.fullmatch(text)
    if match is not None and (match[3] is None or match[3] > match[2]):
        return _canonical(text, *match.groups())
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            return Reading(MomentSpan(Moment(dt.date.fromisoformat(text))))
        except ValueError:
            pass
    try:
        return _read_slowly(text)
    except Refused as refused:
        raise beside_a_remark(text, read_moment, "日期和时间", refused) from None


def read_end(text: str) -> Reading[Moment]:
    """Read an end: a time alone (then the date is None), a date, or both.

    Raises ``Refused`` as ``read_moment``; E307 for a span.
    """
    clean = with_arabic_numbers(tidy(text))
    if not _HAS_DATE.search(clean) and not _HEAD.match(clean):
        time = read_time(text)
        return Reading(Moment(None, time.value), time.code, time.message)
    moment = read_moment(text)
    if moment.value.end is not None:
        raise Refused(
            "E307", f"{quoted(text)}是一段时间，这里只写结束。", f"请写 21:00 或 {_EXAMPLE}。"
        )
    return Reading(moment.value.start, moment.code, moment.message)


def _canonical(text: str, day: str, start: str, end: str | None) -> Reading[MomentSpan]:
    date = read_date(day).value
    first = Moment(date, dt.time.fromisoformat(start))
    if end is None:
        return Reading(MomentSpan(first), "N301", f"“{text}”按 {day} {start} 读。")
    span = MomentSpan(first, Moment(date, dt.time.fromisoformat(end)))
    return Reading(span, "N302", f"“{text}”按 {day} {start}–{end} 读。")


def _read_slowly(text: str) -> Reading[MomentSpan]:
    clean = with_arabic_numbers(tidy(text))
    head = _HEAD.match(clean)
    if head is None:
        raise _no_day(text, clean)
    day = read_date(head["date"].strip())
    rest = clean[head.end() :].strip()
    cut = _end_with_date(rest)
    if cut is None:
        return _within_a_day(text, day, rest)
    return _over_days(text, day, rest[: cut.start()].strip(), rest[cut.end() :].strip())


def _end_with_date(rest: str) -> re.Match[str] | None:
    """The range sign that a second date follows; after a time 9.30 is a time, no date."""
    for sign in _SIGN.finditer(rest):
        after = rest[sign.end() :]
        short = _SHORT_DATE.match(after)
        if _HEAD.match(after) or (short and not (rest[: sign.start()].strip() and short["dotted"])):
            return sign
    return None


def _within_a_day(text: str, day: Reading[dt.date], rest: str) -> Reading[MomentSpan]:
    if not rest or _MIDNIGHT.fullmatch(rest):
        return _result(text, MomentSpan(Moment(day.value)), day)
    times = _times(rest)
    start, end = times.value.start, times.value.end
    span = MomentSpan(Moment(day.value, start), Moment(day.value, end) if end else None)
    return _result(text, span, day, times)


def _times(rest: str) -> Reading[TimeRange]:
    bare = rest.strip("()[]【】 ")
    return read_time_range(rest if _BRACKET.search(bare) else bare)


def _over_days(text: str, day: Reading[dt.date], before: str, after: str) -> Reading[MomentSpan]:
    parts: list[Reading[Any]] = [day]
    start = Moment(day.value)
    if before:
        first_time = read_time(before)
        start = Moment(day.value, first_time.value)
        parts.append(first_time)
    end_day, rest = _second_date(day.value, after)
    parts.append(end_day)
    end = Moment(end_day.value)
    if rest:
        last_time = read_time(rest)
        end = Moment(end_day.value, last_time.value)
        parts.append(last_time)
    if _instant(end, dt.time.max) < _instant(start, dt.time.min):
        raise Refused("E401", f"结束时间 {end} 早于开始时间 {start}。", _CHECK_BOTH)
    return _result(text, MomentSpan(start, end), *parts)


def _second_date(first: dt.date, after: str) -> tuple[Reading[dt.date], str]:
    full = _HEAD.match(after)
    if full is not None:
        return read_date(full["date"].strip()), after[full.end() :].strip()
    short = _SHORT_DATE.match(after)
    if short is None:  # the caller has seen one of the two
        raise AssertionError(after)
    month = int(short["month"] or first.month)
    day = real_date(first.year, month, int(short["day"] or short["only_day"]))
    verify_weekday(day, split_weekday("-" + (short["weekday"] or ""))[1])
    return Reading(day, "N303", ""), after[short.end() :].strip()


def _instant(moment: Moment, otherwise: dt.time) -> dt.datetime:
    return dt.datetime.combine(moment.date or dt.date.min, moment.time or otherwise)


def _result(text: str, span: MomentSpan, *parts: Reading[Any]) -> Reading[MomentSpan]:
    warnings = [part for part in parts if part.code.startswith("W")]
    if warnings:
        return Reading(span, warnings[0].code, "".join(part.message for part in warnings))
    codes = [part.code for part in parts if part.code]
    changed = [code for code in codes if code != "N301"]
    if not codes and text == str(span):
        return Reading(span)
    code = (changed or ["N302" if codes else "N303"])[0]
    return Reading(span, code, f"{quoted(text)}按 {span} 读。")


def _no_day(text: str, clean: str) -> Refused:
    """A time alone, or a date that is incomplete; the rest of the text is tried for the reason."""
    if not _HAS_DATE.search(clean):
        try:
            time = read_time_range(text).value.start
        except Refused:
            pass
        else:
            return Refused(
                "E307",
                f"{quoted(text)}只有时间，没有日期。",
                f"请把日期写上，如 2026-08-26 {clock_text(time)}。",
            )
    unclear = Refused("E307", f"看不懂{quoted(text)}。", f"请写 {_EXAMPLE} 这样的日期和时间。")
    without_time = _TIME_AT_END.sub("", clean)
    try:
        read_date(without_time or clean)
    except Refused as refused:
        return refused
    return unclear
