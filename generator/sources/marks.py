"""Nodes read from corrected lines are put back to where the editor typed them."""

from __future__ import annotations

from typing import Any

import yaml

from generator.sources.lint.sheet import Sheet, typed_column


def put_back(root: yaml.Node, sheet: Sheet) -> None:
    """Give every node the columns of the text as typed; lines are the same in both."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        node.start_mark = _as_typed(node.start_mark, sheet)
        node.end_mark = _as_typed(node.end_mark, sheet)
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]


def _as_typed(mark: Any, sheet: Sheet) -> yaml.Mark:
    column = mark.column
    if mark.line < len(sheet.lines):
        column = typed_column(sheet.typed[mark.line], sheet.lines[mark.line], column)
    return yaml.Mark(sheet.file, 0, mark.line, column, None, 0)
