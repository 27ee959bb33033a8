"""What a key that is no field was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import yaml

from generator.problems import Place, Problem
from generator.schema.context import ReadContext
from generator.schema.fields import FieldSpec, ModelSpec, spec_of
from generator.schema.halves import OF_DAYS, Halves, halves_of, takes_both
from generator.schema.synonyms import meant_by
from generator.schema.text_types import Markdown
from generator.values.characters import compatible
from generator.values.plain import is_empty
from generator.values.terms import nearest

# In a flow mapping {收入: 3,000元} the comma begins a new key.
_CUT_NUMBER = re.compile(r"\d{3}(\.\d+)?\s*[元人次]?")
# So many names begin or end with these that they say nothing about which field is meant.
_BEGINNINGS = ("活动", "会议", "通知", "报名", "学习")
_ENDINGS = ("方式", "时间", "单位", "日期", "地点", "人员", "对象", "名称", "内容")

_SHOWN = 12
Pairs = Sequence[tuple[yaml.Node, yaml.Node]]


@dataclass(frozen=True)
class Level:
    """A mapping with its pairs and fields; ``outer`` are the fields of the level above.

    What many unknown keys ask of it is found out once.
    """

    node: yaml.MappingNode
    pairs: Pairs
    spec: ModelSpec
    outer: ModelSpec | None

    def halves(self, key: yaml.Node) -> Halves | None:
        """The day and the time of which ``key`` names one, if they were written apart."""
        found = self._halves
        if found is None or key not in (found.day_key, found.time_key):
            return None
        owed = any(
            field.required and _containing(str(key.value), field) for field in self.unwritten
        )
        return None if owed else found

    @cached_property
    def unwritten(self) -> list[FieldSpec]:
        """Its fields that the file does not have here, those it must have first."""
        free = [field for field in self.spec.fields.values() if field.name not in self.written]
        return sorted(free, key=lambda field: not field.required)

    @cached_property
    def written(self) -> frozenset[str | None]:
        """The names of its fields that the file has here."""
        return frozenset(self.spec.name_of(key.value) for key, _ in self.pairs)

    @cached_property
    def names(self) -> dict[str, FieldSpec]:
        """Every name of the fields that are not written."""
        return {name: field for field in self.unwritten for name in (*field.labels, field.name)}

    def index(self, key: yaml.Node) -> int:
        """Which of the pairs is that of ``key``."""
        return self._indexes[id(key)]

    @cached_property
    def _indexes(self) -> dict[int, int]:
        return {id(key): index for index, (key, _) in enumerate(self.pairs)}

    @cached_property
    def _halves(self) -> Halves | None:
        return halves_of(self.node, self.spec)


def unknown(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """The problem of a key that names no field of its level, with the likeliest cure.

    Nothing for a further line of a text that has been told of.
    """
    typed = str(key.value)
    if any(key.start_mark.line + 1 in lines for lines in context.prose):
        return None
    if _CUT_NUMBER.fullmatch(typed):
        message = f"“{typed}”前面的逗号把一个数断成了两截。"
        return _at(key, context, "E307", message, "数字里不要写逗号，如 3000.00。")
    if level.outer and typed in level.outer.names:
        return _at(key, context, "E212", too_deep(typed), "减少缩进，与上一层的字段对齐。")
    return (
        _part_of_an_owed_name(key, level, context)
        or _parted(key, level, context)
        or _misplaced(key, level, context)
        or _day_apart(key, level, context)
        or _prose(key, level, context)
        or _misspelt(key, level, context)
        or _with_all_fields(key, level, context)
    )


def too_deep(name: str) -> str:
    """The message for a field of the level above."""
    return f"“{name}”缩进多了一层，它是上一层的字段。"


def _part_of_an_owed_name(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """日期 for 发布日期: part of the name of a field that is missing, or of several."""
    meant = {
        field: name
        for field in level.unwritten
        if field.required and (name := _containing(str(key.value), field))
    }
    for field in meant:
        context.answer(level.node, field.name)
    if len(meant) == 1:
        [(field, name)] = meant.items()
        return _question(key, field, name, context)
    if not meant:
        return None
    choice = "，".join(
        f"{field.doc.rstrip('。') or field.label}写“{context.names.of(field)}”" for field in meant
    )
    message = f"不认识的字段“{key.value}”，看不出是哪一个。"
    return _at(key, context, "E213", message, f"{choice}；这几样都要有。")


def _parted(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """日期 beside a 时间 that is a time of day only."""
    halves = level.halves(key)
    if halves is None:
        return None
    return _at(key, context, "E213", f"这里没有单独的“{key.value}”。", halves.cure)


def _day_apart(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """日期 where one field takes the day and the time of the activity."""
    if str(key.value).strip() not in OF_DAYS:
        return None
    field = next((f for f in level.spec.fields.values() if takes_both(f)), None)
    if field is None:
        return None
    name = context.names.of(field)
    hint = f"“{name}”里写上日期，如 {name}: {field.example}；删去这一行。"
    message = f"这里没有单独的“{key.value}”，活动的日期和时间写在“{name}”一行。"
    return _at(key, context, "E213", message, hint)


def _misplaced(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """A field of a part below this level, which the file has."""
    for field in level.spec.fields.values():
        if field.name not in level.written:
            continue
        if field.part and key.value in spec_of(field.part).names:
            message = f"“{key.value}”不能写在这一层，它是“{field.shown}”里的字段。"
            hint = f"把它缩进到“{context.names.of(field)}:”的下面。"
            return _at(key, context, "E212", message, hint)
    return None


def _prose(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    """A line of a long text that was not indented below the name of its field."""
    index = level.index(key)
    before, value = level.pairs[index - 1]
    name = level.spec.name_of(before.value)
    if not index or name is None or not _is_blank(value):
        return None
    if not isinstance(level.spec.fields[name].meaning, Markdown):
        return None
    context.answer(level.node, name)
    context.prose.append(_lines_to_next_field(index, level))
    message = f"不认识的字段“{key.value}”，是不是“{before.value}”的内容？"
    hint = f"在“{before.value}:”后写“|”再换行，内容每行前空 2 格。"
    return _at(key, context, "E213", message, hint)


def _lines_to_next_field(index: int, level: Level) -> range:
    first = level.pairs[index][0].start_mark.line
    known = (key for key, _ in level.pairs[index:] if level.spec.name_of(key.value))
    after = next((key.start_mark.line for key in known), level.node.end_mark.line + 1)
    return range(first + 1, after + 1)


def _misspelt(key: yaml.Node, level: Level, context: ReadContext) -> Problem | None:
    named, typed = level.names, str(key.value)
    near = nearest(typed, _that_may_be_meant(typed, named))
    near = near or meant_by(typed, named)
    if near is None or _part_with(typed, level):
        return None
    context.answer(level.node, named[near].name)
    return _question(key, named[near], near, context)


def _part_with(typed: str, level: Level) -> FieldSpec | None:
    """A part that is not written and has a field of this name."""
    parts = (field for field in level.unwritten if field.part)
    return next((f for f in parts if f.part and typed in spec_of(f.part).names), None)


def _that_may_be_meant(typed: str, names: Iterable[str]) -> Iterable[str]:
    if not typed.startswith(_BEGINNINGS) and not typed.endswith(_ENDINGS):
        return names
    return [name for name in names if _may_mean(typed, name)]


def _may_mean(typed: str, name: str) -> bool:
    """False when a usual beginning or ending is all that the two have in common."""
    for usual in _BEGINNINGS:
        if typed.startswith(usual) and name.startswith(usual):
            return nearest(typed.removeprefix(usual), [name.removeprefix(usual)]) is not None
    for usual in _ENDINGS:
        if typed.endswith(usual) and name.endswith(usual) and name != usual:
            return nearest(typed.removesuffix(usual), [name.removesuffix(usual)]) is not None
    return True


def _question(key: yaml.Node, field: FieldSpec, name: str, context: ReadContext) -> Problem:
    message = f"不认识的字段“{key.value}”，是不是“{field.shown_as_typed(name)}”？"
    return _at(key, context, "E213", message, f"把“{key.value}”改成“{name}”。")


def _with_all_fields(key: yaml.Node, level: Level, context: ReadContext) -> Problem:
    free = level.unwritten
    owed = "、".join(field.label for field in free if field.required)
    later = _part_with(str(key.value), level)
    if later and not owed:
        name = context.names.of(later)
        hint = f"它是“{later.label}”里的字段：要写就另起一行“{name}:”，缩进在下面；用不着就删去。"
    elif owed:
        hint = f"这里还缺：{owed}。是其中一个就改成它的名字；用不着就删去这一行。"
    elif free:
        more = "等，全部见手册的字段表" if len(free) > _SHOWN else ""
        hint = f"这里还可以写：{'、'.join(f.label for f in free[:_SHOWN])}{more}。"
    else:
        hint = "删去这一行。"
    return _at(key, context, "E213", f"不认识的字段“{key.value}”。", hint)


def _at(key: yaml.Node, context: ReadContext, code: str, message: str, hint: str) -> Problem:
    mark = key.start_mark
    return Problem(Place(context.file, mark.line + 1, mark.column + 1), code, message, hint)


def _containing(typed: str, field: FieldSpec) -> str | None:
    """The shortest name of the field that contains what was typed or is contained in it."""
    wanted = compatible(typed).replace(" ", "").lower()
    alike = [name for name in (*field.labels, field.name) if _overlap(wanted, name)]
    return min(alike, key=lambda name: abs(len(name) - len(wanted)), default=None)


def _overlap(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return short in long and len(short) >= (4 if short.isascii() else 2)


def _is_blank(value: yaml.Node) -> bool:
    return isinstance(value, yaml.ScalarNode) and is_empty(value.value)
