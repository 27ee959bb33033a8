"""Several fields typed on one line, as printed notices set them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import yaml

from generator.problems import Place, Problem
from generator.schema.context import ReadContext
from generator.schema.fields import FieldSpec, ModelSpec, Shape
from generator.schema.text_types import Markdown

_BLANK = r" \t\u3000\u00a0"
_NEXT = re.compile(
    rf"(?:(?P<sign>[、；;，,])[{_BLANK}]{{0,9}}+|(?<![{_BLANK}])[{_BLANK}]++)"
    rf"(?P<key>[\u4e00-\u9fff/]{{2,8}}+|[A-Za-z_]{{3,20}}+)[{_BLANK}]{{0,4}}+"
    rf"[:：﹕∶︰][{_BLANK}]{{0,40}}+"
)
_MOST = 12
_OPEN, _CLOSE = "“‘《〈「『（(【[", "”’》〉」』）)】]"
Pair = tuple[yaml.Node, yaml.Node]


def one_a_line(node: yaml.MappingNode, spec: ModelSpec, context: ReadContext) -> Iterator[Pair]:
    """The pairs of a mapping, those told (E204) and taken apart that hold further fields."""
    for key, value in node.value:
        found = list(islice(_further(key, value, spec), _MOST))
        if not found:
            yield key, value
            continue
        pieces: list[Pair] = [(key, _piece(value, 0, found[0].start()))]
        ends = [*(match.start() for match in found[1:]), len(value.value)]
        pieces += [
            (_piece(value, match.start("key"), match.end("key")), _piece(value, match.end(), end))
            for match, end in zip(found, ends, strict=True)
        ]
        context.problems.append(_problem(pieces, context))
        written = {spec.name_of(str(other.value)) for other, _ in node.value}
        yield pieces[0]
        yield from (pair for pair in pieces[1:] if spec.name_of(pair[0].value) not in written)


def _further(key: yaml.Node, value: yaml.Node, spec: ModelSpec) -> Iterator[re.Match[str]]:
    """Where another field's name and its colon stand in a value on one line."""
    if not isinstance(value, yaml.ScalarNode) or value.style:
        return
    text = value.value
    if (":" not in text and "：" not in text) or value.start_mark.line != value.end_mark.line:
        return
    name = spec.name_of(str(key.value))
    if name is None or not _is_short(field := spec.fields[name]):
        return
    for match in _NEXT.finditer(text):
        if match["key"] not in spec.names or (match["sign"] and field.lists_texts):
            continue
        if _is_quoted(text[: match.start()]):
            return
        yield match


def _is_short(field: FieldSpec) -> bool:
    plain = field.shape in (Shape.SCALAR, Shape.LIST)
    return plain and not isinstance(field.meaning, Markdown)


def _is_quoted(before: str) -> bool:
    opened = sum(map(before.count, _OPEN))
    return opened > sum(map(before.count, _CLOSE)) or before.count('"') % 2 == 1


def _piece(whole: yaml.ScalarNode, start: int, end: int) -> yaml.ScalarNode:
    text, mark = whole.value[start:end].rstrip(" \t\u3000\u00a0"), whole.start_mark
    begun = yaml.Mark(
        mark.name, mark.index + start, mark.line, mark.column + start, mark.buffer, mark.pointer
    )
    return yaml.ScalarNode(whole.tag, text, begun, begun)


def _problem(pieces: Sequence[Pair], context: ReadContext) -> Problem:
    names = "”“".join(str(key.value) for key, _ in pieces[1:])
    lines = "”“".join(f"{key.value}: {value.value}".rstrip() for key, value in pieces)
    mark = pieces[1][0].start_mark
    message = f"一行只写一个字段，“{names}”要另起一行。"
    hint = f"分成 {len(pieces)} 行：“{lines}”。"
    return Problem(Place(context.file, mark.line + 1, mark.column + 1), "E204", message, hint)
