"""Reading rules for days that come back."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import chinese_number
from generator.values.reading import Reading, Refused
from generator.values.recurrence import EVERY_MONTH, LAST, Recurrence, Weeks
from generator.values.times import read_time_range
from generator.values.weekdays import weekday_number
from generator.values.wording import note, quoted

__all__ = ["Recurrence", "read_recurrence"]

_HINT: Final = (
    "请写 每月第二个星期五、每月最后一个星期一 19:30、每周三 15:00、每月15日 或 每两周星期四。"
)
_LEAP_YEAR: Final = 2024
_AND: Final = "[、,和及与]"
_WEEK: Final = "(?:星期|周|礼拜)"
# In 每周三、五点半 the 五 belongs to the time.
_SIGN: Final = r"(?:[一二三四五六日天]|[1-7](?!\d))(?![点时:.。])"
_WEEKDAYS: Final = (
    rf"{_WEEK}(?P<weekdays>(?:[一二三四五六日天](?!次)|[1-7](?![\d:.。点时]))"
    rf"(?:(?:{_AND}|至|到|-|—){_WEEK}?{_SIGN})*)"
)
_ONE_TO_FIVE: Final = "[一二三四五1-5]"
_NTH: Final = (
    rf"(?P<nth>(?:第{_ONE_TO_FIVE}个?|(?:最后|倒数第)[一1]个?)"
    rf"(?:{_AND}(?:第?{_ONE_TO_FIVE}个?|最后[一1]个?))*)"
)
_NUMBER: Final = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
_DAYS: Final = (
    rf"(?P<days>(?:(?:最后[一1][天日]|{_NUMBER}[日号]?){_AND})*(?:最后[一1][天日]|{_NUMBER}[日号]))"
)
_QUARTER_MONTH: Final = r"每[一1]?个?季度?的?(?P<of_quarter>第[一二三123]|首|末|最后[一1])个?月份?"
_MONTHS: Final = (
    r"(?:(?P<monthly>每逢?[一1]?个?月份?)|" + _QUARTER_MONTH + r"|每?逢?(?P<odd>单数?月)"
    rf"|每?逢?(?P<even>双数?月)|每年(?P<months>{_NUMBER}月?(?:{_AND}{_NUMBER}月?)*)(?<=月)份?)的?"
)
_DAILY: Final = re.compile("每[天日]|天天")
_WEEKLY: Final = re.compile(rf"(?:每逢|每|逢)[一1]?个?(?:{_WEEK}(?:一次)?[,、的(]*)?{_WEEKDAYS}\)?")
_SECOND_WEEK: Final = re.compile(
    rf"(?:每(?:两|二|2)个?{_WEEK}|每?隔[一1]?个?{_WEEK})(?:一次)?[,、的(]*{_WEEKDAYS}\)?"
)
_NTH_OF_QUARTER: Final = re.compile(rf"每[一1]?个?季度?的?{_NTH}的?{_WEEKDAYS}")
_NTH_OF_MONTH: Final = re.compile(rf"{_MONTHS}{_NTH}的?{_WEEKDAYS}")
_DAY_OF_MONTH: Final = re.compile(rf"{_MONTHS}{_DAYS}")
_MAYBE_TWO_WAYS: Final = re.compile(rf"月的?(?:第.|最后一)个?{_WEEK}的?{_WEEK}|[单双]数?周")
_PUBLIC_HOLIDAYS: Final = re.compile("工作日|节假日|顺延|上班")


def read_recurrence(text: str) -> Reading[Recurrence]:
    """Read a rule; N303 when it was not in canonical words, W301 and W302 from its time.

    Raises ``Refused``: E307 not a definite day, or one that needs a calendar of public holidays;
    E302 a day its months never have; E401 as ``read_time_range``.
    """
    clean = squeeze(text)
    if _PUBLIC_HOLIDAYS.search(clean) or _MAYBE_TWO_WAYS.search(clean):
        raise _no_rule(text, clean)
    found = _weekly(clean) or _monthly(clean)
    if found is None:
        raise _no_rule(text, clean)
    rule, rest = found
    rest = rest.lstrip(",、;:的").rstrip("。;")
    if rest[:1] == "(" and rest[-1:] == ")":
        rest = rest[1:-1]
    if not rest:
        return Reading(rule, *note(text, rule.label, "N303"))
    times = read_time_range(rest)
    timed = replace(rule, time=times.value)
    if times.code.startswith("W"):
        return Reading(timed, times.code, times.message)
    return Reading(timed, *note(text, timed.label, "N303"))


def _weekly(clean: str) -> tuple[Recurrence, str] | None:
    daily = _DAILY.match(clean)
    if daily is not None:
        return Recurrence(weeks="every", weekdays=tuple(range(7))), clean[daily.end() :]
    kinds: tuple[tuple[Weeks, re.Pattern[str]], ...] = (
        ("second", _SECOND_WEEK),
        ("every", _WEEKLY),
    )
    for weeks, form in kinds:
        match = form.match(clean)
        if match is not None:
            return Recurrence(weeks=weeks, weekdays=_weekdays(match)), clean[match.end() :]
    return None


def _monthly(clean: str) -> tuple[Recurrence, str] | None:
    match = _NTH_OF_QUARTER.match(clean)
    if match is not None:
        return _of_quarter(clean, match)
    match = _NTH_OF_MONTH.match(clean)
    if match is not None:
        rule = Recurrence(months=_months(match), weekdays=_weekdays(match), nth=_nth(match))
        return rule, clean[match.end() :]
    match = _DAY_OF_MONTH.match(clean)
    if match is not None:
        rule = Recurrence(months=_months(match), days=_days(match))
        return rule, clean[match.end() :]
    return None


def _of_quarter(clean: str, match: re.Match[str]) -> tuple[Recurrence, str]:
    """A quarter's first four Fridays lie in its first month, its last one in its third."""
    nth = _nth(match)
    if nth == (LAST,):
        months = (3, 6, 9, 12)
    elif LAST not in nth and 5 not in nth:
        months = (1, 4, 7, 10)
    else:
        raise Refused("E307", f"看不懂{quoted(clean)}是每季度的哪一天。", _HINT)
    return Recurrence(months=months, weekdays=_weekdays(match), nth=nth), clean[match.end() :]


def _weekdays(match: re.Match[str]) -> tuple[int, ...]:
    text = re.sub(_WEEK, "", match["weekdays"])
    numbers: set[int] = set()
    for part in re.split(_AND, text):
        first, last = weekday_number(part[0]), weekday_number(part[-1])
        if first > last:
            raise Refused("E307", f"看不懂{quoted(match[0])}是星期几。", _HINT)
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))


def _nth(match: re.Match[str]) -> tuple[int, ...]:
    found = [
        LAST if re.match("最后|倒数", part) else _number(part.strip("第个"))
        for part in re.split(_AND, match["nth"])
    ]
    return tuple(dict.fromkeys(found))


def _days(match: re.Match[str]) -> tuple[int, ...]:
    found = [
        LAST if part.startswith("最后") else _number(part.rstrip("日号"))
        for part in re.split(_AND, match["days"])
    ]
    months = _months(match)
    longest = max(calendar.monthrange(_LEAP_YEAR, month)[1] for month in months)
    for day in found:
        if day != LAST and not 1 <= day <= longest:
            where = f"{months[0]} 月" if len(months) == 1 else "这些月份"
            raise Refused("E302", f"{where}没有 {day} 日。", _HINT)
    return tuple(dict.fromkeys(found))


def _months(match: re.Match[str]) -> tuple[int, ...]:
    found = match.groupdict()
    if found["monthly"]:
        return EVERY_MONTH
    if found["odd"] or found["even"]:
        return EVERY_MONTH[0::2] if found["odd"] else EVERY_MONTH[1::2]
    if found["of_quarter"]:
        word = found["of_quarter"]
        first = {"首": 1, "末": 3, "最": 3}.get(word[0]) or _number(word[-1])
        return EVERY_MONTH[first - 1 :: 3]
    months = sorted({_number(part.rstrip("月")) for part in re.split(_AND, found["months"])})
    if not set(months) <= set(EVERY_MONTH):
        raise Refused("E302", f"没有 {max(months)} 月。", _HINT)
    return tuple(months)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else chinese_number(text) or 0


def _no_rule(text: str, clean: str) -> Refused:
    if not clean:
        return Refused("E307", "没有写周期。", _HINT)
    if _PUBLIC_HOLIDAYS.search(clean):
        message = f"{quoted(text)}要看当年放假安排，算不出是哪一天。"
        return Refused("E307", message, f"请写固定的日子。{_HINT}")
    if _MAYBE_TWO_WAYS.search(clean):
        return Refused("E307", f"{quoted(text)}可以有两种算法。", _HINT)
    return Refused("E307", f"看不懂周期{quoted(text)}，看不出是哪一天。", _HINT)
