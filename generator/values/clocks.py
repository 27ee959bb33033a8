"""One time of day as written: 下午3点半, 7。30, 1530 → day part, hour, minute."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import numerals_to_digits
from generator.values.day_parts import DAY_PART_PATTERN, hour_of_day
from generator.values.reading import Refused
from generator.values.wording import quoted

HINT: Final = "请写 15:00 或 下午3:00 这样的时间。"
_COLONS: Final = str.maketrans(
    {"∶": ":", "︰": ":", "꞉": ":", "ː": ":", "﹕": ":", "時": "时", "點": "点"}
)
_CLOCK: Final = re.compile(
    rf"(?:北京时间)?(?P<part>{DAY_PART_PATTERN})?[,、]?(?:"
    r"(?P<colon>\d{1,2}):(?P<colon_minute>\d\d)(?::(?P<second>\d\d)(?:\.0+)?)?[分整时点]?"
    r"|(?P<point>\d{1,2})[点时](?:钟|整|(?P<half>半)|(?P<quarter>[13])刻钟?"
    r"|(?P<point_minute>\d\d)分?整?|(?P<short_minute>\d)分)?"
    r"|(?P<odd>\d{1,2})(?:[.。,、·;'’h]|::|点:|:点)(?P<odd_minute>\d\d)[分]?"
    r"|(?P<compact>\d{1,2})(?P<compact_minute>\d\d)"
    rf"|(?P<bare>\d{{1,2}}))(?P<after>{DAY_PART_PATTERN})?",
    re.IGNORECASE,
)
_EXCEL_FRACTION: Final = re.compile(r"0\.\d{3,}")
_TWO_HOURS: Final = re.compile("[一二两三四五六七八九]{2}[点时]")
_UNDECIDED: Final = re.compile(r"待|未定|另行|另定|[×?]|[xX]{2}|tbd", re.IGNORECASE)
_RANGE_SIGNS: Final = re.compile(r"[-~至到—–]")
_DATE_SIGNS: Final = re.compile(r"[年月日号]|\d{4}-\d|[周期]")


@dataclass(frozen=True, slots=True)
class Clock:
    """A written time: ``odd`` when its form needs a look, ``core`` is it without the day part."""

    text: str
    core: str
    part: str
    hour: int
    minute: int
    odd: bool

    def settled(self, part: str = "") -> tuple[dt.time, bool]:
        """Time of day and whether it needs a look; ``part`` stands in for a missing day part.

        Raises ``Refused`` (E307) when hour, minute and day part do not go together.
        """
        hour, odd = self.hour, False
        if (hour, self.minute) == (24, 0):
            raise Refused(
                "E307", f"{quoted(self.text)}不是时间：一天到 23:59 为止。", "请写 23:59。"
            )
        if hour > 23 and _TWO_HOURS.search(self.text):
            raise _two_hours(self.text)
        if hour > 23 or self.minute > 59:
            raise Refused(
                "E307", f"{quoted(self.text)}不是时间：小时从 0 到 23，分从 00 到 59。", HINT
            )
        if self.part or part:
            hour, odd = hour_of_day(self.part or part, hour, self.text)
        return dt.time(hour, self.minute), odd or self.odd


def parse_clock(text: str) -> Clock:
    """Take a time apart; ``Refused`` (E307) when it is none."""
    clean = squeeze(text).translate(_COLONS)
    match = _CLOCK.fullmatch(numerals_to_digits(clean))
    if match is None:
        raise _no_clock(text, clean)
    found = match.groupdict()
    part = found["part"] or found["after"] or ""
    if (found["bare"] and not part) or (found["part"] and found["after"]):
        raise _no_clock(text, clean)
    if (found["second"] or "00") != "00":
        raise Refused("E307", f"时间{quoted(text)}写到分就够了。", HINT)
    core = clean if match["after"] or match["bare"] else clean[len(match["part"] or "") :]
    return Clock(
        text=text,
        core=core,
        part=part,
        hour=_first(found, "colon", "point", "odd", "compact", "bare"),
        minute=_minute(found),
        odd=bool(found["odd"] or found["compact"] or (found["bare"] and not part.isascii())),
    )


def _first(found: dict[str, str | None], *names: str) -> int:
    return int(next((value for name in names if (value := found[name])), "0"))


def _minute(found: dict[str, str | None]) -> int:
    if found["half"]:
        return 30
    if found["quarter"]:
        return int(found["quarter"]) * 15
    return _first(
        found, "colon_minute", "point_minute", "short_minute", "odd_minute", "compact_minute"
    )


def _no_clock(text: str, clean: str) -> Refused:
    if not clean:
        return Refused("E307", "没有写时间。", HINT)
    if _EXCEL_FRACTION.fullmatch(clean):
        minutes = round(float(clean) * 24 * 60)
        if minutes < 24 * 60:
            meant = f"{minutes // 60:02d}:{minutes % 60:02d}"
            return Refused(
                "E307", f"{quoted(text)}是 Excel 的时间数，应是 {meant}。", f"核对后请写 {meant}。"
            )
    if clean.isdigit() and len(clean) <= 2:
        return Refused("E307", f"时间{quoted(text)}没有写到分。", f"请写 {int(clean):02d}:00。")
    if _TWO_HOURS.search(clean):
        return _two_hours(text)
    if _UNDECIDED.search(clean):
        return Refused("E307", f"时间还没有定下来：{quoted(text)}。", f"定了以后{HINT}")
    if _DATE_SIGNS.search(clean):
        return Refused("E307", f"{quoted(text)}里有日期，这里只写时间。", HINT)
    if _RANGE_SIGNS.search(clean):
        return Refused("E307", f"{quoted(text)}像是一段时间，这里只写一个时间。", HINT)
    return Refused("E307", f"看不懂时间{quoted(text)}。", HINT)


def _two_hours(text: str) -> Refused:
    return Refused("E307", f"{quoted(text)}写了两个钟点，看不出是几点。", HINT)
