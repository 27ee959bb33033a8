"""A day and a time written as two fields, where one field takes both: 日期 and 时间."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from generator.schema.fields import FieldSpec, ModelSpec
from generator.schema.value_types import StartMoment
from generator.values.dates import read_date
from generator.values.reading import Refused
from generator.values.times import read_time_range

_MOST = 100
"""Fields on one level; no record has as many, and each that is odd looks at all the others."""
OF_DAYS = frozenset(
    ("日期", "日子", "活动日", "召开日期", "举办日期", "开展日期", "会期", "date", "day")
)


class Halves(NamedTuple):
    """The nodes of both, and the field they are together."""

    field: FieldSpec
    day_key: yaml.ScalarNode
    day: yaml.ScalarNode
    time_key: yaml.ScalarNode
    time: yaml.ScalarNode

    @property
    def joined(self) -> yaml.ScalarNode:
        """Both in one, standing where the time stands."""
        text = f"{self.day.value.strip()} {self.time.value.strip()}"
        return yaml.ScalarNode(self.time.tag, text, self.time.start_mark, self.time.end_mark)

    @property
    def cure(self) -> str:
        """What to type instead."""
        line = f"{self.time_key.value}: {self.joined.value}"
        return f"日期和时间写在一行：写成“{line}”，删去“{self.day_key.value}”这一行。"


def halves_of(node: yaml.MappingNode, spec: ModelSpec) -> Halves | None:
    """The two, if the field is written with a time only and the day stands in one other field."""
    if len(node.value) > _MOST:
        return None
    named = [(key, value, _field(key, spec)) for key, value in node.value]
    whole = [(key, value, field) for key, value, field in named if takes_both(field)]
    times = [(key, value, field) for key, value, field in whole if _reads(read_time_range, value)]
    days = [(key, value) for key, value, field in named if _is_day(key, value, field)]
    if len(times) != 1 or len(days) != 1 or len({f.name for *_, f in whole if f}) != 1:
        return None
    (time_key, time, field), (day_key, day) = times[0], days[0]
    return Halves(field, day_key, day, time_key, time) if field and len(whole) <= 2 else None


def _field(key: yaml.Node, spec: ModelSpec) -> FieldSpec | None:
    name = spec.name_of(str(key.value))
    return spec.fields[name] if name else None


def takes_both(field: FieldSpec | None) -> bool:
    """Whether the field holds the day of an activity together with its time."""
    return field is not None and field.required and isinstance(field.meaning, StartMoment)


def _is_day(key: yaml.Node, value: yaml.Node, field: FieldSpec | None) -> bool:
    named = takes_both(field) if field else str(key.value).strip() in OF_DAYS
    return named and _reads(read_date, value)


def _reads(reader: object, value: yaml.Node) -> bool:
    if not isinstance(value, yaml.ScalarNode) or not callable(reader):
        return False
    try:
        reader(value.value)
    except Refused:
        return False
    return True
