"""Tables of study plans: columns, rows, sums, pages."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from generator.handouts.documents.plan import COLUMNS
from tests.handouts.setting import Pages, set_sheets, sheets_named
from tests.small import CatalogueOf

HEAD = """\
title: 2026年学习计划
period: 2026
audience: 全体党员
leader: 宣传委员
hours_target: 12
goals: [读完党章全文]
requirements: 按时到会，做好笔记。
sessions:
"""
SESSION = "  - {date: 2026-08-26, form: 集中学习, topic: 学习党章第一章, hours: 1.5%s}\n"
FULL = (
    ", time: 14:30-16:00, lead: 组织委员, place: 二楼会议室, audience: 支委会, status: 已完成,"
    " materials: daodu"
)
MATERIAL = "title: 党章导读\ntype: 教材书籍\norigin: 本支部\nurl: https://example.org/a\n"


def table(catalogue_of: CatalogueOf, root: Path, sessions: str) -> Pages:
    files = {"plans/a": HEAD + sessions, "materials/daodu": MATERIAL}
    catalogue = catalogue_of(files)
    [pages] = set_sheets(catalogue, root, sheets_named(catalogue, "plan"))
    return pages


def test_all_columns(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    pages = table(catalogue_of, tmp_path, SESSION % FULL + SESSION % ", required: 否")
    assert tuple(COLUMNS.values()) in pages.rows
    assert (
        "1", "8月26日（三）14:30—16:00", "集中学习", "学习党章第一章", "组织委员", "二楼会议室",
        "支委会", "党章导读", "1.5", "√",
    ) in pages.rows  # fmt: skip
    assert "标“选学”的" in pages.text
    assert "学习党章第一章（选学）" in pages.text


def test_columns_nobody_filled_are_left_out(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    pages = table(catalogue_of, tmp_path, SESSION % "")
    assert ("序号", "日期（星期）", "形式", "专题", "学时", "完成") in pages.rows
    assert "参加对象全体党员" in pages.text
    assert "选学" not in pages.text


DAYS = {
    "date: 2026-08-26": "8月26日（三）",
    "date: 2027-01-08": "2027年1月8日（五）",
    "week: 2026-W35": "第35周（8月24日—8月30日）",
    "month: 2026-11": "11月",
}


@pytest.mark.parametrize(("written", "shown"), DAYS.items())
def test_when(catalogue_of: CatalogueOf, tmp_path: Path, written: str, shown: str) -> None:
    session = (SESSION % "").replace("date: 2026-08-26", written)
    assert shown in [row[1] for row in table(catalogue_of, tmp_path, session).rows]


@pytest.mark.parametrize(
    ("status", "shown"), [("已完成", "√"), ("延期", "延期"), ("取消", "取消"), ("未开始", "")]
)
def test_what_became_of_it(
    catalogue_of: CatalogueOf, tmp_path: Path, status: str, shown: str
) -> None:
    rows = table(catalogue_of, tmp_path, SESSION % f", status: {status}").rows
    assert [row[-1] for row in rows if row[0] == "1"] == [shown]


def test_sums_without_what_was_cancelled(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    sessions = SESSION % ", status: 已完成" + SESSION % "" + SESSION % ", status: 取消"
    text = table(catalogue_of, tmp_path, sessions).text
    assert "共2次，计划3学时，目标12学时；已完成1次、1.5学时。" in text
    assert "按时到会，做好笔记。" in text
    assert "支部书记（签字）：" in text


@pytest.mark.parametrize("count", [1, 12, 17, 60, 200])
def test_every_page_has_its_header_and_enough_rows(
    catalogue_of: CatalogueOf, tmp_path: Path, count: int
) -> None:
    pages = table(catalogue_of, tmp_path, (SESSION % "") * count)
    found = [rows for rows in pages.tables if rows[0][0] == "序号"]
    tables = [[row[0] for row in rows if row[0].isdecimal()] for rows in found]
    assert [*chain(*tables)] == [str(number + 1) for number in range(count)]
    assert len(tables) == len(pages.texts)
    assert min(map(len, tables)) >= min(count, 5)


@pytest.mark.parametrize(
    ("count", "more", "pages"),
    [
        (13, "", 1),
        (12, ", time: 14:30-16:00, lead: 组织委员、宣传委员, place: 二楼会议室", 1),
        (60, "", 3),
    ],
)
def test_pages_are_filled(
    catalogue_of: CatalogueOf, tmp_path: Path, count: int, more: str, pages: int
) -> None:
    found = table(catalogue_of, tmp_path, (SESSION % more) * count)
    assert len(found.texts) == pages


def test_rows_of_long_plans_have_room(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    long = (SESSION % ", place: 二楼会议室").replace("学习党章第一章", "学习党章" * 35)
    found = table(catalogue_of, tmp_path, long * 20)
    rows = [height for height in found.heights if height > 9]
    assert len(rows) >= 20
    assert min(rows) >= 11


def test_columns_are_as_wide_as_their_words(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    short = SESSION % ", lead: 书记"
    long = (SESSION % ", lead: 农机维修班班长王守田").replace("集中学习", "观看专题片")
    widths = [
        dict(table(catalogue_of, tmp_path / str(at), text * 3).headings)
        for at, text in enumerate((short, long))
    ]
    assert widths[0]["形式"] >= 20
    assert widths[0]["主讲/领学"] + 15 < widths[1]["主讲/领学"]
    assert widths[0]["专题"] > widths[1]["专题"] > 80


def test_a_topic_longer_than_a_page(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    long = (SESSION % "").replace("学习党章第一章", "学" * 10_000)
    pages = table(catalogue_of, tmp_path, SESSION % "" + long + SESSION % "")
    assert pages.text.count("学") > 10_000


RICH = """\
requirements: |
  ## 一、**重点**

  - 甲
    - 乙

  > 引用

  | 子 | 丑 |
  |---|---|
  | 寅 | 卯 |
"""


def test_requirements_may_be_any_markdown(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    plain = "requirements: 按时到会，做好笔记。\n"
    files = {"plans/a": HEAD.replace(plain, RICH) + SESSION % ""}
    catalogue = catalogue_of(files)
    [pages] = set_sheets(catalogue, tmp_path, sheets_named(catalogue, "plan"))
    for words in ("一、重点", "甲", "乙", "引用", "子丑", "寅卯"):
        assert words in pages.text, words
