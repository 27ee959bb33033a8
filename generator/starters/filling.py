"""A starter with answers in place of what it has; every other line stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from generator.schema.fields import FieldSpec, ModelSpec, Part, all_names, spec_of
from generator.schema.names import Names
from generator.sources.document import parse
from generator.sources.source import Source
from generator.starters.starter import Path_
from generator.writing.lines import Value, field_lines


def fill(text: str, model: type[Part], answers: Mapping[Path_, Value]) -> str:
    """The starter with the answers in place of what it has; the rest stays as it is."""
    for path, value in answers.items():
        text = _with_answer(text, model, path, value)
    return text.rstrip("\n") + "\n"


def set_aside(text: str, model: type[Part], path: Path_) -> str:
    """The starter with a field that is left empty as a comment, like the others not in use."""
    spot = _Spot.find(parse(Source("", text), all_names(model)).root, model, path)
    if spot.pair is None or spot.missing:
        return text
    lines, key = text.split("\n"), spot.pair[0]
    line, column = lines[key.start_mark.line], key.start_mark.column
    if not line[:column].strip():
        example = spec_of(spot.model).fields[spot.name].example
        lines[key.start_mark.line] = f"{line[:column]}# {key.value}: {example}".rstrip()
    return "\n".join(lines)


def _with_answer(text: str, model: type[Part], path: Path_, value: Value) -> str:
    root = parse(Source("", text), all_names(model)).root
    lines = text.rstrip("\n").split("\n")
    spot = _Spot.find(root, model, path)
    names = Names(root, all_names(model))
    for step in reversed(spot.missing):
        value = [value] if isinstance(step, int) else {_name(step, spot, model, path, names): value}
    field = spec_of(spot.model).fields[spot.name]
    return "\n".join(_placed(lines, spot, names.of(field), field, value)) + "\n"


def _name(step: str, spot: _Spot, model: type[Part], path: Path_, names: Names) -> str:
    """How to write a name below a field that is new in the file."""
    spec = spec_of(model)
    field = None
    for each in path:
        if isinstance(each, str) and each in spec.fields:
            field = spec.fields[each]
            if field.name == step:
                break
            spec = spec_of(field.part) if field.part else spec
    return names.of(field) if field and field.name == step else step


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an answer goes: in ``node``, a mapping of ``model``, under ``name``.

    ``pair`` is the field as it stands there, and ``missing`` what of the path is not in the file
    below it.
    """

    node: yaml.MappingNode | None
    model: type[Part]
    name: str
    pair: tuple[yaml.Node, yaml.Node] | None
    missing: Path_

    @classmethod
    def find(cls, root: yaml.MappingNode | None, model: type[Part], path: Path_) -> _Spot:
        """Walk down as far as the file goes."""
        node, spot = root, None
        for depth, step in enumerate(path):
            if isinstance(step, int):
                continue
            pair = _pair(node, spec_of(model), step)
            spot = cls(node, model, step, pair, path[depth + 1 :])
            part = spec_of(model).fields[step].part
            below = _below(pair[1], path[depth + 1 : depth + 2]) if pair else None
            if part is None or below is None:
                return spot
            node, model = below, part
        assert spot is not None
        return spot


def _pair(
    node: yaml.MappingNode | None, spec: ModelSpec, name: str
) -> tuple[yaml.Node, yaml.Node] | None:
    pairs = node.value if node is not None else []
    return next(((k, v) for k, v in pairs if spec.name_of(k.value) == name), None)


def _below(value: yaml.Node, step: Path_) -> yaml.MappingNode | None:
    """The mapping the next step of a path leads into, if it is there."""
    if not step:
        return None
    if isinstance(value, yaml.SequenceNode) and isinstance(step[0], int):
        value = value.value[step[0]] if step[0] < len(value.value) else value
    return value if isinstance(value, yaml.MappingNode) else None


def _placed(lines: list[str], spot: _Spot, name: str, field: FieldSpec, value: Value) -> list[str]:
    column = spot.node.start_mark.column if spot.node is not None else 0
    if spot.pair is not None:
        return _replaced(lines, spot.pair, field_lines(spot.pair[0].value, value, column), column)
    first, last = _extent(lines, spot.node, column)
    commented = _commented(lines[first:last], field, column)
    new = field_lines(name, value, column)
    if commented is not None:
        at, after, typed = first + commented[0], first + commented[1], commented[2]
        return [*lines[:at], *field_lines(typed, value, column), *lines[after:]]
    if column == 0:
        return [*lines, *new]
    return [*lines[:last], *new, *lines[last:]]


def _replaced(
    lines: list[str], pair: tuple[yaml.Node, yaml.Node], new: list[str], column: int
) -> list[str]:
    key, value = pair
    first = key.start_mark.line
    after = _end_of_block(lines, first + 1, column, dashes=isinstance(value, yaml.SequenceNode))
    before, comment = lines[first][: key.start_mark.column], _comment(lines[first], value)
    new[0] = before + new[0][column:]
    if comment and len(new) == 1:
        new[0] += f"  {comment}"
    return [*lines[:first], *new, *lines[after:]]


def _comment(line: str, value: yaml.Node) -> str:
    """The remark behind a field on one line."""
    if isinstance(value, yaml.ScalarNode) and value.value:
        found = re.search(r"\s#.*$", line[value.end_mark.column :])
    else:
        found = re.search(r":\s+(#.*)$", line)
    return found[0].lstrip(": ") if found else ""


def _end_of_block(lines: list[str], first: int, column: int, *, dashes: bool) -> int:
    """The line after a field's value: what stands right of its name belongs to it."""
    last = first
    for number in range(first, len(lines)):
        line = lines[number]
        bare = line.lstrip()
        if not bare:
            continue
        indent = len(line) - len(bare)
        if indent <= column and not (dashes and indent == column and bare.startswith("- ")):
            break
        last = number + 1
    return last


def _extent(lines: list[str], node: yaml.MappingNode | None, column: int) -> tuple[int, int]:
    if node is None or column == 0:
        return 0, len(lines)
    first = node.start_mark.line
    return first, _end_of_block(lines, first + 1, column - 1, dashes=False)


def _commented(lines: list[str], field: FieldSpec, column: int) -> tuple[int, int, str] | None:
    """Where the field stands behind “# ”: its first line, the line after, and its name there."""
    names = "|".join(map(re.escape, (field.name, *field.labels)))
    pattern = re.compile(rf" {{{column}}}# (?P<name>{names}):(?: .*)?")
    for number, line in enumerate(lines):
        found = pattern.fullmatch(line)
        if found:
            after = number + 1
            while after < len(lines) and lines[after].startswith(" " * column + "#   "):
                after += 1
            return number, after, found["name"]
    return None
