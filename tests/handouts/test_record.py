"""Records of activities: what was recorded, or room to write; nothing of closed meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handouts.setting import Pages, set_sheets, sheets_named
from tests.handouts.study import HELD
from tests.small import CatalogueOf

NOTICE = """\
title: 三季度党员大会
category: {category}
{held}observers: 入党积极分子
agenda:
  - {{time: 14:30-14:50, item: 学习党章第一章, by: 组织委员}}
  - 讨论制度修订
"""
RECORD = """\
record:
  actual_start: 2026-08-26 14:35
  actual_end: 16:10
  expected: 30
  present: 28
  leave: 2
  absent: 0
  observers: 3
  recorder: 组织委员
  summary: {summary}
  decisions: [通过修订稿]
  makeup_by: 2026-09-15
"""


def form(catalogue_of: CatalogueOf, root: Path, text: str) -> Pages:
    catalogue = catalogue_of({"notices/a": text})
    [pages] = set_sheets(catalogue, root, sheets_named(catalogue, "record"))
    return pages


def meeting(category: str = "党员大会", record: str = "") -> str:
    return NOTICE.format(category=category, held=HELD) + record


def test_what_was_recorded(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    pages = form(catalogue_of, tmp_path, meeting(record=RECORD.format(summary="大家讲了三点。")))
    assert len(pages.texts) == 1
    for words in (
        "2026年8月26日（星期三）14:35—16:10",
        "应到30人",
        "实到28人",
        "入党积极分子3人",
        "14:30—14:50学习党章第一章（组织委员）",
        "2.讨论制度修订",
        "大家讲了三点。",
        "1.通过修订稿",
        "2026年9月15日以前补学。",
    ):
        assert words in pages.text, words


def test_front_and_back_to_write_on(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    pages = form(catalogue_of, tmp_path, meeting())
    assert len(pages.texts) == 2
    for words in ("议题", "发言摘要", "决议", "补学情况", "主持人（签字）", "入党积极分子"):
        assert words in pages.text, words


@pytest.mark.parametrize("length", [1_500, 6_000])
def test_a_long_record_goes_on(catalogue_of: CatalogueOf, tmp_path: Path, length: int) -> None:
    summary = "讲" * length
    pages = form(catalogue_of, tmp_path, meeting(record=RECORD.format(summary=summary)))
    assert pages.text.count("讲") == length
    assert "记录人（签字）" in pages.texts[-1]


def with_decisions(count: int) -> str:
    decisions = "、".join(f"第{number}项" for number in range(1, count + 1))
    return RECORD.replace("通过修订稿", ", ".join(decisions.split("、")))


LENGTHS = [(1_100, 3), (1_400, 8), (40, 60), (2_500, 30), (1_650, 1)]


@pytest.mark.parametrize(("length", "decisions"), LENGTHS)
def test_rows_go_on_with_their_label(
    catalogue_of: CatalogueOf, tmp_path: Path, length: int, decisions: int
) -> None:
    text = with_decisions(decisions).format(summary="讲" * length)
    first, *later = form(catalogue_of, tmp_path, meeting(record=text)).texts
    assert later
    assert "（续）" not in first
    for page, before in zip(later, [first, *later], strict=False):
        assert ("发言摘要（续）" in page) == ("讲" in page)
        started = "第1项" in before or "决议（续）" in before
        assert ("决议（续）" in page) == (started and "项" in page)
    whole = "".join([first, *later])
    assert [f"第{n}项" for n in range(1, decisions + 1) if f"第{n}项" not in whole] == []


def test_a_short_record_has_no_label_twice(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    text = meeting(record=with_decisions(5).format(summary="讲" * 200))
    pages = form(catalogue_of, tmp_path, text)
    assert len(pages.texts) == 1
    assert "（续）" not in pages.text


@pytest.mark.parametrize("length", range(1_000, 1_900, 60))
def test_no_page_is_left_half_empty(catalogue_of: CatalogueOf, tmp_path: Path, length: int) -> None:
    text = meeting(record=with_decisions(6).format(summary="讲" * length))
    first, *later = form(catalogue_of, tmp_path, text).texts
    if later and "第1项" not in first:
        # So many fill the page but for a line or two.
        assert first.count("讲") >= 980


def test_nothing_of_a_closed_meeting(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    record = RECORD.format(summary="大家讲了三点。")
    pages = form(catalogue_of, tmp_path, meeting("组织生活会", record))
    assert "实到28人" in pages.text
    assert "三点" not in pages.text
    assert "修订稿" not in pages.text


def test_a_cancelled_activity_has_no_sheet(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of({"notices/a": meeting() + "status: 取消\n"})
    assert not sheets_named(catalogue, "record")


RICH = """\
## 一、**重点**

- 甲
  - 乙

> 引用

说明[^1]。

[^1]: 注文"""


def indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def test_a_summary_may_be_any_markdown(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    rich = "|\n" + indented(RICH)
    pages = form(catalogue_of, tmp_path, meeting(record=RECORD.format(summary=rich)))
    assert len(pages.texts) == 1
    for words in ("一、重点", "甲", "乙", "引用", "注文"):
        assert words in pages.text, words
