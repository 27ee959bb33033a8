"""Text out of XML as office programs write it: whole paragraphs, whatever runs they consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET  # Expat itself stops floods of entities.

from generator.gate.piece import Piece, Seen, joined
from generator.gate.texts import texts_of

_BLOCKS = frozenset({"p", "h", "si", "is", "text"})
_RUNS = frozenset({"t", "delText", "instrText", "delInstrText"})
_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "s": " ", "line-break": "\n"}
_TAG = re.compile(r"<[^<>]*>")
_SHORTEST_ATTRIBUTE = 4
_PARAGRAPH = "第 {} 段"


def local(tag: object) -> str:
    """A tag without its namespace."""
    return str(tag).rpartition("}")[2]


def pieces_of_xml(data: bytes, inside: str, *, counted: bool = False) -> Iterator[Seen]:
    """The paragraphs, ``counted`` as an editor counts them, and the values of attributes."""
    attributes: dict[str, None] = {}
    paragraphs: list[str] = []
    try:
        paragraphs.extend(_paragraphs(data, attributes))
    except ET.ParseError:
        yield from (Piece(_TAG.sub("", text), inside) for text in texts_of(data))
        return
    name = _PARAGRAPH if counted else ""
    yield joined(((name.format(n), text) for n, text in enumerate(paragraphs, 1)), inside)
    yield joined((("", value) for value in attributes), f"{inside}的链接、说明")


def _paragraphs(data: bytes, attributes: dict[str, None]) -> Iterator[str]:
    depth = 0
    for event, element in ET.iterparse(BytesIO(data), events=("start", "end")):  # noqa: S314
        is_block = local(element.tag) in _BLOCKS
        if event == "start":
            depth += is_block
            attributes.update(dict.fromkeys(filter(_is_telling, element.attrib.values())))
            continue
        depth -= is_block
        if is_block:
            yield from _unless_empty(text_of(element))
            element.clear()
        elif depth == 0:
            yield from _unless_empty(element.text or "")
            element.clear()


def _is_telling(value: str) -> bool:
    return len(value) >= _SHORTEST_ATTRIBUTE


def _unless_empty(text: str) -> Iterator[str]:
    if text.strip():
        yield text


def text_of(block: ET.Element) -> str:
    """The text of a paragraph: all of it, or in Microsoft's formats that of its runs.

    There numbers of the layout stand between the runs.
    """
    if "openxmlformats" not in str(block.tag) and "ooxml" not in str(block.tag):
        return "".join(_mixed(block))
    parts = (
        element.text or "" if (name := local(element.tag)) in _RUNS else _GAPS.get(name, "")
        for element in block.iter()
    )
    return "".join(parts)


def _mixed(block: ET.Element) -> Iterator[str]:
    for element in block.iter():
        yield element.text or _GAPS.get(local(element.tag), "")
        if element is not block:
            yield element.tail or ""
