"""What is held once a year and told of the year before in the first months of the next.

组织生活会 and 民主评议 of a year are held at its end or soon after, so a year stays open until
31 March of the next.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from generator.records.notices import Notice
from generator.values.characters import compatible
from generator.values.period import Period

_CLOSED: Final = (3, 31)
CLOSING: Final = "上一年的，列到 3 月 31 日"
_DIGITS: Final = str.maketrans("〇○零O一二三四五六七八九", "0000123456789")
_YEAR: Final = re.compile(r"(?<!\d)(?P<year>\d{4})年(?!\d{1,2}月)(?P<whole>度)?")
_LAST: Final = re.compile("上一?年度|去年度")


def closed_on(year: int) -> dt.date:
    """The last day on which something is still held for a year."""
    return dt.date(year + 1, *_CLOSED)


def is_open(year: int, today: dt.date) -> bool:
    """Whether a year that is over still is not closed."""
    return year < today.year and today <= closed_on(year)


def year_of(notice: Notice) -> int:
    """The year an activity counts for: that before its day where its title names that year."""
    day = notice.day
    if day > closed_on(day.year - 1):
        return day.year
    return day.year - 1 if _names(notice.title, day.year) else day.year


def is_of(notice: Notice, period: Period) -> bool:
    """Whether an activity counts for a period; only whole years reach beyond their end."""
    if period.kind == "year":
        return year_of(notice) == period.year
    return period.contains(notice.day)


def _names(title: str, year: int) -> bool:
    """Whether it names the year before ``year``, by 年度 or as the only one of the two."""
    text = re.sub(r"\s", "", compatible(title)).translate(_DIGITS)
    found = {int(each["year"]): each["whole"] for each in _YEAR.finditer(text)}
    if year - 1 not in found:
        return _LAST.search(text) is not None
    return bool(found[year - 1]) or year not in found
