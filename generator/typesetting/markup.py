"""Clean HTML of a Markdown field as Typst content.

Only built-in elements and the functions of ``lib/prose.typ`` are called, so that a document's own
show rules say how they look; every piece of text is a string literal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.typesetting.footnotes import Footnotes
from generator.typesetting.inline import Inline
from generator.typesetting.tables import table
from generator.typesetting.tree import Element, Node, parsed, without_pictures
from generator.typesetting.writer import Typst, Writer, literal

FindPicture = Callable[[str], str | None]
"""The address of a picture in the engine's folder by its path; ``None`` where it is not shown."""

DEEPEST = 6
"""Lists and quotes inside one another up to here get room of their own; paper is narrow."""

_NO_CAPTION = re.compile(
    r"(?:(?:微信)?图片|照片|图|image|img|photo|dsc)?[a-z0-9_\-. ]*\d[a-z0-9_\-. ]*"
    r"|\S+\.\w{3,4}|图片|图|照片|",
    re.ASCII | re.IGNORECASE,
)
"""What stands for a picture whose name nobody gave."""

_INLINE = {"a", "br", "code", "del", "em", "img", "strong", "sup"}


def content(html: str, writer: Writer, find_picture: FindPicture | None = None) -> Typst:
    """A content block of ``html``, as :class:`MarkdownRenderer` gives it."""
    body = parsed(html)
    notes = Footnotes(body, writer)
    blocks = _Blocks(Inline(writer, notes), find_picture or (lambda path: None))
    notes.write_with(blocks.of)
    return Typst(f"[{blocks.of(body.children)}{notes.unmentioned()}]")


class _Blocks:
    """Writes what stands below one another."""

    def __init__(self, inline: Inline, find_picture: FindPicture) -> None:
        self._inline = inline
        self._find_picture = find_picture
        self._depth = 0
        inline.write_pictures_with(self._pictures_among_words)

    def of(self, nodes: list[Node]) -> str:
        """Source of these nodes, in markup mode; text among blocks is a paragraph."""
        return "".join(
            self._paragraph(part) if isinstance(part, list) else self._block(part)
            for part in _parts(nodes)
        )

    def _block(self, element: Element) -> str:
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(element)
            case "ul" | "ol":
                return self._list(element)
            case "blockquote":
                return self._quote(element)
            case "pre":
                return f"#raw(block: true, {self._inline.writer.text(_code(element))})\n\n"
            case "table":
                return table(element, self._cell, self._inline.writer)
            case "hr":
                return "#prose.rule()\n\n"
            case _:
                return self.of(element.children)

    def _heading(self, element: Element) -> str:
        """PDF/UA wants no empty heading; pictures in one go below it."""
        pictures = self._pictures(element)
        written = self._inline.of(without_pictures(element).children)
        if not self._inline.is_seen(written):
            return pictures
        heading = f"#heading(level: {element.tag[1]}, [{written}])"
        return f"{_noted(heading)}\n\n{pictures}"

    def _paragraph(self, nodes: list[Node]) -> str:
        element = Element("p", children=nodes)
        if not element.text:
            return self._pictures(element)
        written = self._inline.of(nodes)
        return f"{_noted(written)}\n\n" if self._inline.is_seen(written) else ""

    def _pictures(self, element: Element) -> str:
        """Pictures of a paragraph without words stand side by side."""
        shown = "".join(self._picture(image) for image in element.all("img"))
        return f"#prose.pictures({shown})\n\n" if shown else ""

    def _pictures_among_words(self, images: list[Element]) -> str:
        shown = "".join(self._picture(image) for image in images)
        return f"#prose.pictures-in-text({shown})" if shown else ""

    def _picture(self, image: Element) -> str:
        address = self._find_picture(image["src"])
        if address is None:
            return ""
        alt = image["alt"].strip()
        caption = None if _NO_CAPTION.fullmatch(alt) else alt
        shown = {"path": Typst(literal(address)), "alt": alt, "caption": caption}
        return f"{self._inline.writer.entries(shown)}, "

    def _quote(self, element: Element) -> str:
        if self._depth >= DEEPEST:
            return self.of(element.children)
        return f"#quote(block: true)[{self._deeper(element.children)}]\n\n"

    def _list(self, element: Element) -> str:
        items = [(item["value"], item.children) for item in element.elements]
        if self._depth >= DEEPEST:
            return self._flat(items, element)
        tight = not any(item.tag == "p" for li in element.elements for item in li.elements)
        name = "list(" if element.tag == "ul" else f"enum(start: {_number(element['start'])}, "
        written = "".join(self._item(number, children) for number, children in items)
        return f"#{name}tight: {str(tight).lower()}, {written})\n\n"

    def _item(self, number: str, children: list[Node]) -> str:
        written = f"[{self._deeper(children).rstrip()}]"
        return f"enum.item({_number(number)}, {written}), " if number else f"{written}, "

    def _flat(self, items: list[tuple[str, list[Node]]], element: Element) -> str:
        """Items as paragraphs that begin with their sign."""
        lines, number = [], _number(element["start"])
        for typed, children in items:
            number = _number(typed) if typed else number
            sign = "• " if element.tag == "ul" else f"{number}. "
            lines.append(self.of([sign, *children]))
            number += 1
        return "".join(lines)

    def _deeper(self, children: list[Node]) -> str:
        self._depth += 1
        try:
            return self.of(children)
        finally:
            self._depth -= 1

    def _cell(self, element: Element) -> str:
        self._inline.keeps_dates = True
        try:
            return self.of(element.children).strip()
        finally:
            self._inline.keeps_dates = False


def _noted(written: str) -> str:
    """Text with notes says so: the engine loses notes of lines it moves to keep them together."""
    return f"#prose.noted[{written}]" if "#footnote[" in written else written


def _parts(nodes: list[Node]) -> Iterator[list[Node] | Element]:
    """Blocks, and the runs of text between them."""
    run: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag in _INLINE:
            run.append(node)
            continue
        yield run
        run = []
        yield node
    yield run


def _number(typed: str) -> int:
    """A list's number; the engine counts to 2**63, nobody means more than nine digits."""
    return int(typed[:9]) if typed.isascii() and typed.isdigit() else 1


def _code(element: Element) -> str:
    return "".join(
        child if isinstance(child, str) else _code(child) for child in element.children
    ).strip("\n")
