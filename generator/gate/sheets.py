"""Cells of a workbook (.xlsx), each told by its sheet and its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from xml.etree import ElementTree as ET

from generator.gate.boxes import boxed
from generator.gate.piece import Piece, Seen, joined
from generator.gate.xmlbytes import XML_BROKEN, understood
from generator.gate.xmlruns import local, text_of
from generator.gate.xmltext import pieces_of_xml

_NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?")
_NEAR = Decimal("0.0001")
_INDEX = re.compile("[0-9]{1,9}")
_JOINT = re.compile(r'"\s{0,9}[&,]\s{0,9}"')
_WITH_POINT = re.compile(r"\s{0,9}[0-9]{11,19}\.0{1,9}\s{0,9}")


def shared_strings(data: bytes) -> list[str]:
    """The texts that cells refer to by number; none when the part is damaged."""
    try:
        items = ET.fromstring(understood(data))  # noqa: S314
        return [text_of(item) for item in items if local(item.tag) == "si"]
    except XML_BROKEN:
        return []


def pieces_of_sheet(data: bytes, strings: Sequence[str], name: str) -> Iterator[Seen]:
    """One piece a row, so that neighbours in a row stay neighbours."""
    try:
        for _, element in ET.iterparse(BytesIO(understood(data))):  # noqa: S314
            if local(element.tag) == "row":
                yield from _row(element, strings, name)
                element.clear()
    except XML_BROKEN:
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


def _row(row: ET.Element, strings: Sequence[str], name: str) -> Iterator[Piece]:
    cells = (element for element in row if local(element.tag) == "c")
    named = ((f"的 {cell.get('r', '')}", _content(cell, strings)) for cell in cells)
    filled = [pair for pair in named if pair[1]]
    yield joined(_set_off(filled), name, "")
    yield joined(boxed(filled), name).again()


def _set_off(cells: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Cells with what stands behind each: the digits of two neighbours are not one number."""
    for (place, text), (_, following) in zip_longest(cells, cells[1:], fillvalue=("", "")):
        is_apart = text[-1].isdigit() and following[:1].isdigit()
        yield place, text + (" | " if is_apart else "\t")


def _content(cell: ET.Element, strings: Sequence[str]) -> str:
    kind, parts = cell.get("t", "n"), {local(part.tag): part for part in cell}
    formula = _put_together(parts["f"].text or "") if "f" in parts else ""
    if "is" in parts:
        return _whole(text_of(parts["is"]))
    value = (parts["v"].text or "") if "v" in parts else ""
    if kind == "s":
        index = int(value) if _INDEX.fullmatch(value) else len(strings)
        value = _whole(strings[index]) if index < len(strings) else ""
    elif kind == "n":
        value = plain_number(value)
    return f"{value} | {formula}" if formula else value


def _put_together(formula: str) -> str:
    """The formula, and once more with its texts joined: "138"&"0013…" is one number."""
    whole = _JOINT.sub("", formula)
    return formula if whole == formula else f"{formula} | {whole}"


def _whole(text: str) -> str:
    """A number kept as a text with a point, as programs of statistics write it."""
    return text.partition(".")[0] if _WITH_POINT.fullmatch(text) else text


def plain_number(text: str) -> str:
    """A number as it is typed: Excel keeps long ones as 1.3800138E10."""
    if not _NUMBER.fullmatch(text) or text.isdecimal():
        return text
    number = Decimal(text)
    whole = number.to_integral_value()
    return f"{whole:f}" if abs(number - whole) < _NEAR else f"{number:f}"
