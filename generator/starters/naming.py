"""Ids for new records: the address the site will give them."""

from __future__ import annotations

import re
from itertools import count

from generator.drafting.desk import Desk
from generator.starters.days import start_of
from generator.starters.proposals import Given, text_at
from generator.values.identifiers import propose_identifier
from generator.values.periods import read_period
from generator.values.reading import Refused

_NAMED_BY_PERIOD = ("plans", "readings", "care")
_PART = re.compile(r"[：:，,。！？!?；;（(—]")
# What a date before the title says already.
_DATE_WORDS = re.compile(r"^(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]+)月份?(?:\d{1,2}[日号])?")
_NOTICE = re.compile(r"^关于(?:召开|开展|举办|组织)?|(?:活动)?的?通知$")


def propose_id(kind: str, given: Given, desk: Desk) -> str:
    """A free id: notices begin with their day, what has a period is named by it."""
    return next_free(kind, _wanted(kind, given), desk)


def next_free(kind: str, wanted: str, desk: Desk) -> str:
    """The id itself, or with -2, -3 … behind it when it is taken."""
    others = (f"{wanted}-{number}" for number in count(2))
    return wanted if not desk.is_taken(kind, wanted) else next(
        name for name in others if not desk.is_taken(kind, name)
    )  # fmt: skip


def _wanted(kind: str, given: Given) -> str:
    if kind in _NAMED_BY_PERIOD and (code := _period_code(given)):
        return code
    if kind == "members":
        return propose_identifier(text_at(given, "name") or text_at(given, "title"))
    title = text_at(given, "title")
    day = _day(given) if kind == "notices" else ""
    if not day:
        return propose_identifier(_PART.split(title)[0] or title)
    bare = _NOTICE.sub("", _DATE_WORDS.sub("", _PART.split(title)[0]))
    return propose_identifier(f"{day} {bare or text_at(given, 'category') or title}")


def _period_code(given: Given) -> str:
    try:
        return read_period(text_at(given, "period")).value.code.lower()
    except Refused:
        return ""


def _day(given: Given) -> str:
    day = start_of(text_at(given, "start")).date
    return day.isoformat() if day else ""
