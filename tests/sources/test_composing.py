from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.sources import parse
from generator.sources.composing import PureComposer, TooDeep, compose
from generator.sources.faults import fault
from generator.sources.lint import Sheet
from generator.sources.source import Source
from tests.sources.pictures import OWN, codes, outline

# Only the C parser takes a tab for the space after a colon.
BOTH = [path for path in sorted(OWN.glob("ok-*.yml")) if "tabs" not in path.stem]


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.stem)
def test_the_pure_parser_gives_the_same_nodes(path: Path) -> None:
    text = path.read_text("utf-8").replace("\n---\n", "\n")
    fast, slow = compose(text), PureComposer(text).get_single_node()
    assert fast is not None
    assert slow is not None
    assert outline(slow) == outline(fast)


def test_every_scalar_stays_text() -> None:
    node = compose("a: [1, 1.10, 007, yes, ~, 2026-08-26, 19:30, 0x1F, .inf, '']")
    assert node is not None
    assert {item.tag for item in node.value[0][1].value} == {"tag:yaml.org,2002:str"}
    assert [item.value for item in node.value[0][1].value][:4] == ["1", "1.10", "007", "yes"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 5_000 + "}" * 5_000,
        "- " * 5_000,
        "? " * 5_000,
        "".join(" " * depth + "a:\n" for depth in range(1_000)),
    ],
)
def test_deep_nesting_is_refused_before_it_can_crash(text: str) -> None:
    with pytest.raises(TooDeep):
        compose(text)
    document = parse(Source("a.yml", text))
    assert document.problems


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ('a: "b\nc: d\n', 1, 4, "E209"),
        ("a: 'b\n", 1, 4, "E209"),
        ("x: 1\na: [b, c\nd: e\n", 2, 4, "E217"),
        ("a: b: c\n", 1, 5, "E204"),
        ("a: *b\n", 1, 4, "E215"),
        ("a: @b\n", 1, 4, "E205"),
        ("a: b\n  c: d\n", 2, 4, "E204"),
        ("a:\n  b: c\n d: e\n", 3, 2, "E211"),
        ("a: b\nc\nd: e\n", 2, 1, "E214"),
        ("a:\n\t- b\n", 2, 1, "E201"),
        ("a: b\n---\nc: d\n", 2, 1, "E005"),
    ],
)
def test_the_parsers_word_becomes_a_place_to_change(
    text: str, line: int, column: int, code: str
) -> None:
    with pytest.raises(yaml.YAMLError) as caught:
        compose(text)
    problem = fault(caught.value, Sheet(Source("a.yml", text), ()))
    assert (*problem.place[1:], problem.code) == (line, column, code)


def test_names_that_are_lists_are_left_out() -> None:
    document = parse(Source("a.yml", "a: b\nx: {[c]: d, {e: f}: g, h: i}\n"))
    assert codes(document.problems) == [(2, "E217")] * 2
    assert document.root is not None
    assert outline(document.root) == ['a = "b"', "x =", '  h = "i"']


def test_a_field_written_twice_is_kept_twice() -> None:
    document = parse(Source("a.yml", "a: 1\na: 2\n"))
    assert document.root is not None
    assert outline(document.root) == ['a = "1"', 'a = "2"']
