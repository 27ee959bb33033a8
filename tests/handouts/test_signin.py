"""Sign-in sheets: how many rows, which columns, whose names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.handouts.documents.signin import narrow_of
from generator.handouts.signer import Signer
from tests.handouts.setting import Pages, set_sheets, sheets_named
from tests.small import CatalogueOf

NOTICE = """\
title: 八月主题党日
category: 主题党日
to: 全体党员
published: 2026-08-20
start: 2026-08-26 14:30-16:00
place: 二楼会议室
host: 支部书记
attend: 全体党员
"""
GROUP = """\
title: 党章学习小组
leader: 组织委员
counts: {入党积极分子: 7, 正式党员: 3}
cycle: 每月最后一个星期一 19:30
"""
Files = dict[str, str]
SignIn = Callable[..., Pages]


def numbers(pages: Pages) -> list[int]:
    """The numbers of all rows to sign, in the order they are printed."""
    return sorted(int(cell) for row in pages.rows for cell in row if cell.isdecimal())


@pytest.fixture
def signin(catalogue_of: CatalogueOf, tmp_path: Path) -> SignIn:
    def make(files: Files, signers: tuple[Signer, ...] = ()) -> Pages:
        catalogue = catalogue_of(files)
        sheets = sheets_named(catalogue, "signin")
        [sheet] = [sheet for sheet in sheets if sheet.record and sheet.record.id == "a"]
        [pages] = set_sheets(catalogue, tmp_path, [replace(sheet, signers=signers)])
        return pages

    return make


ROWS = {
    "the notice's own": ({"notices/a": NOTICE + "signin: {rows: 12}\n"}, 12),
    "its record's": ({"notices/a": NOTICE + "record: {expected: 7}\n"}, 12),
    "its group's": (
        {"notices/a": NOTICE.replace("全体党员\n", "党章学习小组\n"), "groups/g": GROUP},
        15,
    ),
    "as last time": (
        {"notices/a": NOTICE, "notices/b": NOTICE + "record: {expected: 9}\n"},
        14,
    ),
    "not of another audience": (
        {
            "notices/a": NOTICE,
            "notices/b": NOTICE.replace("attend: 全体党员", "attend: 支委会")
            + "record: {expected: 5}\n",
        },
        19,
    ),
    "one": ({"notices/a": NOTICE + "signin: {rows: 1}\n"}, 1),
    "a hundred and twenty": ({"notices/a": NOTICE + "signin: {rows: 120}\n"}, 120),
}


@pytest.mark.parametrize(("files", "rows"), ROWS.values(), ids=ROWS)
def test_there_is_a_row_for_everybody(signin: SignIn, files: Files, rows: int) -> None:
    pages = signin(files)
    assert numbers(pages) == list(range(1, rows + 1))


@pytest.mark.parametrize("rows", [1, 20, 21, 45, 46, 120])
def test_rows_are_high_enough_for_a_pen(signin: SignIn, rows: int) -> None:
    pages = signin({"notices/a": NOTICE + f"signin: {{rows: {rows}}}\n"})
    signed = [
        height for row, height in zip(pages.rows, pages.heights, strict=True) if row[0].isdecimal()
    ]
    assert min(signed) >= 8.9
    assert max(signed) <= 12.1


@pytest.mark.parametrize("rows", range(18, 30))
def test_no_page_has_but_a_few_rows(signin: SignIn, rows: int) -> None:
    columns = "columns: [序号, 姓名, 单位, 职务, 签名, 备注]"
    pages = signin({"notices/a": NOTICE + f"signin: {{rows: {rows}, {columns}}}\n"})
    signed = [sum(row[0].isdecimal() for row in table) for table in pages.tables]
    assert min(count for count in signed if count) >= 6
    assert sum(signed) == rows


def test_two_lists_beside_each_other_save_a_page(signin: SignIn) -> None:
    pages = signin({"notices/a": NOTICE + "signin: {rows: 36}\n"})
    assert len(pages.texts) == 1
    assert ("1", "", "", "", "19", "", "", "") in pages.rows


def test_names_stand_in_their_columns_and_observers_by_themselves(signin: SignIn) -> None:
    signers = (
        Signer("王一凡", "第一党小组"),
        Signer("阿卜杜拉·买买提江·艾合买提", "第二党小组"),
        Signer("李小苗", observer=True),
    )
    pages = signin({"notices/a": NOTICE + "observers: 入党积极分子\n"}, signers)
    assert ("1", "王一凡", "第一党小组", "", "") in pages.rows
    assert ("2", "阿卜杜拉·买买提江·艾合买提", "第二党小组", "", "") in pages.rows
    assert ("1", "李小苗", "", "2", "", "") in pages.rows
    assert "列席人员（入党积极分子）" in pages.text
    assert numbers(pages)[-1] == 2 + 5


def test_columns_as_the_notice_wants(signin: SignIn) -> None:
    pages = signin({"notices/a": NOTICE + "signin: {columns: [序号, 姓名, 有无表决权, 签名]}\n"})
    assert ("序号", "姓名", "有无表决权", "签名") in pages.rows


def test_what_was_counted_is_printed(signin: SignIn) -> None:
    record = "record: {expected: 30, present: 28, leave: 2, absent: 0, recorder: 组织委员}\n"
    text = signin({"notices/a": NOTICE + record}).text
    assert "应到30人实到28人请假2人缺席0人记录人组织委员" in text


def test_a_cancelled_activity_has_no_sheet(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of({"notices/a": NOTICE + "status: 取消\n", "notices/b": NOTICE})
    assert [s.record.id for s in sheets_named(catalogue, "signin") if s.record] == ["b"]


@pytest.mark.parametrize(
    ("columns", "narrow"),
    [
        (("序号", "姓名", "党小组", "签名", "备注"), ("序号", "姓名", "党小组", "签名")),
        (("序号", "姓名", "签名"), ("序号", "姓名", "签名")),
        (("序号", "姓名", "单位", "职务", "签名"), None),
    ],
)
def test_columns_of_half_a_page(columns: tuple[str, ...], narrow: tuple[str, ...] | None) -> None:
    assert narrow_of(columns) == narrow
