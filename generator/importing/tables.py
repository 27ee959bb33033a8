"""A table saved as text: CSV, in the encodings Excel and WPS write."""

from __future__ import annotations

import csv
import io
from itertools import islice
from pathlib import Path

from generator.importing.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    CannotImport,
    Cell,
    Row,
    Sheet,
    beyond,
)

_SAVE_AS = "请在 Excel 里另存为 .xlsx 再导入。"


def sheet_of_text(path: Path, data: bytes) -> Sheet:
    """The one sheet of a ``.csv``; raises ``CannotImport``."""
    text = _decoded(path, data)
    if "\0" in text:
        raise CannotImport(f"“{path.name}”不是表格文字。{_SAVE_AS}")
    try:
        lines = list(islice(csv.reader(io.StringIO(text, newline="")), MOST_ROWS + 1))
    except csv.Error:
        raise CannotImport(
            f"“{path.name}”里有一格长得读不出来，多半是少了一个引号。{_SAVE_AS}"
        ) from None
    rows = tuple(
        Row(number, tuple(Cell(field.strip() or None) for field in fields[:MOST_COLUMNS]))
        for number, fields in enumerate(lines[:MOST_ROWS], 1)
    )
    filled = tuple(row for row in rows if any(cell.content for cell in row.cells))
    return Sheet(path.stem, filled, beyond=beyond(len(lines), _width(lines)))


def _decoded(path: Path, data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotImport(f"“{path.name}”的文字编码认不出来。{_SAVE_AS}")


def _width(lines: list[list[str]]) -> int:
    """The last column that holds anything; spreadsheets write empty ones, too."""
    filled = (at for fields in lines for at, field in enumerate(fields, 1) if field.strip())
    return max(filled, default=0)
