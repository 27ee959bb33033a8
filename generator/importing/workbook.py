"""A workbook's sheets as rows of cells, merged cells spread over all they cover."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

Content: TypeAlias = (
    str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None
)
_MOST_ROWS, _MOST_COLUMNS = 2000, 60
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")


class NotReadable(Exception):  # noqa: N818 - what the file is
    """The file is no sheet that can be read; the message says what to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's content.

    ``shared`` is the width in columns of a merged cell (1 otherwise); ``uncounted`` is a formula
    whose result was never saved.
    """

    content: Content = None
    shared: int = 1
    uncounted: bool = False
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number in the sheet, from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name and its rows that hold anything, in order."""

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of an .xlsx or .xlsm, or the one of a .csv; raises ``NotReadable``."""
    try:
        data = path.read_bytes()
    except OSError:
        message = f"打不开“{path.name}”。看看名字对不对；在 Excel 里开着就先保存并关闭。"
        raise NotReadable(message) from None
    if path.suffix.lower() in (".csv", ".txt"):
        return (_of_csv(path, data),)
    _refuse_other_files(path, data)
    return tuple(_of_excel(path, data))


def _refuse_other_files(path: Path, data: bytes) -> None:
    save_as = "请在 Excel 或 WPS 里打开它，点“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入。"
    if data.startswith(_OLD_EXCEL):
        raise NotReadable(f"“{path.name}”是旧版表格，或加了打开密码。{save_as}有密码的先去掉密码。")
    if path.suffix.lower() in (".xls", ".et", ".ods", ".numbers"):
        raise NotReadable(f"“{path.name}”不是 .xlsx。{save_as}")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise NotReadable(f"“{path.name}”不是 Excel 表格，或者已经损坏。{save_as}")


def _of_excel(path: Path, data: bytes) -> Iterator[Sheet]:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that do not matter here
            values = load_workbook(io.BytesIO(data), data_only=True)
            formulas = load_workbook(io.BytesIO(data))
    except Exception:  # openpyxl raises whatever a damaged member leads to
        raise NotReadable(
            f"“{path.name}”读不出来，多半已经损坏，或者不是 Excel 表格。"
            "请在 Excel 里打开，另存为新的 .xlsx 再导入。"
        ) from None
    for sheet in values.worksheets:
        rows = tuple(_rows(sheet, formulas[sheet.title]))
        yield Sheet(sheet.title, rows, is_hidden=sheet.sheet_state != "visible")


def _rows(sheet: Worksheet, formulas: Worksheet) -> Iterator[Row]:
    spread = dict(_merged(sheet, formulas))
    columns = min(sheet.max_column, _MOST_COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_col=columns, max_row=_MOST_ROWS), 1):
        cells = tuple(
            spread.get((number, column)) or _cell(cell, formulas)
            for column, cell in enumerate(row, 1)
        )
        if any(cell.content is not None or cell.uncounted for cell in cells):
            yield Row(number, cells)


def _merged(sheet: Worksheet, formulas: Worksheet) -> Iterator[tuple[tuple[int, int], Cell]]:
    for area in sheet.merged_cells.ranges:
        first = _cell(sheet.cell(area.min_row, area.min_col), formulas)
        width = area.max_col - area.min_col + 1
        cell = Cell(first.content, width, first.uncounted, first.number_format)
        for row, column in ((r, c) for line in area.rows for r, c in line):
            yield (row, column), cell


def _cell(cell: Any, formulas: Worksheet) -> Cell:
    content = cell.value
    if isinstance(content, str) and (not content.strip() or content in _ERRORS):
        content = None
    typed: ExcelCell | Any = formulas.cell(cell.row, cell.column)
    uncounted = content is None and getattr(typed, "data_type", "") == "f"
    return Cell(content, 1, uncounted, cell.number_format or "General")


def _of_csv(path: Path, data: bytes) -> Sheet:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise NotReadable(f"“{path.name}”的文字编码认不出来。请在 Excel 里另存为 .xlsx 再导入。")
    if "\0" in text:
        raise NotReadable(f"“{path.name}”不是表格文字。请在 Excel 里另存为 .xlsx 再导入。")
    lines = csv.reader(io.StringIO(text, newline=""))
    rows = (
        Row(number, tuple(Cell(field.strip() or None) for field in fields))
        for number, fields in enumerate(lines, 1)
    )
    return Sheet(path.stem, tuple(row for row in rows if any(c.content for c in row.cells)))
