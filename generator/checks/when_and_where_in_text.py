"""What the text of a notice says of its time and place in lines such as 时间：8月26日15:00."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.dates_in_text import DateInText, dates_in
from generator.values.chinese_numerals import chinese_number
from generator.values.moments import Moment
from generator.values.reading import Refused
from generator.values.times import read_time_range

_OF_IT = "(?:活动|会议|学习|培训|开会|召开|上课|集中|举办)?"
_LINE = re.compile(
    r"^[ \t\u3000>#*+-]{0,12}(?:[一二三四五六七八九十]{1,3}、|[（(][^（）()\n]{1,3}[）)]"
    rf"|\d{{1,2}}[.．、])?[ \t\u3000*]{{0,4}}{_OF_IT}(?:(?P<time>时间|日期)|(?P<place>地点|场所))"
    r"\*{0,3}[：:]\*{0,3}[ \t\u3000]{0,4}(?P<said>[^\n]{1,80})$",
    re.MULTILINE,
)
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_STOPS = re.compile(r"[，。；、,;在于举召（(]")
_BLANKS = re.compile(r"\s+")
_OPEN = re.compile(
    r"待定|另行|另定|未定|同上|见|改|原|变|调整|分别|[；;、]|各|自行|线上|附近|门口|填|[？?【\[×_＿]|[xX]{2}"
)
_BEFORE = re.compile(
    r"[）)]?(?:[（(][^（）()]{1,8}[）)])?"
    r"[上中下午早晚点时分半整:：\d零〇一二三四五六七八九十 ]{0,12}[之以]?前"
)
_PLACE_NUMBER = re.compile(
    r"([零〇○一二三四五六七八九十百\d]{1,6})"
    r"(楼|层|号楼|号|室|会议室|活动室|教室|车间|生产队|作业区|连|队|分场)"
)
_VENUE = re.compile(
    r"食堂|礼堂|会议室|活动室|阅览室|图书[室馆]|车间|仓库|机库|车库|广场|操场|球场|晒场"
    r"|体育馆|博物馆|展览馆|纪念馆|陈列馆|烈士陵园|林带|田头|地头"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A line of its own about time or place."""

    match: re.Match[str]
    is_time: bool
    words: str


def said_in(text: str) -> Iterator[Said]:
    """The lines of a text that say when or where, in their order."""
    for found in _LINE.finditer(text):
        words = found["said"].strip().rstrip("。；;，,*")
        yield Said(found, bool(found["time"]), words)


def is_another_time(words: str, start: Moment, end: Moment | None) -> bool:
    """Whether words clearly name another day or hour.

    Several days, a last day (10月9日前) and unclear hours are not. Of an event of several days any
    of them may be named, and the hours are those of the first.
    """
    words = words.translate(_HALF_WIDTH)
    days = list(dates_in(words))
    if len(days) > 1 or _OPEN.search(words) or _is_deadline(words, days):
        return False
    if days and start.date and _differs(days[0], start.date):
        return not _is_between(days[0], start, end)
    if not days and _lasts_days(start, end):
        return False
    return is_same_hour(_after(words, days), start, end) is False


def _is_deadline(words: str, days: list[DateInText]) -> bool:
    return bool(days and _BEFORE.match(words, days[0].match.end()))


def _lasts_days(start: Moment, end: Moment | None) -> bool:
    return bool(start.date and end and end.date and end.date > start.date)


def _is_between(said: DateInText, start: Moment, end: Moment | None) -> bool:
    """Whether a day is one of an event's, in any year where none was written."""
    if not (start.date and end and end.date):
        return False
    years = range(start.date.year, end.date.year + 1) if said.year is None else (said.year,)
    first, last = start.date.timetuple()[:3], end.date.timetuple()[:3]
    return any(first <= (year, said.month, said.day) <= last for year in years)


def is_time_said(line: str, start: Moment, end: Moment | None) -> bool:
    """Whether a line names the day and, where it is known, the hour of the beginning."""
    line = line.translate(_HALF_WIDTH)
    for date in dates_in(line):
        if start.date is None or _differs(date, start.date):
            continue
        if start.time is None or is_same_hour(_after(line, [date]), start, end):
            return True
    return False


def is_same_hour(words: str, start: Moment, end: Moment | None) -> bool | None:
    """Whether the hours a text begins with are those of the fields; ``None`` when unclear."""
    try:
        read = read_time_range(_STOPS.split(words, maxsplit=1)[0].strip())
    except Refused:
        return None
    if start.time is None:
        return None
    alike = _alike(read.value.start, start.time, read.code)
    if alike and end and end.time and read.value.end and end.date in (None, start.date):
        return _alike(read.value.end, end.time, read.code)
    return alike


def is_another_place(words: str, place: str) -> bool:
    """Whether words clearly name another place: another floor or number, or another sort of venue.

    A room's name against its number cannot be judged.
    """
    words, place = _BLANKS.sub("", words), _BLANKS.sub("", place)
    if words in place or place in words or _OPEN.search(words) or _OPEN.search(place):
        return False
    numbers, others = _numbers(words), _numbers(place)
    if shared := numbers.keys() & others.keys():
        return any(numbers[sort] != others[sort] for sort in shared)
    return _is_another_venue(words, place)


def _is_another_venue(words: str, place: str) -> bool:
    """Whether both end in a venue that the other does not know."""
    venue, other = _venue_of(words), _venue_of(place)
    return bool(venue and other) and venue not in place and other not in words


def _venue_of(place: str) -> str:
    """The venue a place ends in, empty where it ends otherwise."""
    found = list(_VENUE.finditer(place))
    return found[-1][0] if found and found[-1].end() == len(place) else ""


def _numbers(place: str) -> dict[str, int]:
    """Floors, rooms and the like with their numbers, however those are written."""
    found = _PLACE_NUMBER.findall(place)
    numbers = {sort.replace("层", "楼"): _number(number) for number, sort in found}
    return {sort: number for sort, number in numbers.items() if number is not None}


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else chinese_number(written)


def _differs(said: DateInText, day: dt.date) -> bool:
    return (said.month, said.day) != (day.month, day.day) or bool(said.year not in (None, day.year))


def _after(words: str, days: list[DateInText]) -> str:
    rest = words[days[0].match.end() :] if days else words
    return rest.strip().lstrip("，, ）)")


def _alike(said: dt.time, known: dt.time, code: str) -> bool:
    """An hour without 上午 or 下午 may be of either."""
    if code.startswith("W"):
        return (said.hour % 12, said.minute) == (known.hour % 12, known.minute)
    return said == known
