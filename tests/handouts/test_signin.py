"""Sign-in sheets: how many rows, which columns, whose names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.handouts.documents.signin import narrow_of
from generator.handouts.roster.signer import Signer
from tests.handouts.setting import Pages, set_sheets, sheets_named
from tests.handouts.study import HELD
from tests.small import CatalogueOf

NOTICE = f"title: 八月主题党日\ncategory: 主题党日\n{HELD}"
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
        20,
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
    assert min(signed) >= 8.4
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
    assert ("1", "李小苗", "", "4", "", "") in pages.rows
    assert "列席人员（入党积极分子）" in pages.text
    assert numbers(pages)[-1] == 2 + 5
    assert "应到2人" in pages.text


CROWDS = {
    # How many are expected, what else the notice says: the pages, the rows of each list.
    "few": (20, "", 1, [25]),
    "all spare rows": (40, "", 1, [45]),
    "some spare rows": (45, "", 1, [46]),
    "none": (46, "", 1, [46]),
    "a page and a half": (60, "", 2, [48, 17]),
    "with observers": (38, "observers: 入党积极分子\n", 1, [38, 4]),
    "observers on a page of their own": (41, "observers: 入党积极分子\n", 2, [46, 6]),
    "rows of its own": (38, "signin: {rows: 45}\nobservers: 入党积极分子\n", 1, [38, 4]),
}


@pytest.mark.parametrize(("expected", "more", "count", "rows"), CROWDS.values(), ids=CROWDS)
def test_spare_rows_go_rather_than_open_a_page(
    signin: SignIn, expected: int, more: str, count: int, rows: list[int]
) -> None:
    other = NOTICE + f"record: {{expected: {expected}}}\n"
    pages = signin({"notices/a": NOTICE + more, "notices/b": other})
    signed = [sum(cell.isdecimal() for row in table for cell in row) for table in pages.tables]
    assert ([rows for rows in signed if rows], len(pages.texts)) == (rows, count)


WIDE = {
    "the usual ones": "",
    "two lists": "rows: 36",
    "two to sign": "columns: [序号, 姓名, 党小组, 职务, 上午签名, 下午签名]",
    "many": "columns: [序号, 姓名, 性别, 班组, 职务, 入党时间, 是否交党费, 签名, 补学, 备注]",
    "long headings": "columns: [序号, 签名, 所在党小组或者所在班组名称, 联系的群众], rows: 40",
    "two lists of its own": "columns: [姓名, 签名], rows: 40",
}


@pytest.mark.parametrize("signing", WIDE.values(), ids=WIDE)
def test_there_is_room_for_a_signature(signin: SignIn, signing: str) -> None:
    pages = signin({"notices/a": NOTICE + f"signin: {{{signing}}}\n"})
    widths = [width for heading, width in pages.headings if "签名" in heading]
    assert widths
    assert min(widths) >= 24.9


NAMES = ("买买提江·阿卜杜热合曼·吾斯曼", "欧阳娜娜", "古丽努尔·艾合买提·买买提艾力江")


@pytest.mark.parametrize("name", NAMES)
def test_a_long_name_stays_in_its_row(signin: SignIn, name: str) -> None:
    signers = (*(Signer("王一凡", "第一党小组"),) * 30, Signer(name, "第十二党小组"))
    pages = signin({"notices/a": NOTICE}, signers)
    assert len(pages.texts) == 1
    assert [row for row in pages.rows if name in row]


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
