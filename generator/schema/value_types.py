"""Field types with a meaning beyond text: days, times, periods, numbers, yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from generator.schema.meanings import ByReader
from generator.values.booleans import read_yes_no
from generator.values.dates import read_date
from generator.values.doc_numbers import read_doc_no
from generator.values.moments import read_end, read_moment
from generator.values.numbers import read_count, read_hours, read_money
from generator.values.periods import read_month, read_period, read_week
from generator.values.recurrences import read_recurrence
from generator.values.times import read_time_range


@dataclass(frozen=True)
class Day(ByReader):
    """A calendar day."""

    label: ClassVar[str] = "日期"
    example: ClassVar[str] = "2026-08-26"
    reader = read_date


@dataclass(frozen=True)
class Hours(ByReader):
    """Study hours (学时) in steps of 0.5."""

    label: ClassVar[str] = "学时"
    example: ClassVar[str] = "1.5"
    json_type: ClassVar[dict[str, Any]] = {"type": ["number", "string"]}
    reader = read_hours


@dataclass(frozen=True)
class TimeSpan(ByReader):
    """A time of day, usually with its end."""

    label: ClassVar[str] = "时间"
    example: ClassVar[str] = "14:30-16:00"
    reader = read_time_range


@dataclass(frozen=True)
class StartMoment(ByReader):
    """A day, usually with a time, and perhaps the end."""

    label: ClassVar[str] = "日期和时间"
    example: ClassVar[str] = "2026-08-26 14:30"
    reader = read_moment


@dataclass(frozen=True)
class EndMoment(ByReader):
    """A day and time, or only the time of the day already named."""

    label: ClassVar[str] = "时间"
    example: ClassVar[str] = "16:00"
    reader = read_end


@dataclass(frozen=True)
class AnyPeriod(ByReader):
    """A year, half-year, quarter, month or ISO week."""

    label: ClassVar[str] = "时段"
    example: ClassVar[str] = "2026-Q3"
    reader = read_period


@dataclass(frozen=True)
class Month(ByReader):
    """A calendar month."""

    label: ClassVar[str] = "月份"
    example: ClassVar[str] = "2026-08"
    reader = read_month


@dataclass(frozen=True)
class Week(ByReader):
    """An ISO week (Monday to Sunday)."""

    label: ClassVar[str] = "周"
    example: ClassVar[str] = "2026-W35"
    reader = read_week


@dataclass(frozen=True)
class Count(ByReader):
    """A whole number of people or things."""

    label: ClassVar[str] = "整数"
    example: ClassVar[str] = "12"
    json_type: ClassVar[dict[str, Any]] = {"type": ["integer", "string"]}
    reader = read_count


@dataclass(frozen=True)
class Money(ByReader):
    """An amount in yuan with two decimals."""

    label: ClassVar[str] = "金额（元）"
    example: ClassVar[str] = "1200.00"
    json_type: ClassVar[dict[str, Any]] = {"type": ["number", "string"]}
    reader = read_money


@dataclass(frozen=True)
class YesNo(ByReader):
    """是 or 否."""

    label: ClassVar[str] = "是或否"
    example: ClassVar[str] = "是"
    json_type: ClassVar[dict[str, Any]] = {"type": ["boolean", "string"]}
    reader = read_yes_no


@dataclass(frozen=True)
class DocNo(ByReader):
    """A document number (发文字号) after GB/T 9704-2012."""

    label: ClassVar[str] = "发文字号"
    example: ClassVar[str] = "支发〔2026〕5号"
    reader = read_doc_no


@dataclass(frozen=True)
class Cycle(ByReader):
    """A rule for days that come round."""

    label: ClassVar[str] = "周期"
    example: ClassVar[str] = "每月最后一个星期一 19:30"
    reader = read_recurrence
