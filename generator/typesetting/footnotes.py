"""Footnotes: set at the foot of the page where they are first mentioned."""

from __future__ import annotations

from collections.abc import Callable

from generator.typesetting.tree import Element, Node
from generator.typesetting.writer import Writer


class Footnotes:
    """The notes of one field, taken out of its tree; later mentions repeat the number."""

    def __init__(self, body: Element, writer: Writer) -> None:
        self._writer = writer
        self._notes: dict[str, Element] = {}
        self._labels: dict[str, str] = {}
        self._open: list[str] = []
        self._write: Callable[[list[Node]], str] = lambda nodes: ""
        for section in _sections(body):
            body.children.remove(section)
            self._notes |= {item["id"]: item for item in section.all("li") if item["id"]}

    def write_with(self, write: Callable[[list[Node]], str]) -> None:
        """Say how the blocks of a note are written."""
        self._write = write

    def mentioned(self, mark: Element) -> str:
        """The note's number at this place; empty when the mark belongs to no note."""
        link = next(mark.all("a"), None)
        name = link["href"].removeprefix("#") if link else ""
        if name not in self._notes:
            return ""
        if name in self._open:
            return f"#super({self._writer.text(mark.text)})"
        if name in self._labels:
            return f"#footnote({self._labels[name]})"
        return self._first(name)

    def unmentioned(self) -> str:
        """Notes that no mark leads to, below the text."""
        left = [name for name in self._notes if name not in self._labels]
        return "".join(self._blocks(name) for name in left)

    def _first(self, name: str) -> str:
        self._labels[name] = self._writer.label()
        inside = self._blocks(name).strip()
        if len(self._open) > 0:
            # A note to a note would stand on another page than its mark.
            return f'#"（"{inside}#"）"'
        return f"#footnote[{inside}]{self._labels[name]}"

    def _blocks(self, name: str) -> str:
        self._open.append(name)
        try:
            return self._write(self._notes[name].children)
        finally:
            self._open.pop()


def _sections(body: Element) -> list[Element]:
    return [element for element in body.elements if element["class"] == "footnote"]
