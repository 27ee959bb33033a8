"""A workbook's sheets as rows of cells, merged cells spread over all they cover."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.importing.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    CannotImport,
    Cell,
    Row,
    Sheet,
    beyond,
)
from generator.importing.tables import sheet_of_text

if TYPE_CHECKING:
    from openpyxl import Workbook

    from generator.importing.extents import Area, Extent

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")
Places = Mapping[tuple[int, int], Cell]


def read_sheets(path: Path, data: bytes) -> tuple[Sheet, ...]:
    """Every sheet of an .xlsx or .xlsm, or the one of a .csv; raises ``CannotImport``."""
    if path.suffix.lower() in (".csv", ".txt"):
        return (sheet_of_text(path, data),)
    _refuse_other_files(path, data)
    return tuple(_of_excel(path, data))


def _refuse_other_files(path: Path, data: bytes) -> None:
    save_as = "请在 Excel 或 WPS 里打开它，点“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入。"
    if data.startswith(_OLD_EXCEL):
        raise CannotImport(
            f"“{path.name}”是旧版表格，或加了打开密码。{save_as}有密码的先去掉密码。"
        )
    if path.suffix.lower() in (".xls", ".et", ".ods", ".numbers"):
        raise CannotImport(f"“{path.name}”不是 .xlsx。{save_as}")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise CannotImport(f"“{path.name}”不是 Excel 表格，或者已经损坏。{save_as}")


def _of_excel(path: Path, data: bytes) -> list[Sheet]:
    from generator.importing.comments import commented
    from generator.importing.extents import extents

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sizes = extents(archive)
            with (
                closing(_loaded(data, with_results=True)) as values,
                closing(_loaded(data, with_results=False)) as formulas,
            ):
                return [
                    _sheet(sheet, other, sizes, commented(archive, sheet))
                    for sheet, other in zip(values.worksheets, formulas.worksheets, strict=True)
                ]
    except CannotImport:
        raise
    except Exception:  # openpyxl raises whatever a damaged member leads to
        raise CannotImport(
            f"“{path.name}”读不出来，多半已经损坏，或者不是 Excel 表格。"
            "请在 Excel 里打开，另存为新的 .xlsx 再导入。"
        ) from None


def _loaded(data: bytes, *, with_results: bool) -> Workbook:
    """A workbook read row by row; what the formulas gave, or the formulas with styled text."""
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that do not matter here
        return load_workbook(
            io.BytesIO(data), read_only=True, data_only=with_results, rich_text=not with_results
        )


def _sheet(
    sheet: Any, other: Any, sizes: Mapping[str, Extent], commented: frozenset[tuple[int, int]]
) -> Sheet:
    size = sizes[str(sheet._worksheet_path).lstrip("/")]  # noqa: SLF001 - no other way to the name
    rows = list(_rows(sheet, other, commented))
    spread = _spread(size.areas, rows)
    filled = (Row(n, tuple(_covered(n, cells, spread)), n in size.hidden_rows) for n, cells in rows)
    return Sheet(
        sheet.title,
        tuple(row for row in filled if any(cell.is_filled for cell in row.cells)),
        is_hidden=sheet.sheet_state != "visible",
        beyond=beyond(size.last_row, size.last_column),
        hidden_columns=frozenset(column - 1 for column in size.hidden_columns),
    )


def _rows(
    sheet: Any, other: Any, commented: frozenset[tuple[int, int]]
) -> Iterator[tuple[int, list[Cell]]]:
    for book in (sheet, other):
        book.reset_dimensions()  # what the file says of its size is often wrong
    pairs = zip(_first_rows(sheet), _first_rows(other), strict=True)
    for number, (row, typed) in enumerate(pairs, 1):
        yield (
            number,
            [
                _cell(cell, formula, has_comment=(number, column) in commented)
                for column, (cell, formula) in enumerate(zip(row, typed, strict=True), 1)
            ],
        )


def _first_rows(sheet: Any) -> Iterable[tuple[Any, ...]]:
    found: Iterable[tuple[Any, ...]] = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    return found


def _spread(areas: Iterable[Area], rows: list[tuple[int, list[Cell]]]) -> Places:
    """The first cell of every merged area at each place of it that is read."""
    found: dict[tuple[int, int], Cell] = {}
    for area in areas:
        if area.first_row > len(rows) or area.first_column > MOST_COLUMNS:
            continue
        first = rows[area.first_row - 1][1][area.first_column - 1]
        width = area.last_column - area.first_column + 1
        cell = Cell(
            first.content, width, first.uncounted, first.number_format, first.struck,
            first.has_comment,
        )  # fmt: skip
        for row in range(area.first_row, min(area.last_row, len(rows)) + 1):
            for column in range(area.first_column, min(area.last_column, MOST_COLUMNS) + 1):
                found[row, column] = cell
    return found


def _covered(number: int, cells: list[Cell], spread: Places) -> Iterator[Cell]:
    for column, cell in enumerate(cells, 1):
        yield spread.get((number, column), cell)


def _cell(cell: Any, typed: Any, *, has_comment: bool) -> Cell:
    content = cell.value
    if isinstance(content, str) and (not content.strip() or content in _ERRORS):
        content = None
    uncounted = content is None and getattr(typed, "data_type", "") == "f"
    if content is None and not uncounted:
        return Cell(has_comment=has_comment)
    return Cell(
        content, 1, uncounted, cell.number_format or "General", _is_struck(cell, typed), has_comment
    )


def _is_struck(cell: Any, typed: Any) -> bool:
    """Struck through as a whole, or in a part of its text."""
    if cell.font is not None and cell.font.strike:
        return True
    parts = typed.value if isinstance(typed.value, list) else ()
    return any(part.font.strike for part in parts if not isinstance(part, str))
