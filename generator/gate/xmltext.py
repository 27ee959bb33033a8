"""Text out of XML as office programs write it: whole paragraphs, whatever runs they consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET  # Expat itself stops floods of entities.

from generator.gate.boxes import boxed
from generator.gate.piece import Piece, Seen, joined
from generator.gate.texts import texts_of
from generator.gate.xmlbytes import XML_BROKEN, understood
from generator.gate.xmlruns import BLOCKS, local, texts_of_block

_TAG = re.compile(r"<[^<>]*>")
_SHORTEST_ATTRIBUTE = 4
_PARAGRAPH = "第 {} 段"


def pieces_of_xml(
    data: bytes, inside: str, *, counted: bool = False, beside: str = "的链接、说明"
) -> Iterator[Seen]:
    """The paragraphs, ``counted`` as an editor counts them, and what stands ``beside`` them.

    Where text was deleted or added on the record, a paragraph is read before and after.
    """
    attributes: dict[str, None] = {}
    paragraphs: list[tuple[str, ...]] = []
    try:
        paragraphs.extend(_paragraphs(understood(data), attributes))
    except XML_BROKEN:
        yield from (Piece(_TAG.sub("", text), inside) for text in texts_of(data))
        return
    name = _PARAGRAPH if counted else ""
    named = [(name.format(n), texts) for n, texts in enumerate(paragraphs, 1)]
    now = [(place, texts[0]) for place, texts in named]
    yield joined(now, inside)
    before = ((place, text) for place, texts in named for text in texts[1:])
    for parts in (before, boxed(now)):
        yield joined(parts, inside).again()
    yield joined((("", value) for value in attributes), f"{inside}{beside}")


def _paragraphs(data: bytes, attributes: dict[str, None]) -> Iterator[tuple[str, ...]]:
    depth = 0
    for event, element in ET.iterparse(BytesIO(data), events=("start", "end")):  # noqa: S314
        is_block = local(element.tag) in BLOCKS
        if event == "start":
            depth += is_block
            attributes.update(dict.fromkeys(filter(_is_telling, element.attrib.values())))
            continue
        depth -= is_block
        if is_block:
            yield from _unless_empty(texts_of_block(element))
            element.clear()
        elif depth == 0:
            yield from _unless_empty((element.text or "",))
            element.clear()


def _is_telling(value: str) -> bool:
    return len(value) >= _SHORTEST_ATTRIBUTE


def _unless_empty(texts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if any(map(str.strip, texts)):
        yield texts
