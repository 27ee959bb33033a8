"""One parsed file becomes one model, with a problem for everything that does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.problems import Place, Problem
from generator.schema.context import ReadContext, Vocabulary
from generator.schema.fields import ModelSpec, Part, Shape, all_names, spec_of
from generator.schema.items import items_of
from generator.schema.names import Names
from generator.schema.shaper import Shaper
from generator.sources.document import Document

M = TypeVar("M", bound=Part)
Loc = Sequence[str | int]

# Slips that only a line meant as a field can have.
_OF_FIELDS = frozenset({"E101", "E202", "E214"})


@dataclass(frozen=True, slots=True)
class Read(Generic[M]):
    """What was read of a file.

    ``model`` is what could be understood, without the parts that have errors; it is ``None``
    when a required field is unusable. ``problems`` are all of the file.
    """

    model: M | None
    problems: tuple[Problem, ...]
    dropped: tuple[Loc, ...] = ()
    """Where the parts with errors stood, in the file's own counting."""


def read_model(
    document: Document, model: type[M], vocabulary: Vocabulary, *, thorough: bool = False
) -> Read[M]:
    """Read a document as ``model``; problems of parsing come first, those of fields follow.

    ``thorough`` also notes how fields were understood and long texts mended.
    """
    if document.root is None:
        return Read(None, document.problems)
    context = ReadContext(document.source.file, vocabulary, thorough, list(document.problems))
    context.names = Names(document.root, all_names(model))
    shaped = Shaper(document.source, context).part(document.root, model)
    value, dropped = _validated(shaped, document.root, model, context)
    return Read(value, _seen_once(context, document.problems), dropped)


def _seen_once(context: ReadContext, raw: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems, without those of fields whose slip was told of the raw line already.

    Nor those of raw lines as fields that turned out to be text.
    """
    told = {(p.place, p.code) for p in raw}
    later = [p for p in context.problems[len(raw) :] if (p.place, p.code) not in told]
    if context.prose:
        raw = [p for p in raw if p.code not in _OF_FIELDS or not _in_any(p, context.prose)]
    return (*raw, *later)


def _in_any(problem: Problem, lines: Sequence[range]) -> bool:
    return any(problem.place.line in each for each in lines)


def in_file(loc: Loc, dropped: Sequence[Loc]) -> Loc:
    """Count the items of lists as the file does: ``loc`` does not count those left out."""
    found: list[str | int] = []
    for step in loc:
        found.append(_index_in_file(step, found, dropped) if isinstance(step, int) else step)
    return found


def _index_in_file(index: int, above: Loc, dropped: Sequence[Loc]) -> int:
    gone = {path[-1] for path in dropped if list(path[:-1]) == above}
    return [i for i in range(index + len(gone) + 1) if i not in gone][index]


def is_written(document: Document, model: type[Part], loc: Loc) -> bool:
    """Whether the file has something at ``loc``, right or wrong."""
    return document.root is not None and _present(document.root, spec_of(model), loc)


def place_of(document: Document, model: type[Part], loc: Loc) -> Place:
    """Where the value at ``loc`` (field names and indexes) stands, or the nearest part above."""
    if document.root is None:
        return Place(document.source.file)
    return _place(document.root, spec_of(model), loc, document.source.file)


def _validated(
    shaped: dict[str, Any], root: yaml.MappingNode, model: type[M], context: ReadContext
) -> tuple[M | None, tuple[Loc, ...]]:
    try:
        return model.model_validate(shaped, context=context), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    _report(details, root, spec_of(model), context)
    return _usable_rest(shaped, details, model, context.vocabulary)


def _report(
    details: list[ErrorDetails], root: yaml.MappingNode, spec: ModelSpec, context: ReadContext
) -> None:
    misshaped = any(p.code in ("E307", "E212") for p in context.problems)
    for detail in details:
        if misshaped and detail["type"] == "missing" and _present(root, spec, detail["loc"]):
            continue  # written, but in a shape that has been reported already
        level = _node_at(root, spec, detail["loc"][:-1])
        if detail["type"] == "missing" and context.is_answered(level, str(detail["loc"][-1])):
            continue  # written under a name whose problem tells the right one
        context.problems.append(_problem(detail, root, spec, context))


def _usable_rest(
    shaped: dict[str, Any], details: list[ErrorDetails], model: type[M], vocabulary: Vocabulary
) -> tuple[M | None, tuple[Loc, ...]]:
    """What remains without the mistaken parts, so that later checks can go on."""
    dropped: list[Loc] = []
    while details:
        paths = {_removable(detail) for detail in details}
        if () in paths:
            return None, ()
        dropped += [in_file(path, dropped) for path in paths]
        for path in sorted(paths, key=_innermost_last_item_first, reverse=True):
            _remove(shaped, path)
        try:
            value = model.model_validate(shaped, context=ReadContext("", vocabulary))
        except ValidationError as error:
            details = error.errors(include_url=False)
        else:
            return value, tuple(dropped)
    return None, ()


def _removable(detail: ErrorDetails) -> tuple[str | int, ...]:
    """The smallest part around a mistake that can be left out; empty for the whole."""
    loc = detail["loc"]
    if detail["type"] == "missing":
        return loc[:-1]
    return loc[:-1] if loc[-1] == "[key]" else loc


def _innermost_last_item_first(path: Loc) -> tuple[tuple[int, ...], int]:
    return tuple(step for step in path if isinstance(step, int)), len(path)


def _remove(shaped: dict[str, Any], path: Loc) -> None:
    owner: Any = shaped
    for step in path[:-1]:
        owner = owner[step]
    del owner[path[-1]]


def _problem(
    detail: ErrorDetails, root: yaml.MappingNode, spec: ModelSpec, context: ReadContext
) -> Problem:
    place = _place(root, spec, detail["loc"], context.file)
    if detail["type"] == "missing":
        return Problem(place, "E306", *_missing(spec, detail["loc"], context.names))
    told = detail.get("ctx", {})
    if "message" not in told:
        raise AssertionError(f"unexpected validation error {detail!r}")
    return Problem(place, detail["type"], told["message"], told.get("hint", ""))


def _missing(spec: ModelSpec, loc: Loc, names: Names) -> tuple[str, str]:
    for step in loc[:-1]:
        if isinstance(step, str) and (part := spec.fields[step].part):
            spec = spec_of(part)
    field = spec.fields[str(loc[-1])]
    name = names.of(field)
    written = f"{{{field.example}}}" if field.shape is Shape.TABLE else field.example
    example = f"例如 {name}: {written}" if field.example else ""
    return f"缺少必填的“{field.shown}”。", example or f"加一行“{name}: ”，写上{field.label}。"


def _place(root: yaml.Node, spec: ModelSpec, loc: Loc, file: str) -> Place:
    mark = _node_at(root, spec, loc).start_mark
    return Place(file, mark.line + 1, mark.column + 1)


def _node_at(node: yaml.Node, spec: ModelSpec | None, loc: Loc) -> yaml.Node:
    """The node at ``loc``, or the nearest above."""
    for step in loc:
        below = _below(node, spec, step)
        if below is None:
            break
        node, spec = below
    return node


def _below(
    node: yaml.Node, spec: ModelSpec | None, step: str | int
) -> tuple[yaml.Node, ModelSpec | None] | None:
    if isinstance(node, yaml.SequenceNode):
        items = items_of(node, spec) if spec else node.value
        if isinstance(step, int) and step < len(items):
            return items[step], spec
        if len(node.value) == 1:
            return _below(node.value[0], spec, step)
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    for key, value in node.value:
        if spec is None and key.value == step:
            return value, None
        if spec is not None and spec.name_of(key.value) == step:
            field = spec.fields[str(step)]
            return value, spec_of(field.part) if field.part else None
    return None


def _present(root: yaml.MappingNode, spec: ModelSpec, loc: Loc) -> bool:
    node: yaml.Node = root
    below: ModelSpec | None = spec
    for step in loc:
        found = _below(node, below, step)
        if found is None:
            return False
        node, below = found
    return not (isinstance(node, yaml.ScalarNode) and not node.value.strip())


__all__ = ["Loc", "Read", "in_file", "is_written", "place_of", "read_model"]
