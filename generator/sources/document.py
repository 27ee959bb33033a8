"""One file as YAML nodes, with every problem of its writing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import yaml

from generator.problems import Place, Problem
from generator.sources.composing import compose
from generator.sources.scalars import scalar_text
from generator.sources.source import Source

__all__ = ["Document", "parse", "scalar_text"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's fields; ``root`` is missing when they could not be made out.

    Every scalar node is text. Fields written twice are all in the mapping. Marks count from 0 and
    stand where the editor typed, also on lines that were read as repaired.
    """

    source: Source
    root: yaml.MappingNode | None
    problems: tuple[Problem, ...]


def parse(source: Source, known_keys: Collection[str] = ()) -> Document:
    """Read a source as fields.

    ``known_keys`` are all field names and aliases; they tell a slip (``place：二楼``) from prose.
    """
    try:
        root = compose(source.text)
    except yaml.YAMLError:
        return Document(source, None, (Problem(Place(source.file), "E217", "看不懂。"),))
    if isinstance(root, yaml.MappingNode):
        return Document(source, root, ())
    return Document(source, None, (Problem(Place(source.file), "E006", "文件是空的。"),))
