"""What is read of a workbook, and how far: nothing vanishes, and nothing takes minutes."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from generator.importing import extents
from generator.importing.cells import CannotImport, Cell, Sheet
from generator.importing.workbook import read_sheets

PATH = Path("a.xlsx")


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(rows: Sequence[Sequence[Any]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("表")
    for row in rows:
        sheet.append(row)
    return saved(book)


def with_members(data: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with a text replaced in all its members, as no program would write it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(stream, "w") as other:
        for name in archive.namelist():
            other.writestr(name, archive.read(name).replace(old, new))
    return stream.getvalue()


def only(data: bytes) -> Sheet:
    (sheet,) = read_sheets(PATH, data)
    return sheet


@pytest.mark.parametrize(
    ("place", "told"), [("A2001", "2000 行"), ("A1048576", "2000 行"), ("BI2", "60 列")]
)
def test_what_is_beyond_is_told(place: str, told: str) -> None:
    book = Workbook()
    assert book.active is not None
    book.active[place] = "x"
    assert told in only(saved(book)).beyond


@pytest.mark.parametrize("place", ["A2000", "BH2"])
def test_what_is_within_is_read(place: str) -> None:
    book = Workbook()
    assert book.active is not None
    book.active[place] = "x"
    sheet = only(saved(book))
    assert not sheet.beyond
    assert sum(cell.is_filled for row in sheet.rows for cell in row.cells) == 1


def test_formats_without_content_are_not_beyond() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["日期"])
    for row in range(2, 2500):
        sheet.cell(row, 1).font = Font(bold=True)
    assert not only(saved(book)).beyond


def test_a_table_of_too_many_cells_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extents, "_MOST_CELLS", 5000)
    data = filled([[1, 2, 3]] * 3000)
    start = time.process_time()
    with pytest.raises(CannotImport, match="太大"):
        only(data)
    assert time.process_time() - start < 1


def test_a_table_that_unfolds_is_not_loaded() -> None:
    data = filled([["日期"]])
    bomb = with_members(data, b"<sheetData>", b"<sheetData>" + b" " * 130_000_000)
    with pytest.raises(CannotImport, match="太大"):
        only(bomb)


def test_merging_whole_rows_is_read_as_far_as_there_are_rows() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(20):
        sheet.append([number, "x"])
    sheet.merge_cells("A5:B6")
    data = with_members(saved(book), b"A5:B6", b"A5:XFD1048576")
    start = time.process_time()
    rows = only(data).rows
    assert time.process_time() - start < 2
    assert len(rows) == 20
    assert {cell.content for row in rows[4:] for cell in row.cells} == {4}


def test_tags_across_two_chunks_are_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = filled([[1, 2, 3]] * 40)
    found = []
    for chunk in (1 << 20, 700, 601):
        monkeypatch.setattr(extents, "_CHUNK", chunk)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found.append(list(extents.extents(archive).values()))
    assert found[0] == found[1] == found[2]
    assert (found[0][0].last_row, found[0][0].cells, found[0][0].rows) == (40, 120, 40)


# Excel keeps texts in a table of their own, which the library that writes workbooks here does not.
TABLE = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>'
    "<r><t>学</t></r><r><rPr><{}/></rPr><t>党史</t></r></si></sst>"
)
KIND = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
OVERRIDE = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + KIND + b'"/></Types>'
INLINE = 't="inlineStr"><is><t>甲</t></is>'.encode()


def with_styled(data: bytes, style: str) -> bytes:
    """The workbook with 学党史 in place of 甲, the last two signs in a style."""
    changed = with_members(with_members(data, INLINE, b't="s"><v>0</v>'), b"</Types>", OVERRIDE)
    stream = io.BytesIO(changed)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", TABLE.format(style))
    return stream.getvalue()


@pytest.mark.parametrize(("style", "struck"), [("strike", True), ("b", False)])
def test_struck_text_is_seen_also_within_a_cell(style: str, struck: bool) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["划掉", "甲", "平"])
    sheet["A1"].font = Font(strike=True)
    (row,) = only(with_styled(saved(book), style)).rows
    assert [cell.struck for cell in row.cells[:3]] == [True, struck, False]
    assert [cell.content for cell in row.cells[:3]] == ["划掉", "学党史", "平"]


def test_comments_are_seen() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["甲", "乙"])
    book.create_sheet("别的")["A1"].comment = Comment("再定", "我")
    sheet["B1"].comment = Comment("再定", "我")
    first, second = read_sheets(PATH, saved(book))
    assert [cell.has_comment for cell in first.rows[0].cells[:2]] == [False, True]
    assert not second.rows


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'"' + b"x" * 140_000 + b'",b\n', "少了一个引号"),
        ("日期,内容\n".encode() + b"1,2\n" * 2001, ""),
        (b"," * 70 + b"x\n", ""),
    ],
)
def test_a_table_of_text_has_bounds_too(data: bytes, told: str) -> None:
    if told:
        with pytest.raises(CannotImport, match=told):
            read_sheets(Path("a.csv"), data)
    else:
        assert read_sheets(Path("a.csv"), data)[0].beyond


def test_a_table_of_text_with_empty_columns_is_within() -> None:
    (sheet,) = read_sheets(Path("a.csv"), b"a,b" + b"," * 70 + b"\n")
    assert not sheet.beyond
    assert sheet.rows[0].cells[:2] == (Cell("a"), Cell("b"))
