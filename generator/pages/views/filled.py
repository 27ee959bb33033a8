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


@dataclass(frozen=True, slots=True)
class FilledField:
    """A field with a value: Markdown in ``prose``, anything else as ``words``."""

    name: str
    label: str
    prose: str = ""
    words: tuple[str, ...] = ()


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
        parts = (_words(getattr(value, spec.attribute)) for spec in _specs(value))
        return ["，".join("、".join(part) for part in parts if part)]
    if isinstance(value, tuple):
        return [word for item in value for word in _words(item)]
    return [WORDS.get(type(value), str)(value)]


def _specs(part: Part) -> list[FieldSpec]:
    return list(spec_of(type(part)).fields.values())
