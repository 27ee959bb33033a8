"""The readers under test: table name, function, how its value is shown in the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from generator.values.booleans import read_yes_no
from generator.values.dates import read_date
from generator.values.doc_numbers import read_doc_no
from generator.values.moments import read_end, read_moment
from generator.values.numbers import read_count, read_hours, read_money, read_percent
from generator.values.periods import read_month, read_period, read_week
from generator.values.plain import read_text
from generator.values.reading import Reading
from generator.values.recurrences import read_recurrence
from generator.values.terms import read_term
from generator.values.times import TimeRange, clock_text, read_time, read_time_range

TERMS = (
    "党员大会",
    "支委会",
    "主题党日",
    "党课",
    "组织生活会",
    "集中学习",
    "其他（说明）",
    "第N党小组",
)
SYNONYMS = {"党日活动": "主题党日", "党员活动日": "主题党日", "支部大会": "党员大会"}


class Case(NamedTuple):
    """A reader, the table of its pictures, and how a value is written there."""

    table: str
    reader: Callable[[str], Reading[Any]]
    show: Callable[[Any], str] = str


def _range(value: TimeRange) -> str:
    return clock_text(value.start) + (f"–{clock_text(value.end)}" if value.end else "")


CASES = (
    Case("dates", read_date),
    Case("times", read_time, clock_text),
    Case("time-ranges", read_time_range, _range),
    Case("moments", read_moment),
    Case("ends", read_end),
    Case("periods", read_period, lambda period: str(period.code)),
    Case("months", read_month, lambda period: str(period.code)),
    Case("weeks", read_week, lambda period: str(period.code)),
    Case("counts", read_count),
    Case("hours", read_hours),
    Case("money", read_money),
    Case("percents", read_percent),
    Case("yes-no", read_yes_no, lambda value: "是" if value else "否"),
    Case("texts", read_text, lambda value: f"「{value}」"),
    Case("doc-numbers", read_doc_no),
    Case("recurrences", read_recurrence, lambda rule: str(rule.label)),
    Case("terms", partial(read_term, terms=TERMS, synonyms=SYNONYMS, what="类别")),
)
