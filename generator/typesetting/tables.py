"""Tables: as wide as the text, with columns as wide as their text needs."""

from __future__ import annotations

from collections.abc import Callable

from generator.typesetting.columns import Width, longest_line, longest_word, widths_of
from generator.typesetting.tree import Element

WriteCell = Callable[[Element], str]


def table(element: Element, write_cell: WriteCell) -> str:
    """A built-in table; its head is repeated on every page."""
    rows = [list(row.elements) for row in element.all("tr")]
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    rows = [row + [Element("td") for _ in range(width - len(row))] for row in rows]
    head = [row for row in rows if any(cell.tag == "th" for cell in row)]
    body = [row for row in rows if row not in head]
    columns = list(zip(*rows, strict=True))
    widths = widths_of([longest_line(column) for column in columns])
    arguments = {
        "columns": _array([width.source for width in widths]),
        "align": _array([cell["align"] or "auto" for cell in rows[0]]),
        "head": _array([f"[{write_cell(cell)}]" for row in head for cell in row]),
        "tear": _tear(columns, widths),
    }
    told = "".join(f"{name}: {value}, " for name, value in arguments.items())
    cells = "".join(f"[{write_cell(cell)}], " for row in body for cell in row)
    return f"#prose.ruled-table({told}{cells})\n\n"


def _array(items: list[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


def _tear(columns: list[tuple[Element, ...]], widths: list[Width]) -> str:
    """From how many signs on a word is broken: the fewest that some word does not find room for."""
    needed = [
        width.signs + 1
        for column, width in zip(columns, widths, strict=True)
        if longest_word(column) > width.signs
    ]
    return str(min(needed)) if needed else "none"
