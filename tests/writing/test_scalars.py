"""Whatever an editor types is written so that it is read back, with nothing to object to."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.notices import Notice
from generator.schema.fields import all_names
from generator.sources.document import parse
from generator.sources.source import source_of
from generator.values.reading import Refused
from generator.writing.lines import field_lines, item_lines
from generator.writing.scalars import as_typed

AS_TYPED = [
    ("八月主题党日", "八月主题党日"),
    ("党课：怎样讲", "党课：怎样讲"),
    ("党课: 怎样讲", '"党课: 怎样讲"'),
    ("第一题 #必做", '"第一题 #必做"'),
    ("#学习", '"#学习"'),
    ("- 甲", '"- 甲"'),
    ("@全体", '"@全体"'),
    ("[甲, 乙]", '"[甲, 乙]"'),
    ('他说"好"', '他说"好"'),
    ('"好"字', "'\"好\"字'"),
    ("14:30", "14:30"),
    ("😀 加油", "😀 加油"),
    ("，\\", "'，\\'"),
    ("，甲", '"，甲"'),
    ("  前后有空格  ", "前后有空格"),
    ("甲\u200b乙", "甲乙"),
    ("甲\n\n乙\n", "|\n  甲\n\n  乙"),
    ("- 甲\n#乙\n丙: 丁", "|\n  - 甲\n  #乙\n  丙: 丁"),
]
SIGNS = st.sampled_from(
    [*list("甲乙a1 :#-?!&*|>'\"%@`{}[],，：、。\\/~=＃\u3000；“”（）😀."), "\n", "\t"]
)
TEXTS = st.one_of(st.text(SIGNS, max_size=30), st.text(max_size=40))


@pytest.mark.parametrize(("text", "typed"), AS_TYPED, ids=[repr(t) for t, _ in AS_TYPED])
def test_plain_where_nothing_is_in_the_way(text: str, typed: str) -> None:
    assert as_typed(text) == typed


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b"])
def test_nothing_cannot_be_written(text: str) -> None:
    with pytest.raises(Refused):
        as_typed(text)


def test_a_path_no_other_computer_has_is_refused_as_the_reader_does() -> None:
    with pytest.raises(Refused) as refused:
        as_typed("D:\\资料\\通知.docx")
    assert refused.value.code == "E208"


def lines_of(text: str) -> list[str]:
    """A text as its reader sees it: blanks and signs that carry no meaning left out."""
    kept = "".join(
        sign for sign in text.replace("\u3000", " ") if sign.isprintable() or sign == "\n"
    )
    return [line.strip() for line in kept.split("\n") if line.strip()]


def read(lines: list[str]) -> yaml.Node:
    source, problems = source_of(("\n".join(lines) + "\n").encode(), "x.yml")
    assert source is not None
    assert not problems
    document = parse(source, all_names(Notice))
    assert not document.problems
    assert document.root is not None
    return document.root


@settings(max_examples=250, deadline=None)
@given(st.text(SIGNS, max_size=30))
def test_any_text_is_read_back(text: str) -> None:
    try:
        lines = field_lines("标题", text)
    except Refused:
        return
    root = read(["类别: 党课", *lines, "地点: 二楼"])
    assert isinstance(root, yaml.MappingNode)
    assert lines_of(root.value[1][1].value) == lines_of(text.expandtabs(4))


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_any_texts_of_a_part_are_read_back(first: str, second: str) -> None:
    """In an item's fields, and as items of a list in it; any signs of Unicode."""
    try:
        item = item_lines({"专题": first, "讨论题": [second, first]}, 2)
    except Refused:
        return
    root = read(["学习安排:", *item])
    assert isinstance(root, yaml.MappingNode)
    (_, topic), (_, questions) = root.value[0][1].value[0].value
    assert topic.value.strip()
    assert len(questions.value) == 2
