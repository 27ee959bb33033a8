"""Fixed days that come back: 每月第二个星期五, 每周三 15:00, 每季度第一个月15日."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.values.chinese_numerals import in_chinese
from generator.values.times import TimeRange, clock_text

Weeks: TypeAlias = Literal["", "every", "second"]

EVERY_MONTH: Final = tuple(range(1, 13))
LAST: Final = -1
_DAY: Final = dt.timedelta(days=1)
_SIGNS: Final = "一二三四五六日"
_WEEK_LABELS: Final[dict[Weeks, str]] = {
    "every": "每周",
    "second": "每两周星期",
}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule for days, with a time when one was written.

    Either ``weeks`` is set: then it is ``weekdays`` (0 Monday … 6 Sunday) of every or every second
    week. Or ``months`` is: then it is in those months of a year either the
    ``nth`` (1–5, −1 the last) of ``weekdays``, or ``days`` of the month (1–31, −1 the last).
    """

    weeks: Weeks = ""
    months: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    time: TimeRange | None = None

    @property
    def label(self) -> str:
        """The rule in canonical Chinese."""
        return f"{self._day_label}{self._time_label}"

    @property
    def _day_label(self) -> str:
        weekdays = "、".join(_SIGNS[number] for number in self.weekdays)
        if self.weeks:
            daily = self.weeks == "every" and len(self.weekdays) == 7
            return "每天" if daily else f"{_WEEK_LABELS[self.weeks]}{weekdays}"
        if self.days:
            days = "、".join("最后一天" if day == LAST else f"{day}日" for day in self.days)
            return f"{_months_label(self.months)}{days}"
        nth = "、".join("最后一个" if n == LAST else f"第{in_chinese(n)}个" for n in self.nth)
        return f"{_months_label(self.months)}{nth}星期{weekdays}"

    @property
    def _time_label(self) -> str:
        if self.time is None:
            return ""
        end = f"–{clock_text(self.time.end)}" if self.time.end else ""
        return f" {clock_text(self.time.start)}{end}"

    def dates(
        self, first: dt.date, last: dt.date, anchor: dt.date | None = None
    ) -> Iterator[dt.date]:
        """The days from ``first`` to ``last``, both inside, in order.

        Every second week is counted from the week of ``anchor``, or of ``first`` without one.
        A month without the day (a 31st, a fifth Friday) is passed over.
        """
        if self.weeks:
            return self._in_weeks(first, last, anchor or first)
        return self._in_months(first, last)

    def _in_weeks(self, first: dt.date, last: dt.date, anchor: dt.date) -> Iterator[dt.date]:
        for number in range(first.toordinal(), last.toordinal() + 1):
            day = dt.date.fromordinal(number)
            if day.weekday() in self.weekdays and self._in_its_week(day, anchor):
                yield day

    def _in_its_week(self, day: dt.date, anchor: dt.date) -> bool:
        return self.weeks == "every" or (_monday(day) - _monday(anchor)) // 7 % 2 == 0

    def _in_months(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        for year, index in (divmod(month, 12) for month in months):
            if index + 1 in self.months:
                yield from (d for d in self._in_month(year, index + 1) if first <= d <= last)

    def _in_month(self, year: int, month: int) -> list[dt.date]:
        length = calendar.monthrange(year, month)[1]
        numbers = {length if day == LAST else day for day in self.days}
        for weekday in self.weekdays:
            start = (weekday - dt.date(year, month, 1).weekday()) % 7 + 1
            same = list(range(start, length + 1, 7))
            numbers |= {same[n if n == LAST else n - 1] for n in self.nth if n <= len(same)}
        return [dt.date(year, month, number) for number in sorted(numbers) if number <= length]


def _monday(day: dt.date) -> int:
    return day.toordinal() - day.weekday()


def _months_label(months: tuple[int, ...]) -> str:
    named = {
        EVERY_MONTH: "每月",
        (1, 3, 5, 7, 9, 11): "单月",
        (2, 4, 6, 8, 10, 12): "双月",
        (1, 4, 7, 10): "每季度第一个月",
        (2, 5, 8, 11): "每季度第二个月",
        (3, 6, 9, 12): "每季度第三个月",
    }
    return named.get(months) or f"每年{'、'.join(str(month) for month in months)}月"
