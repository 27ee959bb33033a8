"""The one way of writing a value, for field types whose look means nothing.

A weekday that was written stays (2026年8月26日周三 becomes 2026-08-26（星期三）): editors see by it
what day it is, and it guards the date against a slip of the pen (E305). Words that add nothing
to a time (准时, 北京时间) and units (学时, 名) go, as they do on the page.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from generator.problems import Problem
from generator.schema.context import ReadContext, Vocabulary
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.schema.term_types import Choice, Ref, Reference, Term
from generator.schema.value_types import (
    AnyPeriod,
    Count,
    Cycle,
    Day,
    DocNo,
    EndMoment,
    Hours,
    Money,
    Month,
    StartMoment,
    TimeSpan,
    Week,
    YesNo,
)
from generator.values.characters import compatible
from generator.values.moments import Moment, MomentSpan
from generator.values.reading import Refused
from generator.values.times import clock_text
from generator.values.weekdays import WEEKDAY_PATTERN, weekday_name
from generator.writing.values import canonical, canonical_reference

_WEEKDAY = re.compile(WEEKDAY_PATTERN)
# A value in Chinese quotes has one reading where quotes mean nothing.
_HARMLESS = frozenset({"W101"})
Writer = Callable[[Any, str], str]


def better_text(raw: Scalar, meaning: Meaning, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The canonical text and the code of the note that says what was unusual.

    ``None`` for a text that is canonical, that cannot be read, or that is read with a warning,
    and for all types that are text.
    """
    writer = _writer_of(meaning)
    found = _read(raw, meaning, vocabulary) if writer else None
    if writer is None or found is None:
        return None
    value, codes = found
    text = writer(value, raw)
    if text == raw.replace("–", "-").replace("） ", "）"):
        return None  # a longer dash or a space after the weekday is as good
    again = _read(raw.derived(text), meaning, vocabulary)
    if again is None or again[0] != value:
        return None
    return text, codes[0] if codes else "N306"


def _writer_of(meaning: Meaning) -> Writer | None:
    if isinstance(meaning, Ref) and meaning.kind:
        return _own_kind
    return _WRITERS.get(type(meaning))


def _read(
    raw: Scalar, meaning: Meaning, vocabulary: Vocabulary
) -> tuple[Any, tuple[str, ...]] | None:
    """The value and the codes of its notes; ``None`` when it is not sure."""
    context = ReadContext("", vocabulary, thorough=True)
    try:
        value = meaning.read(raw, context)
    except Refused:
        return None
    return None if any(map(_is_doubt, context.problems)) else (value, _codes(context))


def _is_doubt(problem: Problem) -> bool:
    return problem.code.startswith("W") and problem.code not in _HARMLESS


def _codes(context: ReadContext) -> tuple[str, ...]:
    return tuple(problem.code for problem in context.problems)


def _day(day: dt.date, typed: str) -> str:
    named = f"（{weekday_name(day)}）" if _WEEKDAY.search(compatible(typed)) else ""
    return f"{day.isoformat()}{named}"


def _moment(moment: Moment, typed: str) -> str:
    day = _day(moment.date, typed) if moment.date else ""
    time = canonical(moment.time) if moment.time else ""
    return f"{day}{time}" if day.endswith("）") else f"{day} {time}".strip()


def _span(span: MomentSpan, typed: str) -> str:
    start, end = span.start, span.end
    if end is None:
        return _moment(start, typed)
    if end.date == start.date and start.time and end.time:
        return f"{_moment(start, typed)}-{clock_text(end.time)}"
    return f"{_moment(start, typed)} 至 {_moment(end, typed)}"


def _canonical(value: object, _typed: str) -> str:
    return canonical(value)


def _reference(reference: Reference, _typed: str) -> str:
    return canonical_reference(reference, any_kind=True)


def _own_kind(reference: Reference, _typed: str) -> str:
    return reference.id


def _money(value: object, typed: str) -> str:
    """Two decimals only for a text that must be written anew."""
    return typed if re.fullmatch(r"\d+(?:\.\d{1,2})?", typed, re.ASCII) else str(value)


_WRITERS: dict[type[Meaning], Writer] = {
    Day: _day,
    StartMoment: _span,
    EndMoment: _moment,
    **dict.fromkeys(
        (TimeSpan, AnyPeriod, Month, Week, Cycle, Count, Hours, YesNo, DocNo, Term, Choice),
        _canonical,
    ),
    Money: _money,
    Ref: _reference,
}
