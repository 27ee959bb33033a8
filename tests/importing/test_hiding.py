"""Hidden rows and columns are seen in the file, and left out."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from generator.importing import extents
from generator.importing.hiding import hidden_names, row_list, without_hidden_columns
from tests.importing.test_workbook import only, saved, with_members


def book() -> Workbook:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["日期", "学习内容", "形式", "主讲"], ["12月4日", "一", "集中学习", "书记"], ["x"]):
        sheet.append(row)
    return made


def test_hidden_rows_and_columns_are_seen() -> None:
    made = book()
    assert made.active is not None
    made.active.row_dimensions[2].hidden = True
    made.active.column_dimensions["D"].hidden = True
    sheet = only(saved(made))
    assert [row.is_hidden for row in sheet.rows] == [False, True, False]
    assert sheet.hidden_columns == {3}


def test_what_is_shown_is_not_called_hidden() -> None:
    made = book()
    assert made.active is not None
    made.active.row_dimensions[2].height = 0.5
    made.active.row_dimensions[3].outlineLevel = 1
    made.active.column_dimensions["D"].width = 1
    sheet = only(saved(made))
    assert not any(row.is_hidden for row in sheet.rows)
    assert not sheet.hidden_columns


TAGS = [
    (b'<row r="3" ht="0" customHeight="1">', [3]),
    (b'<row r="3" spans="1:4" hidden="true">', [3]),
    (b"<row r='3' hidden='1'>", [3]),
    (b'<row hidden="1">', [3]),
    (b'<row r="3" hidden="0">', []),
    (b'<row r="3" ht="0.75">', []),
]


@pytest.mark.parametrize(("tag", "hidden"), TAGS)
@pytest.mark.parametrize("chunk", [1 << 20, 601])
def test_ways_to_hide_a_row(
    monkeypatch: pytest.MonkeyPatch, tag: bytes, hidden: list[int], chunk: int
) -> None:
    monkeypatch.setattr(extents, "_CHUNK", chunk)
    data = with_members(saved(book()), b'<row r="3">', tag)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (extent,) = extents.extents(archive).values()
    assert sorted(extent.hidden_rows) == hidden
    assert extent.rows == 3


def test_columns_up_to_the_last_one_of_all() -> None:
    made = book()
    assert made.active is not None
    made.active.column_dimensions["D"].hidden = True
    data = with_members(saved(made), b'max="4"', b'max="16384"')
    sheet = only(data)
    assert sheet.hidden_columns == set(range(3, 60))
    assert hidden_names(sheet) == ("主讲",)


def test_a_hidden_column_is_as_if_empty_and_told_if_it_holds_anything() -> None:
    made = book()
    assert made.active is not None
    made.active["E1"] = "备注"
    for letter in "ADE":
        made.active.column_dimensions[letter].hidden = True
    sheet = only(saved(made))
    assert hidden_names(sheet) == ("日期", "主讲")
    shown = without_hidden_columns(sheet)
    assert [row.number for row in shown.rows] == [1, 2]
    assert [cell.content for cell in shown.rows[1].cells][:4] == [None, "一", "集中学习", None]


@pytest.mark.parametrize(
    ("numbers", "text"), [([], ""), ([5], "5"), ([5, 7, 8, 9, 11, 12], "5、7-9、11-12")]
)
def test_a_list_of_rows(numbers: list[int], text: str) -> None:
    assert row_list(numbers) == text
