"""Lists keep the numbers an editor typed: an official text may go on at 3, or skip one."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor

_NUMBER = re.compile(r"^ {0,3}(\d+)\. +", re.MULTILINE)


class TypedNumberList(SaneOListProcessor):
    """A numbered list whose items show their own number where counting would give another."""

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        """Build the list of a block, then set the numbers that differ from counting."""
        numbers = [int(number) for number in _NUMBER.findall(blocks[0])]
        super().run(parent, blocks)
        made = parent if parent.tag == "ol" else self.lastChild(parent)
        if made is not None:
            _set_numbers(made, numbers)


def _set_numbers(made: ElementTree.Element, numbers: list[int]) -> None:
    items = made.findall("li")[-len(numbers) :]
    if len(numbers) < len(made.findall("li")) or len(set(numbers)) == 1 < len(numbers):
        return
    expected = numbers[0]
    for item, number in zip(items, numbers, strict=False):
        if number != expected:
            item.set("value", str(number))
        expected = number + 1


def use_typed_numbers(md: Markdown) -> None:
    """Replace the list processors: numbers as typed, bullets and numbers never mixed."""
    md.parser.blockprocessors.register(TypedNumberList(md.parser), "olist", 40)
    md.parser.blockprocessors.register(SaneUListProcessor(md.parser), "ulist", 30)
