"""Values as expressions of the engine."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from generator.typesetting.writer import Typst, Unbroken, Writer

WRITTEN = {
    "text": ("甲", '"甲"'),
    "markup": ("#panic() $x$ @a *b* [c]", '"#panic() $x$ @a *b* [c]"'),
    "end of a text": ('"); #panic("', '"\\"); #panic(\\""'),
    "escapes": ("\\u{4e2d}\\n", '"\\\\u{4e2d}\\\\n"'),
    "lines": ("一\r\n二", '"一\\n二"'),
    "none": (None, "none"),
    "yes": (True, "true"),
    "number": (3, "3"),
    "share": (1.5, "1.5"),
    "amount": (Decimal("12.50"), '"12.50"'),
    "list": (["甲", 1], '("甲", 1, )'),
    "one": (("甲",), '("甲", )'),
    "no items": ([], "()"),
    "dictionary": ({"甲 乙": None}, '("甲 乙": none, )'),
    "no entries": ({}, "(:)"),
    "content": (Typst("[*b*]"), "[*b*]"),
    "content in a list": ([Typst("[b]")], "([b], )"),
}


@pytest.mark.parametrize(("value", "written"), WRITTEN.values(), ids=WRITTEN.keys())
def test_values_are_written(value: Any, written: str) -> None:
    assert Writer(lambda sign: True).value(value) == written


def test_a_template_must_say_how_a_day_reads() -> None:
    with pytest.raises(TypeError, match="a template cannot print a date as it is"):
        Writer(lambda sign: True).value(dt.date(2026, 8, 1))


LONG = {
    "address": ("见https://www.example.com/a", True),
    "row of dots": ("…" * 24, True),
    "short": ("x" * 22 + "，中" + "y" * 22, False),
    "sentence": ("a long sentence in another language, of short words", False),
    "Chinese": ("学" * 100, False),
}


@pytest.mark.parametrize(("text", "long"), LONG.values(), ids=LONG.keys())
def test_long_words_are_noticed(text: str, long: bool) -> None:
    writer = Writer(lambda sign: True)
    writer.value({"题": [text]})
    assert writer.has_long_words is long


def test_what_breaks_by_itself_is_no_long_word() -> None:
    writer = Writer(lambda sign: sign != "坏")
    written = writer.value({"码": Unbroken("x" * 100), "址": Unbroken("坏\n")})
    assert written == f'("码": "{"x" * 100}", "址": "〓\\n", )'
    assert not writer.has_long_words
    writer.value("x" * 100)
    writer.value("短")
    assert writer.has_long_words
