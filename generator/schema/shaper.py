"""From YAML nodes to plain data in a model's shape: keys resolved, lists split, places kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import yaml

from generator.problems import Place, Problem
from generator.schema.context import ReadContext
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of
from generator.schema.items import items_in_dashes, text_with_colon
from generator.schema.keys import resolve_keys
from generator.schema.scalar import Scalar
from generator.schema.splitting import Dashless, dashless, split, unnumbered
from generator.schema.text_types import Markdown
from generator.schema.unknown import too_deep
from generator.schema.value_types import YesNo
from generator.sources.document import scalar_text, typed_lines
from generator.sources.source import Source
from generator.values.booleans import NOTHING
from generator.values.plain import is_empty
from generator.values.reading import Refused

_SHAPE_NAMES: dict[type[yaml.Node], str] = {
    yaml.SequenceNode: "一个列表",
    yaml.MappingNode: "几个下级字段",
}
_FLOW_LIST_EXAMPLE = "写成列表：每行一项，前面写“- ”。"


class Shaper:
    """Shapes the nodes of one file; what does not fit its field becomes an E307."""

    def __init__(self, source: Source, context: ReadContext) -> None:
        self._source = source
        self._context = context

    def part(
        self, node: yaml.MappingNode, model: type[Part], outer: ModelSpec | None = None
    ) -> dict[str, Any]:
        """The fields of a mapping by English name; empty ones are left out."""
        spec = spec_of(model)
        shaped: dict[str, Any] = {}
        for field, value in resolve_keys(node, spec, outer, self._context):
            data = self._field(value, field, spec)
            if data is not None:
                shaped[field.name] = data
        return shaped

    def _field(self, node: yaml.Node, field: FieldSpec, owner: ModelSpec) -> Any:
        if field.shape is Shape.SCALAR and isinstance(node, yaml.ScalarNode):
            return self._text(node, field)
        match field.shape:
            case Shape.SCALAR:
                return self._scalar_of(node, field, owner)
            case Shape.LIST:
                return self._list(node, field)
            case Shape.PART:
                return self._single_part(node, field, owner)
            case Shape.PARTS:
                return self._parts(node, field, owner)
            case Shape.TABLE:
                return self._table(node, field)

    def _scalar_of(self, node: yaml.Node, field: FieldSpec, owner: ModelSpec) -> Scalar | None:
        if isinstance(node, yaml.MappingNode):
            for key, _ in node.value:
                if key.value in owner.names:
                    hint = "减少缩进，与上一层的字段对齐。"
                    self._report(key, "E212", too_deep(key.value), hint)
                    return None
        return self._scalar(node, field)

    def _scalar(self, node: yaml.Node, field: FieldSpec) -> Scalar | None:
        if isinstance(node, yaml.ScalarNode):
            return self._text(node, field)
        if isinstance(node, yaml.SequenceNode) and len(node.value) == 1:
            return self._scalar(node.value[0], field)
        self._misshaped(node, field, "一个内容")
        return None

    def _text(self, node: yaml.ScalarNode, field: FieldSpec) -> Scalar | None:
        mark = node.start_mark
        text, joined = node.value, False
        if mark.line != node.end_mark.line and node.style != "|":
            text, joined = self._of_lines(node, field)
        scalar = Scalar.at(text, mark.line + 1, mark.column + 1, node.style or "", field.label)
        if joined:
            self._context.note(scalar, "N201", "中文之间的折行已连起来，不留空格。")
        if not is_empty(text) or _says_no(text, field):
            return scalar
        if text.strip():
            self._context.note(scalar, "N308", f"“{text.strip()}”当作没有填写。")
        return None

    def _of_lines(self, node: yaml.ScalarNode, field: FieldSpec) -> tuple[str, bool]:
        """Folded text; Markdown keeps its lines, since points and times may begin them."""
        typed = typed_lines(self._source, node) if isinstance(field.meaning, Markdown) else None
        return scalar_text(self._source, node) if typed is None else (typed, False)

    def _list(self, node: yaml.Node, field: FieldSpec) -> list[Scalar] | None:
        if isinstance(node, yaml.ScalarNode):
            return self._split(node, field)
        if not isinstance(node, yaml.SequenceNode):
            self._misshaped(node, field, "一个列表", _FLOW_LIST_EXAMPLE)
            return None
        meant = (self._as_text(item, ()) for item in node.value)
        items = [s for item in meant if (s := self._scalar(item, field)) is not None]
        return unnumbered(items, field, self._context) or None

    def _split(self, node: yaml.ScalarNode, field: FieldSpec) -> list[Scalar] | None:
        lines = dashless(node, field, self._source)
        if lines:
            return self._without_dashes(lines, field)
        whole = self._text(node, field)
        return None if whole is None else split(whole, field, self._context)

    def _without_dashes(self, lines: Dashless, field: FieldSpec) -> list[Scalar]:
        wrong = lines.items[0 if lines.below_key else 1]
        place = Place(self._context.file, wrong.line, wrong.column)
        message = f"“{field.shown}”是列表，每一项前面要写“- ”，现在几行连成了一项。"
        example = f"每一行前面加“- ”，如“- {lines.items[0]}”。"
        self._context.problems.append(Problem(place, "E102", message, example))
        return list(lines.items)

    def _single_part(
        self, node: yaml.Node, field: FieldSpec, owner: ModelSpec
    ) -> dict[str, Any] | None:
        assert field.part is not None
        if isinstance(node, yaml.ScalarNode):
            return self._from_shorthand(node, field)
        if isinstance(node, yaml.MappingNode):
            return self.part(node, field.part, owner)
        self._misshaped(node, field, "几个字段", _fields_example(field))
        return None

    def _from_shorthand(self, node: yaml.ScalarNode, field: FieldSpec) -> dict[str, Any] | None:
        assert field.part is not None
        text, shorthand = self._text(node, field), spec_of(field.part).shorthand
        if text is None:
            return None
        if shorthand:
            return {shorthand: text}
        self._misshaped(node, field, "几个字段", _fields_example(field))
        return None

    def _parts(
        self, node: yaml.Node, field: FieldSpec, owner: ModelSpec
    ) -> list[dict[str, Any]] | None:
        assert field.part is not None
        if isinstance(node, yaml.SequenceNode):
            spec = spec_of(field.part)
            meant = self._items(node, spec)
            if spec.shorthand:
                meant = (self._as_text(item, spec.names) for item in meant)
            items = (self._single_part(item, field, owner) for item in meant)
            found = [item for item in items if item is not None]
            return self._parts_unnumbered(found, field) or None
        if isinstance(node, yaml.ScalarNode) and spec_of(field.part).shorthand:
            pieces = self._split(node, field) or []
            return [{spec_of(field.part).shorthand: piece} for piece in pieces] or None
        if isinstance(node, yaml.ScalarNode) and self._text(node, field) is None:
            return None
        self._misshaped(node, field, "一个列表", f"每项前面写“- ”，{_fields_example(field)}")
        return None

    def _as_text(self, item: yaml.Node, names: Collection[str]) -> yaml.Node:
        """An item of text that a “: ” made a field of, told and read as the text it is."""
        meant = text_with_colon(item, names)
        if meant is None:
            return item
        key = item.value[0][0].value
        message = f"这一项里有“{key}: ”，会被当成字段。"
        hint = f"改用中文冒号，写成“- {meant.value}”；或给整项加英文双引号。"
        self._report(item, "E204", message, hint)
        return meant

    def _parts_unnumbered(self, items: list[dict[str, Any]], field: FieldSpec) -> list[Any]:
        """The parts without numbers typed before the text each of them stands for."""
        name = spec_of(field.part).shorthand if field.part else ""
        if not name or not all(name in item for item in items):
            return items
        texts = unnumbered([item[name] for item in items], field, self._context)
        return [item | {name: text} for item, text in zip(items, texts, strict=True)]

    def _items(self, node: yaml.SequenceNode, spec: ModelSpec) -> Iterator[yaml.Node]:
        for first, *others in items_in_dashes(node, spec):
            yield first
            for item in others:
                assert isinstance(item, yaml.MappingNode)
                self._report(item, "E210", *_lacks_its_dash(first, item))
                yield item

    def _table(self, node: yaml.Node, field: FieldSpec) -> dict[Scalar, Scalar] | None:
        if isinstance(node, yaml.ScalarNode) and self._text(node, field) is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self._misshaped(
                node,
                field,
                "几行“名称: 数目”",
                f"例如 {self._context.names.of(field)}: {{{field.example}}}",
            )
            return None
        rows = list(self._rows(node, field))
        return dict(rows) or None

    def _rows(self, node: yaml.MappingNode, field: FieldSpec) -> Iterator[tuple[Scalar, Scalar]]:
        first: dict[str, Scalar] = {}
        for key_node, value_node in node.value:
            key, value = self._text(key_node, field), self._scalar(value_node, field)
            if key is None or value is None:
                continue
            other = first.setdefault(self._meant(key, field), key)
            if other is not key:
                self._report(key_node, "E210", _written_twice(other, key))
            yield key, value

    def _meant(self, key: Scalar, field: FieldSpec) -> str:
        """The name a row is read under: two spellings of one term are one row."""
        silent = ReadContext(self._context.file, self._context.vocabulary)
        try:
            return str(field.key_meaning.read(key, silent)) if field.key_meaning else key
        except Refused:
            return key

    def _misshaped(self, node: yaml.Node, field: FieldSpec, wanted: str, hint: str = "") -> None:
        got = _SHAPE_NAMES.get(type(node), "一行文字")
        message = f"“{field.shown}”要写{wanted}，现在是{got}。"
        name = self._context.names.of(field)
        example = f"例如 {name}: {field.example}" if field.example else ""
        self._report(node, "E307", message, hint or example)

    def _report(self, node: yaml.Node, code: str, message: str, hint: str = "") -> None:
        place = Place(self._context.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self._context.problems.append(Problem(place, code, message, hint))


def _says_no(text: str, field: FieldSpec) -> bool:
    return isinstance(field.meaning, YesNo) and text.strip() in NOTHING


def _written_twice(first: Scalar, second: Scalar) -> str:
    lines = f"（第{first.line}行和第{second.line}行），只能留一个。"
    if first == second:
        return f"“{second}”写了两次{lines}"
    return f"“{first}”和“{second}”是同一项，写了两次{lines}"


def _lacks_its_dash(first: yaml.Node, item: yaml.MappingNode) -> tuple[str, str]:
    key, line = item.value[0][0].value, item.start_mark.line + 1
    message = f"从这一行起像是新的一项，前面少了“- ”：“{key}”等又写了一次。"
    hint = f"在第{line}行的“{key}”前面写“- ”，与第{first.start_mark.line + 1}行的“- ”对齐。"
    return message, hint


def _fields_example(field: FieldSpec) -> str:
    assert field.part is not None
    names = [f.shown for f in spec_of(field.part).fields.values()][:4]
    return f"下一行缩进后写它的字段：{'、'.join(names)}。"
