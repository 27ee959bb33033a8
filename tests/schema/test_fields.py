"""Field types at their borders, as an editor meets them."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from generator.schema import types as t
from generator.schema.text_types import OneLine
from tests.schema.reading import model_of, read_text

FILES: list[tuple[Any, str, str]] = [
    (t.Picture, "photos/王.JPG", ""),
    (t.Picture, "photos/wang.heic", "E405"),
    (t.Picture, "总结.pdf", "E405"),
    (t.Path, "附件/总结.pdf", ""),
    (t.Path, "附件\\总结.pdf", "E208"),
    (t.Path, "/home/总结.pdf", "E208"),
    (t.Link, "https://example.cn/a?b=1", ""),
    (t.Link, "javascript:alert(1)", "E307"),
    (t.Link, "www.example.cn", "E307"),
    (t.ToPlan, "2026-q3.yml", "N401"),
    (t.ToPlan, "plans/2026-q3", "N401"),
    (t.ToPlan, "notices/2026-q3", "E403"),
    (t.ToPlan, "2026-q3#3", "E403"),
    (t.Visibility, "公 开", "N401"),
    (t.Visibility, "保密", "E402"),
]


@pytest.mark.parametrize(("hint", "text", "code"), FILES, ids=lambda v: str(v)[:20])
def test_code(hint: Any, text: str, code: str) -> None:
    read = read_text(f"x: {text}\n", model_of(x=hint))
    assert {p.code for p in read.problems} == ({code} if code else set())


def test_length_counts_characters() -> None:
    short = Annotated[str, OneLine(limit=5)]
    assert read_text("x: 不误一农时\n", model_of(x=short)).problems == ()
    [problem] = read_text("x: 不误一个农时\n", model_of(x=short)).problems
    assert problem.code == "E307"
    assert "6 个字" in problem.message


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("二楼", "会议室"), "二楼会议室"),
        (("Room A", "Building B"), "Room A Building B"),
        (("二楼", "Room A"), "二楼Room A"),
    ],
)
def test_lines_of_a_short_text_join_without_losing_a_blank(
    lines: tuple[str, str], text: str
) -> None:
    read = read_text(f"x: |\n  {lines[0]}\n  {lines[1]}\n", model_of(x=t.Text))
    assert getattr(read.model, "x") == text  # noqa: B009
    assert [p.code for p in read.problems] == ["N201"]


def test_items_left_out_do_not_move_the_places_of_others() -> None:
    read = read_text(
        "days:\n  - 待定\n  - 2026-08-14\n  - 8月15日\n", model_of(days=tuple[t.OnDay, ...])
    )
    assert [(p.place.line, p.code) for p in read.problems] == [(2, "E304"), (4, "E303")]
    assert read.model is not None
    assert [str(day) for day in getattr(read.model, "days")] == ["2026-08-14"]  # noqa: B009
    assert sorted(map(str, read.dropped)) == ["['days', 0]", "['days', 2]"]


LINES = [
    ("x: 安排如下：\n  一、学习党章\n  二、讨论\n", "安排如下：\n一、学习党章\n二、讨论"),
    ("x: >\n  - 带党章\n    - 带笔\n\n  完\n", "- 带党章\n  - 带笔\n\n完"),
    ("x: |\n  一\n  二\n", "一\n二\n"),
    ("x: 一句话 # 注释\n", "一句话"),
]


@pytest.mark.parametrize(("text", "value"), LINES)
def test_long_text_keeps_the_lines_it_was_typed_in(text: str, value: str) -> None:
    read = read_text(text, model_of(x=t.Prose))
    assert getattr(read.model, "x") == value  # noqa: B009
    assert [p for p in read.problems if p.code[0] in "EW"] == []
