"""Tables on a terminal, with Chinese in their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.reports.columns import padded, width, wrapped

GAP = "  "


def table(head: Sequence[str], rows: Sequence[Sequence[str]], columns: int) -> list[str]:
    """The rows under their heads in aligned columns; blocks of lines where that is too wide."""
    widths = [max(map(width, cells)) for cells in zip(head, *rows, strict=True)]
    if sum(widths) + len(GAP) * (len(widths) - 1) > columns:
        return [line for row in rows for line in _block(head, row, columns)]
    return [_line(cells, widths) for cells in (head, *rows)]


def cut(text: str, columns: int) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if width(text) <= columns:
        return text
    while width(text) > columns - 1:
        text = text[:-1]
    return f"{text}…"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    aligned = (padded(cell, columns) for cell, columns in zip(cells, widths, strict=True))
    return GAP.join(aligned).rstrip()


def _block(head: Sequence[str], row: Sequence[str], columns: int) -> Iterator[str]:
    yield from wrapped(row[0], columns).split("\n")
    for name, cell in zip(head[1:], row[1:], strict=True):
        if cell:
            text = f"{name}：{cell}"
            yield from (f"{GAP}{line}" for line in wrapped(text, columns - len(GAP)).split("\n"))
