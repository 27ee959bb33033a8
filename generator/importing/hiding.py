"""Hidden rows and columns are not taken over: who sends a sheet does not see what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importing.cells import Cell, Row, Sheet
from generator.importing.headers import Header, find_header, name_of


def without_hidden_columns(sheet: Sheet) -> Sheet:
    """The sheet with nothing in its hidden columns; every other column stays where it is."""
    if not sheet.hidden_columns:
        return sheet
    rows = (_blanked(row, sheet.hidden_columns) for row in sheet.rows)
    return replace(sheet, rows=tuple(r for r in rows if any(c.is_filled for c in r.cells)))


def hidden_names(sheet: Sheet, header: Header | None = None) -> tuple[str, ...]:
    """The names of hidden columns with anything below their names."""
    if not sheet.hidden_columns or (header := header or find_header(sheet)) is None:
        return ()
    below = [row for row in sheet.rows if row.number > header.row.number]
    return tuple(
        dict.fromkeys(
            name_of(header, at)
            for at, cell in enumerate(header.row.cells)
            if at in sheet.hidden_columns and cell.content is not None and _holds(below, at)
        )
    )


def row_list(numbers: Iterable[int]) -> str:
    """Numbers in order as an editor writes them: 5、7-9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{r[0]}" if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)


def _blanked(row: Row, hidden: frozenset[int]) -> Row:
    cells = (Cell() if at in hidden else cell for at, cell in enumerate(row.cells))
    return replace(row, cells=tuple(cells))


def _holds(rows: Sequence[Row], at: int) -> bool:
    return any(at < len(row.cells) and row.cells[at].is_filled for row in rows)
