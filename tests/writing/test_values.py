"""Every value is written in one form, which its own reader reads as the same value."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from generator.schema.context import ReadContext, Vocabulary
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.schema.term_types import Reference
from generator.schema.value_types import (
    AnyPeriod,
    Count,
    Cycle,
    Day,
    EndMoment,
    Hours,
    Money,
    Month,
    StartMoment,
    TimeSpan,
    Week,
    YesNo,
)
from generator.values.moments import Moment
from generator.writing.values import canonical

FORMS: list[tuple[Meaning, str, str]] = [
    (Day(), "2026年8月26日", "2026-08-26"),
    (TimeSpan(), "下午2点半", "14:30"),
    (TimeSpan(), "14:30–16:00", "14:30-16:00"),
    (TimeSpan(), "上午6:30到8点", "上午06:30-08:00"),
    (TimeSpan(), "凌晨4点", "凌晨04:00"),
    (TimeSpan(), "早上7点", "07:00"),
    (TimeSpan(), "上午6点-6点半", "上午06:00-06:30"),
    (StartMoment(), "2026-08-26 上午5:30", "2026-08-26 上午05:30"),
    (StartMoment(), "2026-08-26 上午6:30-8:30", "2026-08-26 上午06:30-08:30"),
    (
        StartMoment(),
        "2026-08-26 5:30 至 2026-08-27 6:00",
        "2026-08-26 上午05:30 至 2026-08-27 上午06:00",
    ),
    (Cycle(), "每周三上午6点", "每周三 上午06:00"),
    (StartMoment(), "2026年8月26日 下午3:00—5:00", "2026-08-26 15:00-17:00"),
    (StartMoment(), "2026年8月26日至28日", "2026-08-26 至 2026-08-28"),
    (StartMoment(), "2026-08-26 15:00 至 2026-08-28 17:00", "2026-08-26 15:00 至 2026-08-28 17:00"),
    (EndMoment(), "2026年8月26日17时", "2026-08-26 17:00"),
    (AnyPeriod(), "2026年第四季度", "2026-Q4"),
    (AnyPeriod(), "2026年下半年", "2026-H2"),
    (Month(), "2026年8月", "2026-08"),
    (Week(), "2026年第5周", "2026-W05"),
    (Cycle(), "每周三 15:00–16:30", "每周三 15:00-16:30"),
    (Cycle(), "每月15号、最后一天", "每月15日、最后一天"),
    (Cycle(), "隔周星期四下午3点", "每两周星期四 15:00"),
    (Count(), "12人次", "12"),
    (Hours(), "100学时", "100"),
    (Hours(), "一个半学时", "1.5"),
    (Money(), "1.2万元", "12000.00"),
    (Money(), "1200", "1200.00"),
    (YesNo(), "对", "是"),
    (YesNo(), "no", "否"),
]


def read(meaning: Meaning, text: str) -> tuple[Any, list[str]]:
    context = ReadContext("", Vocabulary(), thorough=True)
    value = meaning.read(Scalar.at(text, 1, 1), context)
    return value, [problem.code for problem in context.problems]


@pytest.mark.parametrize(("meaning", "text", "form"), FORMS, ids=[text for _, text, _ in FORMS])
def test_the_form_is_read_as_the_value(meaning: Meaning, text: str, form: str) -> None:
    value, _ = read(meaning, text)
    assert canonical(value) == form
    again, codes = read(meaning, form)
    assert again == value
    assert not [code for code in codes if code.startswith("W")]


PLAIN: list[tuple[object, str]] = [
    (Decimal("1E+2"), "100"),
    (Decimal("1.5"), "1.5"),
    (Decimal("0E-2"), "0.00"),
    (True, "是"),
    (3, "3"),
    (dt.date(2026, 8, 6), "2026-08-06"),
    (dt.datetime(2026, 8, 6, 9, 5), "2026-08-06 09:05"),
    (dt.time(9, 5), "09:05"),
    (Moment(dt.date(2026, 8, 6), dt.time(9, 5)), "2026-08-06 09:05"),
    (Moment(None, dt.time(9, 5)), "09:05"),
    (Reference("notices", "a"), "a"),
    ("原文", "原文"),
]


@pytest.mark.parametrize(("value", "form"), PLAIN, ids=[form for _, form in PLAIN])
def test_plain_values(value: object, form: str) -> None:
    assert canonical(value) == form
