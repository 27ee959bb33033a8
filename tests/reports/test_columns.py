"""Lines on a terminal: no wider than it is, nothing lost, no stop at a line's beginning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports.columns import NOT_FIRST, NOT_LAST, padded, width, wrapped

TEXTS = st.text(st.sampled_from("党支部学习，。“”（）《》 ab1./:-\u200b"), max_size=80)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("党章", 4), ("第3次", 5), ("“好”", 4), ("a\u200bb", 2), ("e\u0301", 1), ("", 0)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_padded_to_columns() -> None:
    assert [width(padded(text, 10)) for text in ("党章", "abc", "")] == [10, 10, 10]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("没有网址", None, ["没有网址"]),
        ("一二三四五六", 12, ["一二三四五六"]),
        ("一二三四五六七八九十", 16, ["一二三四五六七八", "九十"]),
        ("一二三四五六七八。九十", 16, ["一二三四五六七", "八。九十"]),
        ("一二三四五六七（八九）", 16, ["一二三四五六七", "（八九）"]),
        ("写成 content/notices/a.yml", 24, ["写成", "content/notices/a.yml"]),
    ],
)
def test_lines_break_where_chinese_may(text: str, columns: int | None, lines: list[str]) -> None:
    assert wrapped(text, columns).split("\n") == lines


def test_further_lines_are_indented() -> None:
    assert wrapped("一二三四五六七八九十", 12, "  ") == "一二三四五六\n  七八九十"


@given(TEXTS, st.integers(20, 60))
def test_nothing_is_lost_or_too_wide(text: str, columns: int) -> None:
    lines = wrapped(text, columns, "  ").split("\n")
    kept = "".join("".join(lines).split())
    assert kept == "".join(text.split())
    # A long run of signs that belong together may stand out over the edge.
    for line in lines:
        run = sum(c in NOT_FIRST + NOT_LAST for c in line)
        assert width(line.rstrip()) <= columns or run > 1


@given(TEXTS, st.integers(20, 60))
def test_no_line_begins_with_a_stop(text: str, columns: int) -> None:
    _, *others = wrapped(text.replace(" ", ""), columns).split("\n")
    assert not [line for line in others if line and line[0] in NOT_FIRST]
