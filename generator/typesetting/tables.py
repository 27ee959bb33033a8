"""Tables: as wide as the text, with columns as wide as their text needs."""

from __future__ import annotations

from collections.abc import Callable

from generator.typesetting.columns import Needs, needs_of
from generator.typesetting.tree import Element
from generator.typesetting.writer import Unbroken, Writer

WriteCell = Callable[[Element], str]


def table(element: Element, write_cell: WriteCell, writer: Writer) -> str:
    """A built-in table; its head is repeated on every page."""
    rows = [list(row.elements) for row in element.all("tr")]
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    rows = [row + [Element("td") for _ in range(width - len(row))] for row in rows]
    head = [row for row in rows if any(cell.tag == "th" for cell in row)]
    body = [row for row in rows if row not in head]
    arguments = {
        "needs": _array([_needs(needs_of(column), writer) for column in zip(*rows, strict=True)]),
        "align": _array([cell["align"] or "auto" for cell in rows[0]]),
        "head": _array([f"[{write_cell(cell)}]" for row in head for cell in row]),
    }
    told = "".join(f"{name}: {value}, " for name, value in arguments.items())
    cells = "".join(f"[{write_cell(cell)}], " for row in body for cell in row)
    return f"#prose.ruled-table({told}{cells})\n\n"


def _array(items: list[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


def _needs(needs: Needs, writer: Writer) -> str:
    def unbroken(pieces: list[str]) -> list[Unbroken]:
        return [Unbroken(piece) for piece in pieces]

    return writer.entries(
        {
            "firm": unbroken(needs.firm),
            "short": unbroken(needs.short),
            "line": Unbroken(needs.line),
        }
    )
