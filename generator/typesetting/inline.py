"""Text inside a paragraph: emphasis, links, code, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from generator.typesetting.columns import dates_apart
from generator.typesetting.footnotes import Footnotes
from generator.typesetting.scripts import has_scripts, ordinary, scripts_of
from generator.typesetting.tree import Element, Node
from generator.typesetting.words import Break, pieces_of
from generator.typesetting.writer import Unbroken, Writer, literal

_BLANKS = re.compile(r"[ \t\r\n\xa0]+")
_NOTHING_SEEN = re.compile(r'(?:#linebreak\(\)|#"[\s\u3000]*")*')
_ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_LONGEST_ADDRESS = 2000
"""Longer ones are no use on paper, and readers of PDF files do not follow them."""


class Inline:
    """Writes what stands beside one another."""

    def __init__(self, writer: Writer, notes: Footnotes) -> None:
        self.writer = writer
        self._notes = notes
        self.keeps_dates = False
        self._write_pictures: Callable[[list[Element]], str] = lambda images: ""

    def write_pictures_with(self, write: Callable[[list[Element]], str]) -> None:
        """Say how pictures among words are written, those beside one another together."""
        self._write_pictures = write

    def of(self, nodes: list[Node]) -> str:
        """Source of these nodes in markup mode, without blanks at the ends of lines."""
        return self._written(_trimmed(nodes))

    def is_seen(self, written: str) -> bool:
        """Whether source of ours shows more than blanks."""
        return _NOTHING_SEEN.fullmatch(written) is None

    def _written(self, nodes: list[Node]) -> str:
        return "".join(
            self._text(part)
            if isinstance(part, str)
            else self._write_pictures(part)
            if isinstance(part, list)
            else self._element(part)
            for part in _with_pictures_together(nodes)
        )

    def _text(self, text: str) -> str:
        if not self.keeps_dates:
            return self._words(text)
        return "".join(
            f"#prose.whole({self.writer.text(piece)})" if is_date else self._words(piece)
            for piece, is_date in dates_apart(text)
        )

    def _words(self, text: str) -> str:
        """Text with chances to break its addresses and long Latin words."""
        return "".join(
            "#prose.chance".join(self._piece(piece, how) for piece, how in run)
            for run in pieces_of(text)
        )

    def _piece(self, piece: str, how: Break) -> str:
        match how:
            case Break.HYPHENATED:
                return f"#prose.latin({self.writer.text(piece)})"
            case Break.ANYWHERE:
                return f"#prose.torn({self.writer.text(Unbroken(piece))})"
            case _:
                return self._scripts(piece)

    def _scripts(self, piece: str) -> str:
        """Text whose small figures that no font has are made of ordinary ones."""
        if not has_scripts(piece):
            return f"#{self.writer.text(piece)}"
        return "".join(
            f"#{kind}[#{self.writer.text(ordinary(run))}]"
            if kind and not self.writer.has_all(run)
            else f"#{self.writer.text(run)}"
            for run, kind in scripts_of(piece)
        )

    def _element(self, element: Element) -> str:
        match element.tag:
            case "br":
                return "#linebreak()"
            case "code":
                return f"#raw({self.writer.text(element.text)})"
            case "a":
                return self._link(element)
            case "sup":
                return self._notes.mentioned(element) or self._wrapped("super", element)
            case "strong" | "em" | "del":
                names = {"strong": "strong", "em": "emph", "del": "strike"}
                return self._wrapped(names[element.tag], element)
            case _:
                return self._written(element.children)

    def _wrapped(self, name: str, element: Element) -> str:
        inside = self._written(element.children)
        return f"#{name}[{inside}]" if self.is_seen(inside) else inside

    def _link(self, element: Element) -> str:
        """On paper a page of the site is no more than its name; another address is readable."""
        address, text = element["href"], element.text
        inside = self._written(element.children)
        if not _ELSEWHERE.match(address) or len(address) > _LONGEST_ADDRESS:
            return inside
        shown = _shown(address)
        told = '""' if _same(shown, text) else f"[{self._words(shown)}]"
        inside = inside if self.is_seen(inside) else ""
        return f"#prose.web-link({literal(_encoded(address))}, [{inside}], address: {told})"


def _with_pictures_together(nodes: list[Node]) -> Iterator[Node | list[Element]]:
    """The nodes, where pictures with nothing between them are one list."""
    run: list[Element] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag == "img":
            run.append(node)
        elif not (run and isinstance(node, str) and not node.strip()):
            if run:
                yield run
                run = []
            yield node
    if run:
        yield run


def _shown(address: str) -> str:
    return re.sub(r"(?:mailto|tel):", "", address, flags=re.IGNORECASE)


def _same(address: str, text: str) -> bool:
    def bare(url: str) -> str:
        return re.sub(r"https?://(?:www\.)?", "", url.lower()).rstrip("/")

    return bare(address) in bare(text)


def _encoded(address: str) -> str:
    """The address in ASCII, as a PDF file wants it."""
    return quote(address, safe="%!#$&'()*+,/:;=?@[]~", errors="replace")


def _trimmed(nodes: list[Node]) -> list[Node]:
    """The nodes with single blanks between words, none at the ends and around hard breaks."""
    nodes = [node for node in nodes if not _leads_back(node)]
    made = [
        _line(node, _is_border(nodes, at - 1), _is_border(nodes, at + 1))
        if isinstance(node, str)
        else node
        for at, node in enumerate(nodes)
    ]
    return [node for node in made if node != ""]


def _leads_back(node: Node) -> bool:
    """Whether it is a footnote's way back to its mark, which paper does not need."""
    return isinstance(node, Element) and node["class"] == "footnote-backref"


def _line(text: str, begins: bool, ends: bool) -> str:
    text = _BLANKS.sub(" ", text)
    text = text.lstrip(" ") if begins else text
    return text.rstrip(" ") if ends else text


def _is_border(nodes: list[Node], at: int) -> bool:
    if not 0 <= at < len(nodes):
        return True
    node = nodes[at]
    return isinstance(node, Element) and node.tag in {"br", "img"}
