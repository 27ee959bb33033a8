"""Names of fields are text; YAML would let them be lists or fields themselves."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from generator.problems import Place, Problem


def without_odd_names(root: yaml.Node, file: str) -> Iterator[Problem]:
    """Take fields whose names are no text out of the tree, with an E217 for each."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            yield from (_problem(key, file) for key, _ in node.value if not _is_text(key))
            node.value = [pair for pair in node.value if _is_text(pair[0])]
            waiting += [value for _, value in node.value]


def _is_text(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode)


def _problem(key: yaml.Node, file: str) -> Problem:
    place = Place(file, key.start_mark.line + 1, key.start_mark.column + 1)
    hint = "每行写成“字段: 内容”，例如 title: 八月主题党日"
    return Problem(place, "E217", "字段名要写文字，不能是括号里的一组。", hint)
