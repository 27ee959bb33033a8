"""When a row of a sheet is: the date, time, month or week its cells mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importing.cells import Cell
from generator.values.chinese_numerals import chinese_number
from generator.values.dates import read_date, real_date
from generator.values.moments import MomentSpan, read_moment
from generator.values.period import Period
from generator.values.periods import read_month, read_week
from generator.values.reading import Reading, Refused
from generator.values.times import TimeRange, read_time_range
from generator.writing.values import canonical

_MONTH = re.compile(r"(\d{1,2}|[一二三四五六七八九十]{1,2})月份?")
_DAY = re.compile(r"(\d{1,2})[日号]")
_WEEK = re.compile(r"第?(\d{1,2})周")
_NO_YEAR = re.compile(
    r"(?P<head>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月\d{1,2}[日号])(?P<rest>.*)", re.DOTALL
)
_DOTTED = re.compile(r"(?P<month>\d{1,2})[./](?P<day>\d{1,2})(?P<rest>(?:\D.*)?)", re.DOTALL)
_LEAST, _MOST = 0, 99_999_999
"""No number beyond 20260826 is a day, and infinity has no whole number."""
_NOON = re.compile(r"^[上下]午$|^晚上?$")


@dataclass(frozen=True, slots=True)
class When:
    """What is known of the day; ``date``, ``month`` and ``week`` as they were written."""

    date: dt.date | None = None
    month: Period | None = None
    week: Period | None = None
    time: TimeRange | None = None
    notes: tuple[str, ...] = ()
    """How an unusual time was understood."""

    def joined(self, other: When) -> When:
        """Both together; raises ``Refused`` when they contradict each other."""
        if self.date and other.date and self.date != other.date:
            raise Refused("E307", f"两个日期不一样：{self.date} 和 {other.date}。")
        date = self.date or other.date
        month, week = self.month or other.month, self.week or other.week
        if date and month and not month.contains(date):
            raise Refused("E307", f"日期 {date} 不在 {month.label}。")
        if date and week and not week.contains(date):
            raise Refused("E307", f"日期 {date} 不在 {week.label}。")
        if not date and month and week:
            month = None
        notes = (*self.notes, *other.notes)
        return When(date, month, week, _one_time(self.time, other.time), notes)


def _one_time(time: TimeRange | None, other: TimeRange | None) -> TimeRange | None:
    """The fuller of two times that agree; raises ``Refused`` for two that do not."""
    if time is None or other is None or time == other:
        return time or other
    if time.start == other.start and not (time.end and other.end):
        return time if time.end else other
    raise Refused("E307", f"两个时间不一样：{canonical(time)} 和 {canonical(other)}。")


def when_of(cells: Iterable[tuple[str, Cell]], period: Period) -> When:
    """The day of a row from its cells, each with the name of its column.

    A year that is not written is the plan's. Raises ``Refused``.
    """
    found = When()
    days: list[str] = []
    for name, cell in cells:
        if isinstance(cell.content, str) and _DAY.fullmatch(cell.content.strip()):
            days.append(cell.content.strip())
        else:
            found = found.joined(_of_cell(name, cell, period))
    if days and found.month:
        day = int(days[0][:-1])
        found = found.joined(When(real_date(found.month.year, found.month.number, day)))
    elif days and not found.date:
        raise Refused("E303", f"“{days[0]}”没有写是哪一月。")
    return found


def _of_cell(name: str, cell: Cell, period: Period) -> When:
    match cell.content:
        case None:
            return When()
        case dt.datetime() as moment:
            time = (
                TimeRange(moment.time().replace(second=0)) if moment.time() != dt.time(0) else None
            )
            return _of_month_format(cell, moment.date()) or When(moment.date(), time=time)
        case dt.date() as date:
            return When(date)
        case dt.time() as time:
            return When(time=TimeRange(time.replace(second=0, microsecond=0)))
        case dt.timedelta() as length:
            return When(time=_of_length(length))
        case bool():
            raise Refused("E307", "这里要写日期。")
        case int() | float() as number:
            return _of_number(name, number, period)
        case str() as text:
            return _of_text(name, text.strip(), period)


def _of_length(length: dt.timedelta) -> TimeRange:
    """What Excel keeps as hours and minutes; a sum or a difference is no time of day."""
    if not dt.timedelta() <= length < dt.timedelta(days=1):
        raise Refused("E307", "这里的时间不在 0 点到 24 点之间。", "写成 14:30 这样。")
    return TimeRange((dt.datetime.min + length).time().replace(second=0, microsecond=0))


def _of_month_format(cell: Cell, date: dt.date) -> When | None:
    """A date that Excel shows as a month only (2026年8月) is a month."""
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", cell.number_format.lower())
    if date.day == 1 and "d" not in shown and "m" in shown and "y" in shown:
        return When(month=Period.of_months("month", date.year, date.month))
    return None


def _of_number(name: str, number: float, period: Period) -> When:
    if not _LEAST <= number <= _MOST:
        raise Refused("E303", "这个数字不是日期。", "在 Excel 里写成 2026-08-26 这样的日期。")
    if number != int(number):
        message = f"“{number:g}”分不清是几月几日还是几点。"
        raise Refused("E303", message, "在 Excel 里写成 2026-08-26 这样的日期。")
    if "月" in name and 1 <= number <= 12:
        return When(month=_month(int(number), period))
    if "周" in name and 1 <= number <= 53:
        return _of_text(name, f"第{int(number)}周", period)
    return When(read_date(str(int(number))).value)


def _of_text(name: str, text: str, period: Period) -> When:
    if _NOON.match(text):
        raise Refused("E307", f"“{text}”没有写几点。")
    if week := _WEEK.fullmatch(text):
        return When(week=read_week(f"{period.year}年第{week[1]}周").value)
    if month := _MONTH.fullmatch(text):
        year = _year_of_month(text, month[1], period)
        return When(month=read_month(f"{year}年{month[1]}月").value)
    if _DOTTED.fullmatch(text) and "日期" not in name:
        message = f"“{text}”分不清是几月几日还是几点。"
        raise Refused("E303", message, "日期写成 2026-08-26，时间写成 14:30。")
    for read in (_time, _month_of, _week_of):
        try:
            return read(text)
        except Refused:
            continue
    return _of_span(read_moment(_with_year(text, period)))


def _time(text: str) -> When:
    reading = read_time_range(text)
    notes = (reading.message,) if reading.code.startswith("W") else ()
    return When(time=reading.value, notes=notes)


def _month_of(text: str) -> When:
    return When(month=read_month(text).value)


def _week_of(text: str) -> When:
    return When(week=read_week(text).value)


def _of_span(reading: Reading[MomentSpan]) -> When:
    start, end = reading.value.start, reading.value.end
    if end is not None and end.date != start.date:
        raise Refused("E307", "这里是好几天，一次学习只写一天。", "分成几行再导入。")
    time = TimeRange(start.time, end.time if end else None) if start.time else None
    notes = (reading.message,) if reading.code.startswith("W") else ()
    return When(start.date, time=time, notes=notes)


def _with_year(text: str, period: Period) -> str:
    """The text with the year of the plan's period, where it names month and day without one."""
    short = _NO_YEAR.fullmatch(text)
    if short:
        day = re.findall(r"\d+|[一二三四五六七八九十]+", short["head"])
        return f"{_year_of_month(text, day[0], period)}年{short['head']}{short['rest']}"
    dotted = _DOTTED.fullmatch(text)
    if dotted and 1 <= int(dotted["month"]) <= 12:
        year = _year_of_month(text, dotted["month"], period)
        return f"{year}-{dotted['month']}-{dotted['day']}{dotted['rest']}"
    return text


def _year_of_month(text: str, number: str, period: Period) -> int:
    months = [month for month in period.months() if f"{month.number}" == _arabic(number)]
    if len(months) == 1:
        return months[0].year
    if period.kind == "week" and period.start.year == period.end.year:
        return period.start.year
    raise Refused("E303", f"“{text}”不在计划的时段（{period.label}）里，也没有写年份。")


def _arabic(number: str) -> str:
    return str(int(number) if number.isdigit() else chinese_number(number))


def _month(number: int, period: Period) -> Period:
    year = _year_of_month(f"{number}月", str(number), period)
    return Period.of_months("month", year, number)
