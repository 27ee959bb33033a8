"""Dates: any complete way of writing a day becomes ``datetime.date``."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from generator.values.characters import tidy
from generator.values.date_forms import Parts, date_parts
from generator.values.date_refusals import impossible, why_no_date
from generator.values.reading import Reading, Refused
from generator.values.weekdays import split_weekday, weekday_name
from generator.values.wording import note

_MIDNIGHT: Final = re.compile(
    r"(?:T|\s+)0?0:00(?::00(?:\.0+)?)?(?:Z|\+08:?00|[+-]00:?00)?$", re.IGNORECASE
)


def read_date(text: str) -> Reading[dt.date]:
    """Read a day; anything but ``2026-08-26`` gets the note N303 (N104, N105).

    Raises ``Refused``: E301 Excel serial number, E302 day that does not exist, E303 year missing
    or not of four digits, E304 relative or unfinished, E305 wrong weekday, E307 anything else.
    """
    if len(text) == 10 and text[4] == "-" == text[7] and text[0] in "12":
        try:
            return Reading(dt.date.fromisoformat(text))
        except ValueError:
            pass
    clean = tidy(text)
    body, weekday = split_weekday(_MIDNIGHT.sub("", clean))
    parts = date_parts(_MIDNIGHT.sub("", body))
    if parts is None:
        raise why_no_date(text, clean)
    day = real_date(*parts)
    verify_weekday(day, weekday)
    return Reading(day, *note(text, day.isoformat(), "N303"))


def real_date(year: int, month: int, day: int) -> dt.date:
    """The date of these numbers; ``Refused`` (E302, E303) when the calendar has no such day."""
    try:
        found = dt.date(year, month, day)
    except ValueError:
        found = dt.date.min
    if not 1000 <= found.year < 3000:
        raise impossible(Parts(year, month, day))
    return found


def verify_weekday(day: dt.date, weekday: int | None) -> None:
    """Raise ``Refused`` (E305) when a weekday was written that is not the date's."""
    if weekday is not None and weekday != day.weekday():
        raise Refused(
            "E305",
            f"{day} 是{weekday_name(day)}，不是{weekday_name(weekday)}。",
            "请核对日期与星期，改正其中一个。",
        )
