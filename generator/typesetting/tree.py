"""Clean HTML as a tree of elements and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

VOID = {"br", "hr", "img"}
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and the text between them."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """An attribute, empty when it is not there."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> Iterator[Element]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element of these tags below it, in order, those inside others as well."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    @property
    def text(self) -> str:
        """Its text with one blank for any run of them; a line for each hard break."""
        return _BLANKS.sub(" ", _text(self)).replace("\v", "\n").strip()


Node: TypeAlias = Element | str


def without_pictures(element: Element) -> Element:
    """The same element without the pictures below it."""
    children = [
        without_pictures(child) if isinstance(child, Element) else child
        for child in element.children
        if isinstance(child, str) or child.tag != "img"
    ]
    return Element(element.tag, element.attributes, children)


def parsed(html: str) -> Element:
    """The tree of balanced HTML, as ``generator.text.cleaning`` gives it."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def _text(element: Element) -> str:
    return "".join(
        child if isinstance(child, str) else "\v" if child.tag == "br" else _text(child)
        for child in element.children
    )


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
