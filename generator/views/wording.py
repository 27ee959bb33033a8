"""How values read in Chinese on a page."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from generator.values.moments import Moment
from generator.values.times import TimeRange

WEEKDAYS = "一二三四五六日"


def day(value: dt.date) -> str:
    """2026年8月26日 (GB/T 9704: no leading zeros)."""
    return f"{value.year}年{value.month}月{value.day}日"


def month_day(value: dt.date) -> str:
    """8月26日."""
    return f"{value.month}月{value.day}日"


def weekday(value: dt.date) -> str:
    """星期三."""
    return f"星期{WEEKDAYS[value.weekday()]}"


def clock(value: dt.time) -> str:
    """9:05 reads as 9:05, without the leading zero of a form."""
    return f"{value.hour}:{value.minute:02}"


def time_range(value: TimeRange) -> str:
    """14:30—16:00, or only the beginning."""
    return clock(value.start) + (f"—{clock(value.end)}" if value.end else "")


def moment(value: Moment) -> str:
    """2026年8月26日（星期三）14:30, with what is known of it."""
    parts = []
    if value.date:
        parts.append(f"{day(value.date)}（{weekday(value.date)}）")
    if value.time:
        parts.append(clock(value.time))
    return "".join(parts)


def hours(start: Moment, end: Moment | None = None) -> str:
    """The times beside a day shown on its own: 16:00—18:00, 9:00 至 8月28日 17:00, 至 18:00.

    Empty when only the day is known.
    """
    begins = clock(start.time) if start.time else ""
    if end is None:
        return begins
    ends = clock(end.time) if end.time else ""
    if end.date and end.date != start.date:
        return f"{begins} 至 {month_day(end.date)} {ends}".strip()
    if not ends:
        return begins
    return f"{begins}—{ends}" if begins else f"至 {ends}"


def span(start: Moment, end: Moment | None = None) -> str:
    """2026年8月26日（星期三）14:30—16:00, or to another day: …9:00至8月28日（星期五）17:00."""
    first = moment(Moment(start.date))
    if end is None or end.date in (None, start.date):
        return first + hours(start, end).replace(" ", "")
    begins = clock(start.time) if start.time else ""
    last = f"{month_day(end.date)}（{weekday(end.date)}）"
    return f"{first}{begins}至{last}{clock(end.time) if end.time else ''}"


def iso(value: Moment | None) -> str:
    """2026-08-26T14:30, or only the day: what the browser compares with its clock."""
    if value is None or value.date is None:
        return ""
    at = f"T{value.time:%H:%M}" if value.time else ""
    return value.date.isoformat() + at


def version(text: str) -> str:
    """A rule's version: 2.0 reads as 2.0版, 第2版 stays."""
    return text if text.endswith(("版", "稿")) else f"{text}版"


def number(value: Decimal) -> str:
    """Study hours without needless zeros: 2, 1.5."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(value: Decimal) -> str:
    """1,200.00 元."""
    return f"{value:,.2f} 元"
