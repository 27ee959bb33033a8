"""A starter file: a readable record whose empty fields are the questions.

Fields are named in Chinese, as editors write them; a branch's own starter may do otherwise. What a
starter says is the default, what stands behind “# ” is offered but not used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.records.base import OpenRecord, Record
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, all_names, spec_of
from generator.sources.document import parse
from generator.sources.source import Source

Path_ = tuple["str | int", ...]
"""English names of fields and indexes (from 0) of items."""

FOLDER = "new"
_OFTEN_USED = ("published", "visibility", "standards", "attachments")
ONE_OF = {"materials": ("body", "file", "url"), "plans": ("date", "week", "month")}
"""Fields of which a record, or an item of it, has exactly one (checks/choices.py), usual first."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field of a starter that holds no other fields, with the text it has there."""

    path: Path_
    spec: FieldSpec
    text: str
    name: str
    """What the starter calls it."""
    above: str = ""
    """What the starter calls the field it is part of."""

    @property
    def asked(self) -> str:
        """How to ask for it: the name of a part's field alone says little."""
        whole = f"{self.above}的{self.name}" if self.above else self.name
        return self.spec.ask or whole

    @property
    def typed(self) -> str:
        """How ``--set`` names it."""
        above = [step for step in self.path[:-1] if isinstance(step, str)]
        return ".".join([*above, self.name])


def starter_text(model: type[Record], folders: list[Path]) -> str:
    """The kind's starter of the first folder that has one, else one made from the model.

    Raises ``OSError`` and ``UnicodeDecodeError`` for a file that cannot be read.
    """
    for folder in folders:
        path = folder / f"{model.kind}.yml"
        if path.is_file():
            return path.read_text(encoding="utf-8-sig")
    return made_from(model)


def made_from(model: type[Record]) -> str:
    """A starter for a kind that has no file: required fields, then the others as comments."""
    specs = list(spec_of(model).fields.values())
    head = f"# {model.label}。以“#”开头的行是说明或暂时不用的字段；要用就去掉前面的“# ”。\n"
    usual = ONE_OF.get(model.kind, ("",))[0]
    needed = [line for s in specs if _is_asked(s, usual) for line in _empty_lines(s, usual)]
    offered = [line for s in specs if _is_offered(s, usual) for line in _offered_lines(s)]
    return "\n".join([head, *needed, "", *offered]) + "\n"


def _is_asked(spec: FieldSpec, usual: str) -> bool:
    return spec.required or spec.name == usual


def _is_offered(spec: FieldSpec, usual: str) -> bool:
    """Whether to name an optional field: what every kind has, an editor seldom needs."""
    own = spec.name not in spec_of(OpenRecord).fields or spec.name in _OFTEN_USED
    return own and not _is_asked(spec, usual)


def _empty_lines(spec: FieldSpec, usual: str, edge: str = "") -> list[str]:
    explained = [f"{edge}# {spec.doc}"] if spec.doc else []
    if spec.part is None or spec_of(spec.part).shorthand:
        return [*explained, f"{edge}{spec.label}:"]
    parts = [s for s in spec_of(spec.part).fields.values() if _is_asked(s, usual)]
    below = [line for part in parts for line in _empty_lines(part, usual, f"{edge}  ")]
    if spec.shape is Shape.PARTS:
        first = next(i for i, line in enumerate(below) if not line.lstrip().startswith("#"))
        below = [line if i < first else f"  {line}" for i, line in enumerate(below)]
        below[first] = f"{edge}  - {below[first].lstrip()}"
    return [*explained, f"{edge}{spec.label}:", *below]


def _offered_lines(spec: FieldSpec) -> list[str]:
    explained = [f"# {spec.label}：{spec.doc}"] if spec.doc else []
    if not spec.example or (spec.part and not spec_of(spec.part).shorthand):
        return explained
    return [*explained, f"# {spec.label}: {spec.example}"]


def root_of(text: str, model: type[Part], file: str) -> yaml.MappingNode | None:
    """The fields of a starter; ``None`` when it has mistakes of writing or no fields."""
    document = parse(Source(file, text), all_names(model))
    errors = [p for p in document.problems if p.code.startswith("E")]
    return None if errors else document.root


def leaves(root: yaml.MappingNode, model: type[Part]) -> Iterator[Leaf]:
    """Every field of the starter that holds a text or nothing, in the file's order."""
    yield from _leaves(root, spec_of(model), (), "")


def _leaves(node: yaml.MappingNode, spec: ModelSpec, above: Path_, label: str) -> Iterator[Leaf]:
    for key, value in node.value:
        name = spec.name_of(key.value)
        if name is None:
            continue
        field, path = spec.fields[name], (*above, name)
        if isinstance(value, yaml.ScalarNode):
            yield Leaf(path, field, value.value, key.value, label)
        elif field.part and isinstance(value, yaml.MappingNode):
            yield from _leaves(value, spec_of(field.part), path, key.value)
        elif field.part and isinstance(value, yaml.SequenceNode):
            for index, item in enumerate(value.value):
                if isinstance(item, yaml.MappingNode):
                    yield from _leaves(item, spec_of(field.part), (*path, index), key.value)
