"""What a text says, whatever its writing: changes that alter it are not made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

import yaml

from generator.sources.document import Document, parse, scalar_text
from generator.sources.source import Source
from generator.values.characters import remove_invisible

Outline: TypeAlias = "str | tuple[Outline, ...] | tuple[tuple[Outline, Outline], ...] | None"


def document_of(file: str, lines: Sequence[str], names: Collection[str]) -> Document:
    """Parse lines as they are meant."""
    return parse(Source(file, "\n".join(lines)), names)


def outline(document: Document, instead: Mapping[int, str] | None = None) -> Outline:
    """The texts of a document in their order and depth, without signs that nobody sees.

    ``instead`` gives texts for nodes by their ``id()``, as if they were written so.
    """
    return _outline(document.root, document.source, instead or {})


def _outline(node: yaml.Node | None, source: Source, instead: Mapping[int, str]) -> Outline:
    if isinstance(node, yaml.ScalarNode):
        text = instead.get(id(node))
        return remove_invisible(scalar_text(source, node)[0] if text is None else text)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_outline(item, source, instead) for item in node.value)
    if isinstance(node, yaml.MappingNode):
        return tuple(
            (_outline(key, source, instead), _outline(value, source, instead))
            for key, value in node.value
        )
    return None
