"""Reading periods: 2026年下半年, 2026年三季度, 2026.10, 2026年第35周."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import numerals_to_digits
from generator.values.date_forms import COMPLETE_DATE, date_parts
from generator.values.period import Kind, Period, month_of, week_of
from generator.values.reading import Reading, Refused
from generator.values.wording import note, quoted

__all__ = ["Period", "month_of", "read_month", "read_period", "read_week", "week_of"]

_CANONICAL_MONTH: Final = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])", re.ASCII)
_SEP: Final = r"[-./\\。、·,_‐‒–—―−─年]"
_YEAR: Final = r"(?:公元)?(?P<year>\d{4})"
_CHINESE_YEAR: Final = re.compile(r"^[零〇○◯Oo0-9一二三四五六七八九]{4}(?=年)")
_YEAR_DIGITS: Final = str.maketrans("零〇○◯Oo一二三四五六七八九", "000000123456789")
_FORM_TEXTS: Final[tuple[tuple[Kind, str], ...]] = (
    ("year", r"(?:年(?:度|全年|整年)?|全年)?(?P<number>)"),
    ("half", rf"{_SEP}?度?(?:H(?P<number>[12])|(?P<word>[上下前后])半年?度?)"),
    ("quarter", rf"{_SEP}?度?第?(?:Q(?P<number>\d)|(?P<word>[1-9首末])个?季度?)"),
    ("week", rf"{_SEP}?度?第?(?:W(?P<number>\d{{1,2}})|(?P<word>\d{{1,2}})个?周)"),
    ("month", rf"{_SEP}{{1,2}}(?P<number>\d{{1,2}})(?:月份?)?"),
    ("month", r"(?P<number>(?:(?<=19\d\d)|(?<=20\d\d))\d\d)"),
)
_FORMS: Final = tuple(
    (kind, re.compile(f"{_YEAR}{form}", re.IGNORECASE)) for kind, form in _FORM_TEXTS
)
_MONTHS_SPAN: Final = re.compile(
    rf"{_YEAR}{_SEP}(?P<first>\d{{1,2}})月?(?:-|–|—|―|~|至|到)(?:(?P=year)年)?(?P<last>\d{{1,2}})月份?"
)
_MONTH_AND_WEEK: Final = re.compile(r"\d{4}\D\d{1,2}月份?第?\d个?周")
_WORDS: Final = {"上": 1, "前": 1, "首": 1, "下": 2, "后": 2, "末": 4}
_NAMES: Final[dict[Kind, tuple[str, str]]] = {
    "year": ("年份", "2026"),
    "half": ("半年", "2026-H2 或 2026年下半年"),
    "quarter": ("季度", "2026-Q3 或 2026年第三季度"),
    "month": ("月份", "2026-08 或 2026年8月"),
    "week": ("周", "2026-W35 或 2026年第35周"),
}
_HINT: Final = "请写 2026、2026-H2、2026-Q3、2026-08 或 2026-W35 这样的时段。"
_SHORT: Final = re.compile(
    r"(?P<year>\d{2}年|\d{2}[-.](?=[QHW]))?.*?"
    r"(?:\d{1,2}月份?|[上下]半年|第?[1-4]季度?|Q[1-4]|H[12]|第?\d{1,2}周|W\d{1,2}|全年)",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"[上下本这当今明去]个?(?:年度?|季度?|月|周|星期)|待定|未定|近期|长期|[×xX]{2}"
)


def read_period(text: str) -> Reading[Period]:
    """Read any period; N303 when it was not canonical, N304 for a month like 2026.10.

    Raises ``Refused``: E302 a part the year does not have, E303 no year, E304 relative,
    E307 anything else.
    """
    match = _CANONICAL_MONTH.fullmatch(text)
    if match is not None:
        return Reading(Period.of_months("month", int(match[1]), int(match[2])))
    clean = _in_digits(squeeze(text))
    period = _by_form(clean) or _by_months(clean)
    if period is None:
        raise _no_period(text, clean)
    return Reading(period, *_note(text, period))


def read_month(text: str) -> Reading[Period]:
    """Read a month; ``Refused`` as ``read_period``, E307 for another sort of period."""
    return _of_kind("month", text)


def read_week(text: str) -> Reading[Period]:
    """Read an ISO week; ``Refused`` as ``read_period``, E307 for another sort of period."""
    return _of_kind("week", text)


def _of_kind(kind: Kind, text: str) -> Reading[Period]:
    name, example = _NAMES[kind]
    try:
        reading = read_period(text)
    except Refused as refused:
        own_hint = refused.hint.replace(_HINT, f"请写 {example}。")
        raise Refused(refused.code, refused.message, own_hint) from None
    if reading.value.kind != kind:
        got = _NAMES[reading.value.kind][0]
        raise Refused("E307", f"这里要写{name}，{quoted(text)}是{got}。", f"请写 {example}。")
    return reading


def _in_digits(clean: str) -> str:
    arabic = _CHINESE_YEAR.sub(lambda match: match[0].translate(_YEAR_DIGITS), clean)
    return numerals_to_digits(arabic)


def _by_form(clean: str) -> Period | None:
    for kind, form in _FORMS:
        match = form.fullmatch(clean)
        if match is not None:
            word = match.groupdict().get("word")
            number = match["number"] or word or "1"
            return _period(kind, int(match["year"]), _WORDS.get(number) or int(number))
    return None


def _period(kind: Kind, year: int, number: int) -> Period:
    if not 1000 <= year < 3000:
        raise Refused("E303", f"年份 {year:04d} 不对。", _HINT)
    try:
        if kind == "week":
            return Period.of_week(year, number)
        return Period.of_months(kind, year, number)
    except ValueError:
        part = f" {number} 月" if kind == "month" else f"第 {number} {_NAMES[kind][0]}"
        raise Refused("E302", f"{year} 年没有{part}。", _HINT) from None


def _by_months(clean: str) -> Period | None:
    """2026年7-12月 is the second half; months that are no usual period are refused."""
    match = _MONTHS_SPAN.fullmatch(clean)
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"])
    kinds: tuple[tuple[Kind, int], ...] = (("year", 12), ("half", 6), ("quarter", 3))
    for kind, length in kinds:
        if last - first + 1 == length and last % length == 0:
            return _period(kind, int(match["year"]), last // length)
    raise Refused("E307", f"{first} 月到 {last} 月不是一个季度、半年或全年。", _HINT)


def _note(text: str, period: Period) -> tuple[str, str]:
    code = "N304" if re.fullmatch(r"\d{4}\.\d{1,2}", text.strip()) else "N303"
    code, message = note(text, period.code, code)
    return code, f"{quoted(text)}按{period.label}读。" if code in {"N303", "N304"} else message


def _no_period(text: str, clean: str) -> Refused:
    if not clean:
        return Refused("E307", "没有写时段。", _HINT)
    if _RELATIVE.search(clean):
        return Refused("E304", f"{quoted(text)}不是具体的时段，过几天就看不懂了。", _HINT)
    if _MONTH_AND_WEEK.fullmatch(clean):
        return Refused("E307", f"{quoted(text)}可以有几种算法。", "请写全年的第几周，如 2026-W35。")
    days = list(COMPLETE_DATE.finditer(clean))
    if days:
        return _days_instead(text, days[0][0])
    if _SHORT.fullmatch(clean):
        return Refused("E303", f"{quoted(text)}缺少四位的年份。", _HINT)
    return Refused("E307", f"看不懂时段{quoted(text)}。", _HINT)


def _days_instead(text: str, first: str) -> Refused:
    parts = date_parts(first)
    try:
        day = dt.date(*parts) if parts else None
    except ValueError:
        day = None
    example = f"这一天在 {month_of(day).code}、{week_of(day).code}。" if day else ""
    return Refused("E307", f"{quoted(text)}是日期，这里要写时段。", _HINT + example)
