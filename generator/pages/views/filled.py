"""What is filled in on any record, in words: for kinds that have no page template of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.pages import wording
from generator.records.base import OpenRecord, Record
from generator.schema.fields import FieldSpec, Part, spec_of
from generator.schema.term_types import Reference
from generator.schema.text_types import Markdown
from generator.values.moments import Moment, MomentSpan
from generator.values.periods import Period
from generator.values.times import TimeRange

WORDS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "是" if value else "否",
    Decimal: wording.number,
    dt.date: wording.day,
    Moment: wording.moment,
    MomentSpan: lambda span: wording.span(span.start, span.end),
    Period: lambda period: period.label,
    TimeRange: wording.time_range,
}


LONGEST_IN_A_LINE = 12


@dataclass(frozen=True, slots=True)
class FilledField:
    """A field with a value: Markdown in ``prose``, anything else as ``words``."""

    name: str
    label: str
    prose: str = ""
    words: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the words read better below each other than in one line."""
        return len(self.words) > 1 and max(map(len, self.words)) > LONGEST_IN_A_LINE


def filled(record: Record) -> list[FilledField]:
    """The fields only this kind has, in their order; references are among the related records."""
    specs = spec_of(type(record)).fields.values()
    shared = spec_of(OpenRecord).fields
    fields = (_filled(spec, record) for spec in specs if spec.name not in shared)
    return [field for field in fields if field.prose or field.words]


def _filled(spec: FieldSpec, record: Record) -> FilledField:
    value = getattr(record, spec.attribute)
    if isinstance(spec.meaning, Markdown):
        return FilledField(spec.attribute, spec.label, prose=value or "")
    return FilledField(spec.attribute, spec.label, words=tuple(_words(value)))


def _words(value: Any) -> list[str]:
    if value is None or isinstance(value, Reference):
        return []
    if isinstance(value, Mapping):
        return [f"{key}：{'、'.join(_words(item))}" for key, item in value.items()]
    if isinstance(value, Part):
        return ["；".join(_labelled(value))]
    if isinstance(value, tuple):
        return [word for item in value for word in _words(item)]
    return [WORDS.get(type(value), str)(value)]


def _labelled(part: Part) -> list[str]:
    """收入：3000；支出：1200. A part that could be written as one text begins with that text."""
    spec = spec_of(type(part))
    words = {field: _words(getattr(part, field.attribute)) for field in spec.fields.values()}
    return [
        "、".join(found) if field.name == spec.shorthand else f"{field.label}：{'、'.join(found)}"
        for field, found in words.items()
        if found
    ]
