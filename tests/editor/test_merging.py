"""Settings are added to a file of the editor's own; nothing of it is lost."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editor.jsonc import NotJson, parse
from generator.editor.merging import as_text, merge

WANTED = {"a.b": True, "[yaml]": {"tab": 2, "wrap": "on"}, "list": ["x", {"label": "检查"}]}
ALL = as_text(WANTED)
PICTURES: list[tuple[str, str, tuple[tuple[str, str], ...]]] = [
    ("", ALL, ()),
    ("  \n", ALL, ()),
    ("{}", '{\n  "a.b": true\n}', ()),
    ("{ // 空的\n}\n", '{ // 空的\n  "a.b": true\n}\n', ()),
    ('{"own": 1}', '{"own": 1,\n  "a.b": true\n}', ()),
    ('{\n    "own": 1 // 我的\n}', '{\n    "own": 1, // 我的\n    "a.b": true\n}', ()),
    ('{\n\t"own": [1, 2,], // 我的\n\t/* 完 */\n}\n',
     '{\n\t"own": [1, 2,], // 我的\n\t/* 完 */\n\t"a.b": true\n}\n', ()),
    ('{\r\n  "own": 1,\r\n}\r\n', '{\r\n  "own": 1,\r\n  "a.b": true\r\n}\r\n', ()),
    ('{"own": "}, // \\" /*", "a.b": true}', '{"own": "}, // \\" /*", "a.b": true}', ()),
    ('{"a.b": false}', '{"a.b": false}', (("a.b", "true"),)),
    ('\ufeff{"a.b": true}', '\ufeff{"a.b": true}', ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "kept"), PICTURES)
def test_pictures(text: str, expected: str, kept: tuple[tuple[str, str], ...]) -> None:
    wanted = WANTED if not text.strip() else {"a.b": True}
    merged = merge(text, wanted)
    assert merged.text == expected
    assert merged.kept == kept


def test_objects_and_lists_within_are_added_to() -> None:
    own = '{\n  "[yaml]": {"tab": 4}, // 四格\n  "list": [\n    "own"\n  ]\n}\n'
    merged = merge(own, WANTED)
    assert merged.kept == (("[yaml] tab", "2"),)
    assert "// 四格" in merged.text
    assert parse(merged.text).value == {
        "[yaml]": {"tab": 4, "wrap": "on"},
        "list": ["own", "x", {"label": "检查"}],
        "a.b": True,
    }


def test_a_task_of_that_name_is_the_editors_own() -> None:
    own = '{"list": [{"label": "检查", "command": "own"}, "x"], "a.b": true, "[yaml]": '
    own += '{"tab": 2, "wrap": "on"}}'
    assert merge(own, WANTED).text == own


@pytest.mark.parametrize(
    ("text", "line"),
    [("{", 1), ('{\n"a" 1}', 2), ('{"a": 1}\n}', 2), ("[1 2]", 1), ('{"a": 01x}', 1), ("x", 1),
     ('{"a": "b\n"}', 1), ('{"a": 1,, "b": 2}', 1), ("[" * 5000, 1), ('{,"a": 1}', 1)],
)  # fmt: skip
def test_what_cannot_be_read_is_not_touched(text: str, line: int) -> None:
    with pytest.raises(NotJson) as refused:
        merge(text, WANTED)
    assert refused.value.line == line


def test_a_file_that_is_a_list_is_kept() -> None:
    assert merge("[1]", WANTED).text == "[1]"


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)
objects = st.dictionaries(st.text(max_size=4), values, max_size=4)
GAPS = st.sampled_from(["", " ", "\n", "\n  ", "\r\n\t", " // 注\n", "/* } , */", "\n//x\n  "])


@st.composite
def written(draw: st.DrawFn, value: Any) -> str:
    """A value as somebody may write it: comments, gaps, trailing commas anywhere."""
    if not isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=draw(st.booleans()))
    keys = [f"{json.dumps(key)}{draw(GAPS)}:{draw(GAPS)}" for key in value]
    inner = value.values() if isinstance(value, dict) else value
    parts = [draw(written(item)) for item in inner]
    if isinstance(value, dict):
        parts = [key + part for key, part in zip(keys, parts, strict=True)]
    body = ",".join(f"{draw(GAPS)}{part}{draw(GAPS)}" for part in parts)
    comma = draw(st.sampled_from(["", ","])) if parts else ""
    begin, end = "{}" if isinstance(value, dict) else "[]"
    return f"{begin}{body}{comma}{draw(GAPS)}{end}"


@settings(max_examples=200, deadline=None)
@given(data=st.data(), own=objects, wanted=objects)
def test_nothing_is_lost_and_twice_is_once(
    data: st.DataObject, own: dict[str, Any], wanted: dict[str, Any]
) -> None:
    text = data.draw(GAPS) + data.draw(written(own)) + data.draw(GAPS)
    assert parse(text).value == own
    merged = merge(text, wanted).text
    assert _holds(parse(merged).value, own)
    assert {*own, *wanted} == {*parse(merged).value}
    assert merge(merged, wanted).text == merged
    assert re.findall(r"//x|// 注|/\* } , \*/", text) == re.findall(
        r"//x|// 注|/\* } , \*/", merged
    )


def _holds(more: Any, less: Any) -> bool:
    """Whether everything of ``less`` is in ``more`` at its place."""
    if isinstance(less, dict):
        return isinstance(more, dict) and all(k in more and _holds(more[k], less[k]) for k in less)
    return bool(more[: len(less)] == less) if isinstance(less, list) else bool(more == less)
