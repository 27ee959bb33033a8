"""What is filled in on any record, in words: for kinds that have no page template of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from generator.records.base import OpenRecord, Record
from generator.schema.fields import FieldSpec, Part, spec_of
from generator.schema.term_types import Reference
from generator.schema.text_types import FilePath, Markdown, WebAddress
from generator.values.moments import Moment, MomentSpan
from generator.values.periods import Period
from generator.values.times import TimeRange
from generator.views import wording

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
    """A field with a value, in the one of these that suits it.

    ``prose`` is Markdown, ``files`` are paths beside the record, ``links`` are web addresses;
    ``parts`` are the fields of parts in which there is any of these; all else is ``words``.
    """

    name: str
    label: str
    prose: str = ""
    words: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    parts: tuple[tuple[FilledField, ...], ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the words read better below each other than in one line."""
        return len(self.words) > 1 and max(map(len, self.words)) > LONGEST_IN_A_LINE

    @property
    def is_long(self) -> bool:
        """Whether it needs a heading of its own."""
        return bool(self.prose or self.parts) or self.is_list

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in that could be shown."""
        return not (self.prose or self.words or self.files or self.links or self.parts)


def filled(record: Record) -> list[FilledField]:
    """The fields only this kind has, in their order; references are among the related records."""
    return _fields_of(record, without=spec_of(OpenRecord).fields)


def _fields_of(part: Part, without: Container[str] = ()) -> list[FilledField]:
    specs = spec_of(type(part)).fields.values()
    fields = (_filled(spec, part) for spec in specs if spec.name not in without)
    return [field for field in fields if not field.is_empty]


def _filled(spec: FieldSpec, part: Part) -> FilledField:
    value = getattr(part, spec.attribute)
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    field = partial(FilledField, spec.name, spec.label)
    if isinstance(spec.meaning, Markdown):
        return field(prose="\n\n".join(values))
    if isinstance(spec.meaning, FilePath):
        return field(files=values)
    if isinstance(spec.meaning, WebAddress):
        return field(links=values)
    if spec.part and any(map(_has_more_than_words, values)):
        return field(parts=tuple(tuple(_fields_of(item)) for item in values))
    return field(words=tuple(_words(value)))


def _has_more_than_words(part: Part) -> bool:
    return any(f.prose or f.files or f.links or f.parts for f in _fields_of(part))


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
