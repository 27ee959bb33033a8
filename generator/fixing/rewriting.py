"""Values in their canonical form, each at the very place where it was typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.fixing.canonical import better_text
from generator.fixing.change import reason
from generator.fixing.halving import keepable
from generator.fixing.slips import Mended
from generator.fixing.trees import Outline, document_of, outline
from generator.fixing.typed import Key, Typed, typed_texts, untidy_keys
from generator.problems import Severity
from generator.schema.context import ReadContext, Vocabulary
from generator.schema.fields import Part
from generator.schema.scalar import Scalar
from generator.schema.splitting import split


@dataclass(frozen=True, slots=True)
class _Edit:
    """Another text for a node, and why."""

    node: yaml.ScalarNode
    text: str
    why: str

    @property
    def line(self) -> int:
        return self.node.start_mark.line


def rewritten_values(
    file: str,
    lines: Sequence[str],
    names: Collection[str],
    model: type[Part],
    vocabulary: Vocabulary,
) -> Mended:
    """Write keys and typed values as they are read; texts, comments and quotes stay."""
    document = document_of(file, lines, names)
    if document.root is None:
        return Mended(tuple(lines), {})
    doubtful = {p.place.line - 1 for p in document.problems if p.severity is Severity.ERROR}
    found = [
        edit
        for edit in _edits(document.root, lines, model, vocabulary)
        if edit.line not in doubtful
    ]

    if not found:
        return Mended(tuple(lines), {})

    def hold(edits: Sequence[_Edit]) -> bool:
        """Whether the lines with these edits say then what they should."""
        wanted: Outline = outline(document, {id(edit.node): edit.text for edit in edits})
        return outline(document_of(file, _applied(lines, edits), names)) == wanted

    kept = keepable(found, hold)
    return Mended(_applied(lines, kept), _reasons(kept))


def _edits(
    root: yaml.MappingNode, lines: Sequence[str], model: type[Part], vocabulary: Vocabulary
) -> list[_Edit]:
    keys = (_of_key(key) for key in untidy_keys(root, model))
    values = (edit for typed in typed_texts(root, model) for edit in _of_value(typed, vocabulary))
    found = [edit for edit in (*keys, *values) if _column(edit.node, lines) is not None]
    # A file in braces is JSON, in which words without quotes would be wrong.
    return [edit for edit in found if edit.node.style] if root.flow_style else found


def _of_key(key: Key) -> _Edit:
    return _Edit(key.node, key.name, f"字段名的规范写法是“{key.name}”")


def _of_value(typed: Typed, vocabulary: Vocabulary) -> Iterator[_Edit]:
    mark = typed.node.start_mark
    style = typed.node.style or ""
    at = (mark.line + 1, mark.column + 1, style, typed.field.label)
    raw = Scalar.at(typed.node.value, *at)
    if typed.whole_list:
        better = _better_list(raw, typed, vocabulary)
    else:
        better = better_text(raw, typed.meaning, vocabulary)
    if better:
        yield _Edit(typed.node, better[0], reason(better[1]))


def _better_list(raw: Scalar, typed: Typed, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Items on one line in their canonical form, parted as they were typed."""
    pieces = _pieces(raw, typed, vocabulary)
    better = [better_text(piece, typed.meaning, vocabulary) for piece in pieces]
    if not any(better):
        return None
    new, at = "", 0
    for piece, other in zip(pieces, better, strict=True):
        start = raw.find(piece, at)
        if start < 0:
            return None
        new, at = new + raw[at:start] + (other[0] if other else piece), start + len(piece)
    new += raw[at:]
    wanted = [
        other[0] if other else str(piece) for piece, other in zip(pieces, better, strict=True)
    ]
    if [str(piece) for piece in _pieces(raw.derived(new), typed, vocabulary)] != wanted:
        return None
    return new, next(other[1] for other in better if other)


def _pieces(raw: Scalar, typed: Typed, vocabulary: Vocabulary) -> list[Scalar]:
    """The items, none where more than one way of parting them makes sense."""
    context = ReadContext("", vocabulary, thorough=True)
    pieces = split(raw, typed.field, context)
    return [] if any(p.code.startswith("W") for p in context.problems) else pieces


def _column(node: yaml.ScalarNode, lines: Sequence[str]) -> int | None:
    """Where the text itself begins, if it stands on one line as it is read."""
    mark, quote = node.start_mark, node.style or ""
    if mark.line != node.end_mark.line or quote in ("|", ">"):
        return None
    whole = f"{quote}{node.value}{quote}"
    found = lines[mark.line].startswith(whole, mark.column) and bool(node.value)
    return mark.column + len(quote) if found else None


def _applied(lines: Sequence[str], edits: Sequence[_Edit]) -> tuple[str, ...]:
    new = list(lines)
    for edit in sorted(edits, key=lambda edit: -edit.node.start_mark.column):
        start = _column(edit.node, lines)
        assert start is not None, "others are left out"
        line = new[edit.line]
        new[edit.line] = line[:start] + edit.text + line[start + len(edit.node.value) :]
    return tuple(new)


def _reasons(edits: Sequence[_Edit]) -> dict[int, tuple[str, ...]]:
    why: dict[int, tuple[str, ...]] = {}
    for edit in sorted(edits, key=lambda edit: edit.node.start_mark.column):
        why[edit.line] = (*why.get(edit.line, ()), edit.why)
    return why
