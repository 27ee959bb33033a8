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
        self._written: set[str] = set()
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
        if self._open:
            return self._within_another(name, mark.text)
        if name in self._labels:
            return f"#footnote({self._labels[name]})"
        self._labels[name] = self._writer.label()
        return f"#footnote[{self._blocks(name).strip()}]{self._labels[name]}"

    def unmentioned(self) -> str:
        """Notes that no mark leads to, below the text."""
        return "".join(self._blocks(name) for name in self._notes if name not in self._written)

    def _within_another(self, name: str, number: str) -> str:
        """A note to a note in brackets: of its own it might stand on another page than its mark."""
        if name in self._written:
            return f"#super({self._writer.text(number)})"
        return f'#"（"{self._blocks(name).strip()}#"）"'

    def _blocks(self, name: str) -> str:
        self._open.append(name)
        self._written.add(name)
        try:
            return self._write(self._notes[name].children)
        finally:
            self._open.pop()


def _sections(body: Element) -> list[Element]:
    return [element for element in body.elements if element["class"] == "footnote"]
