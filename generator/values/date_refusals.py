"""Why a text is no date: each reason with the words that help the editor.

Tried in order, from the surest sign to the vaguest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from generator.values.date_forms import COMPLETE_DATE, SEPARATOR, Parts, date_parts
from generator.values.date_forms import with_arabic_numbers as arabic
from generator.values.reading import Refused
from generator.values.remarks import told_of_remark, without_remarks
from generator.values.weekdays import split_weekday
from generator.values.wording import quoted

EXAMPLE: Final = "2026-08-26"
_HINT: Final = f"请按年、月、日写，如 {EXAMPLE} 或 2026年8月26日。"
_EXCEL_DAY_ZERO: Final = dt.date(1899, 12, 30)
_EXCEL_FROM, _EXCEL_TO = 30_000, 60_000  # 1982 to 2064

_SERIAL: Final = re.compile(r"(\d{5})(?:\.\d+)?")
_YEAR_LAST: Final = re.compile(rf"(\d{{1,2}}){SEPARATOR}(\d{{1,2}}){SEPARATOR}(\d{{4}}|\d{{2}})年?")
_COMPACT_YEAR_LAST: Final = re.compile(r"(\d\d)(\d\d)((?:19|20)\d\d)")
_LUNAR: Final = re.compile(
    r"农历|阴历|正月|[冬腊]月|月初[一二三四五六七八九十]|[甲乙丙丁戊己庚辛壬癸]\w年"
)
_UNDECIDED: Final = re.compile(
    r"待\w*|未定|尚未\w+|另行\w+|另[定议]|[Tt][Bb][AaDdCc]|[×✕✖*?□△_]+|[xX]{2,}|[xX]+(?=[年月日])|[○〇]{2,}"
    r"|某|…+|\.{3,}"
)
_RELATIVE: Final = re.compile(
    r"[上下本这每]+个?(?:周|星期|礼拜)[一二三四五六日天末]?|[上下本这当次每]+个?(?:月|旬|季度|年|学期)[初中底末]?"
    r"|[今明后昨前当次同即不近改择隔](?:天|日|晚|早|年)|(?<!\d)日[前内]|近期|最近|届时|尽快|随时|现在"
    r"|(?:\d{0,2}月)?[上中下]旬|(?:\d{0,2}月|年)[初中底末](?:之?前)?|[上下]半[年月]|周末|(?:星期|周|礼拜)[一二三四五六日天]|[春夏秋冬]季"
    r"|左右|前后|前夕|期间|节[前后]|元旦|春节|元宵|清明|端午|中秋|国庆|重阳|五一|七一|八一|十一(?!月)|(?:建党|劳动|植树|妇女|青年|建军|教师)节"
)
_VAGUE: Final = re.compile(r"左右|前后|上下|大约|大概|约|暂定|初步|预计|拟|或")
_YEAR_AND_MONTH: Final = re.compile(
    rf"(\d{{4}})\s*(?:年|{SEPARATOR})\s*(\d{{1,2}})\s*(?:月份?)?|((?:19|20)\d\d)(0[1-9]|1[0-2])"
)
_QUARTER: Final = re.compile(r"\d{4}\s*年?\s*(?:第?[一二三四1-4]季度?|第?\w{1,3}周)")
_YEAR_ONLY: Final = re.compile(r"(?:19|20)\d\d\s*(?:年度?)?")
_SHORT_YEAR: Final = re.compile(
    rf"['‘’]?(\d{{1,3}})\s*(?:年|{SEPARATOR})\s*(\d{{1,2}})\s*(?:月|{SEPARATOR})\s*(\d{{1,2}})\s*[日号]?"
    r"|(\d\d)([01]\d)([0-3]\d)"
)
_ODD_YEAR: Final = re.compile(
    rf"(\d{{5,}})\s*(?:年|{SEPARATOR})\s*\d{{1,2}}\s*(?:月|{SEPARATOR})\s*\d{{1,2}}\D*"
)
_NO_YEAR: Final = re.compile(
    rf"(\d{{1,2}})\s*(?:月份?|{SEPARATOR})\s*(\d{{1,2}})\s*[日号]?|(0\d|1[0-2])([0-3]\d)"
)
_MONTH_ONLY: Final = re.compile(r"\d{1,2}\s*月份?")


def why_no_date(text: str, clean: str) -> Refused:
    """The refusal for a text that has no form of a complete date (``clean`` is the tidy text)."""
    for reason in _REASONS:
        refused = reason(text, clean)
        if refused is not None:
            return refused
    return Refused("E307", f"看不懂日期{quoted(text)}。", _HINT)


def impossible(parts: Parts) -> Refused:
    """The refusal of a day, month or year the calendar does not have."""
    year, month, day = parts
    if not 1000 <= year < 3000:
        return Refused("E303", f"年份 {year:04d} 不对。", f"年份写四位，如 {EXAMPLE}。")
    if not 1 <= month <= 12:
        return Refused("E302", f"没有 {month} 月。", f"月份从 1 到 12，{_HINT}")
    return Refused("E302", f"{year} 年 {month} 月没有 {day} 日。", "请核对后写真实的日期。")


def _nothing(text: str, clean: str) -> Refused | None:
    return None if clean else Refused("E307", "没有写日期。", _HINT)


def _excel_serial(text: str, clean: str) -> Refused | None:
    match = _SERIAL.fullmatch(clean)
    if match is None or not _EXCEL_FROM <= int(match[1]) <= _EXCEL_TO:
        return None
    day = _EXCEL_DAY_ZERO + dt.timedelta(days=int(match[1]))
    return Refused(
        "E301", f"{quoted(text)}是 Excel 的日期序列号，应是 {day}。", f"核对后请写 {day}。"
    )


def _day_or_month_first(text: str, clean: str) -> Refused | None:
    match = _YEAR_LAST.fullmatch(clean) or _COMPACT_YEAR_LAST.fullmatch(clean)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if len(match[3]) == 2 and (second <= 12 or first > 12):
        return None
    year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
    if max(first, second) > 12 >= min(first, second) > 0:
        month, day = min(first, second), max(first, second)
        meant = f"是不是 {year}-{month:02d}-{day:02d}？"
    else:
        meant = "分不清哪个是月、哪个是日。"
    return Refused("E307", f"日期{quoted(text)}的年份写在了后面，{meant}", _HINT)


def _lunar(text: str, clean: str) -> Refused | None:
    if not _LUNAR.search(clean):
        return None
    solar = without_remarks(text)
    if date_parts(solar):
        return told_of_remark(text, solar, "日期")
    return Refused("E307", f"{quoted(text)}是农历。", f"请换成公历，如 {EXAMPLE}。")


def _more_than_a_date(text: str, clean: str) -> Refused | None:
    in_digits = arabic(clean)
    match = COMPLETE_DATE.search(in_digits)
    parts = date_parts(match[0]) if match else None
    if match is None or parts is None:
        return None
    rest = (in_digits[: match.start()] + in_digits[match.end() :]).strip()
    if _VAGUE.search(rest):
        return Refused("E304", f"{quoted(text)}不是具体日期。", f"请写具体日期，如 {EXAMPLE}。")
    if COMPLETE_DATE.search(rest):
        return Refused("E307", f"{quoted(text)}里有两个日期，这里只写一天。", _HINT)
    try:
        day = dt.date(*parts)
    except ValueError:
        return impossible(parts)
    return Refused(
        "E307", f"{quoted(text)}里除了日期还有{quoted(rest)}。", f"这里只写日期，如 {day}。"
    )


def _undecided(text: str, clean: str) -> Refused | None:
    match = _UNDECIDED.search(clean)
    if match is None:
        return None
    return Refused(
        "E304",
        f"日期还没有定下来：{quoted(text)}。",
        f"定了以后写具体日期，如 {EXAMPLE}；没定就先不写这一行。",
    )


def _relative(text: str, clean: str) -> Refused | None:
    match = _RELATIVE.search(clean)
    if match is None:
        return None
    return Refused(
        "E304",
        f"请写具体日期；{quoted(match[0])}过几天就看不懂了。",
        f"写年、月、日，如 {EXAMPLE}。",
    )


def _no_day(text: str, clean: str) -> Refused | None:
    in_digits = arabic(split_weekday(clean)[0])
    if _QUARTER.fullmatch(in_digits):
        return Refused("E304", f"日期{quoted(text)}没有写到日。", _HINT)
    if _YEAR_ONLY.fullmatch(in_digits):
        return Refused("E304", f"日期{quoted(text)}还缺月和日。", _HINT)
    match = _YEAR_AND_MONTH.fullmatch(in_digits)
    if match is None:
        return None
    year, month = match[1] or match[3], int(match[2] or match[4])
    if not 1 <= month <= 12:
        return impossible(Parts(int(year), month, 1))
    return Refused("E304", f"日期{quoted(text)}还缺“日”。", f"请写到日，如 {year}-{month:02d}-26。")


def _short_year(text: str, clean: str) -> Refused | None:
    in_digits = arabic(split_weekday(clean)[0])
    odd = _ODD_YEAR.fullmatch(in_digits)
    if odd is not None:
        return Refused("E303", f"日期{quoted(text)}的年份不是四位。", f"年份写四位，如 {EXAMPLE}。")
    match = _SHORT_YEAR.fullmatch(in_digits)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups() if part is not None)
    meant = f"20{year:02d}-{month:02d}-{day:02d}" if year < 100 else EXAMPLE
    return Refused("E303", f"日期{quoted(text)}的年份不是四位。", f"年份写四位，如 {meant}。")


def _no_year(text: str, clean: str) -> Refused | None:
    in_digits = arabic(split_weekday(clean)[0])
    match = _NO_YEAR.fullmatch(in_digits)
    if match is not None:
        month, day = (int(part) for part in match.groups() if part is not None)
        if 1 <= month <= 12 and 1 <= day <= 31:
            return Refused(
                "E303",
                f"日期{quoted(text)}缺少年份。",
                f"把年份写在前面：××××年{month}月{day}日。",
            )
    if _MONTH_ONLY.fullmatch(in_digits):
        return Refused("E303", f"日期{quoted(text)}缺少年份，也没有写到日。", _HINT)
    return None


_REASONS: Final[tuple[Callable[[str, str], Refused | None], ...]] = (
    _nothing,
    _excel_serial,
    _day_or_month_first,
    _lunar,
    _more_than_a_date,
    _no_day,
    _short_year,
    _no_year,
    _undecided,
    _relative,
)
