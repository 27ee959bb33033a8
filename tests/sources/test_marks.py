from __future__ import annotations

import pytest
import yaml

from generator.sources import parse
from generator.sources.lint.sheet import typed_column
from generator.sources.source import Source
from tests.sources.pictures import KNOWN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title：八月", "八月"),
        ("title:八月", "八月"),
        ("title ：　八月", "八月"),
        ("sessions:\n　　－date：一\n　　　topic：八月\n", "八月"),
        ("sessions:\n\t- date: 一\n\t  topic:八月\n", "八月"),
        ("sessions:\n  -date: 一\n   topic: 八月\n", "八月"),
        ("sessions:\n  - date: 一\n   topic: 八月\n", "八月"),
        ("attend: ［张三，八月］\n", "八月"),
        ("a: {title：八月, place:二}\n", "八月"),
    ],
)
def test_nodes_stand_where_the_editor_typed(text: str, value: str) -> None:
    document = parse(Source("a.yml", text), KNOWN)
    assert document.root is not None
    node = next(n for n in scalars(document.root) if n.value == value)
    line = text.split("\n")[node.start_mark.line]
    assert line[node.start_mark.column :].startswith(value)
    assert line[: node.end_mark.column].endswith(value)


def scalars(node: yaml.Node) -> list[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        return [node]
    parts = node.value
    if isinstance(node, yaml.MappingNode):
        parts = [part for pair in parts for part in pair]
    return [scalar for part in parts for scalar in scalars(part)]


@pytest.mark.parametrize(
    ("typed", "read", "column", "expected"),
    [
        ("abc", "abc", 2, 2),
        ("a：b", "a: b", 3, 2),
        ("a:b", "a: b", 3, 2),
        ("　a", "  a", 2, 1),
        ("a: @b", 'a: "@b"', 3, 3),
        ("", "# x", 2, 0),
        ("abc", "", 0, 0),
    ],
)
def test_a_column_as_read_leads_back_to_the_one_typed(
    typed: str, read: str, column: int, expected: int
) -> None:
    assert typed_column(typed, read, column) == expected
