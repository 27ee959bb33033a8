"""Cells of a workbook (.xlsx), each told by its sheet and its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree as ET

from generator.gate.piece import Piece, Seen, joined
from generator.gate.xmltext import local, pieces_of_xml, text_of

_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?")
_NEAR = Decimal("0.0001")


def shared_strings(data: bytes) -> list[str]:
    """The texts that cells refer to by number; none when the part is damaged."""
    try:
        return [text_of(item) for item in ET.fromstring(data) if local(item.tag) == "si"]  # noqa: S314
    except ET.ParseError:
        return []


def pieces_of_sheet(data: bytes, strings: Sequence[str], name: str) -> Iterator[Seen]:
    """One piece a row, so that neighbours in a row stay neighbours."""
    try:
        for _, element in ET.iterparse(BytesIO(data)):  # noqa: S314
            if local(element.tag) == "row":
                yield _row(element, strings, name)
                element.clear()
    except ET.ParseError:
        yield from pieces_of_xml(data, name)
        return
    yield from _beside_cells(data, name)


def _beside_cells(data: bytes, name: str) -> Iterator[Seen]:
    """Head and foot lines, checks and links of a sheet: all that is not in a row."""
    head, _, rest = data.partition(b"<sheetData")
    tail = rest.rpartition(b"</sheetData>")[2]
    for part in (head, tail):
        text = part.decode("utf-8", "replace")
        found = re.findall(r'"([^"<>]{4,})"|>([^<>]{4,})<', text)
        yield Piece("\n".join(value or inner for value, inner in found), name)


def _row(row: ET.Element, strings: Sequence[str], name: str) -> Piece:
    cells = (element for element in row if local(element.tag) == "c")
    named = ((f"的 {cell.get('r', '')}", _content(cell, strings)) for cell in cells)
    return joined((pair for pair in named if pair[1]), name, " | ")


def _content(cell: ET.Element, strings: Sequence[str]) -> str:
    kind, parts = cell.get("t", "n"), {local(part.tag): part for part in cell}
    formula = parts["f"].text or "" if "f" in parts else ""
    if "is" in parts:
        return text_of(parts["is"])
    value = (parts["v"].text or "") if "v" in parts else ""
    if kind == "s":
        value = strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    elif kind == "n":
        value = plain_number(value)
    return f"{value} | {formula}" if formula else value


def plain_number(text: str) -> str:
    """A number as it is typed: Excel keeps long ones as 1.3800138E10."""
    if not _NUMBER.fullmatch(text) or text.isdigit():
        return text
    number = Decimal(text)
    whole = number.to_integral_value()
    return f"{whole:f}" if abs(number - whole) < _NEAR else f"{number:f}"
