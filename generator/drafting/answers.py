"""Answers in an editor's words, read by the types of their fields: there is no second judgement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.schema.context import ReadContext, Vocabulary
from generator.schema.fields import FieldSpec, Shape, spec_of
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.schema.splitting import split
from generator.schema.term_types import Choice, Ref, Reference, Term
from generator.schema.text_types import Markdown
from generator.schema.value_types import YesNo
from generator.values.plain import is_empty
from generator.values.reading import Refused
from generator.values.terms import is_numbered
from generator.writing.lines import Value
from generator.writing.scalars import as_typed
from generator.writing.values import canonical, canonical_reference

_ROW = re.compile(r"(?P<name>.+?)\s*[:：=\s]\s*(?P<value>\S+)|(?P<word>\D+)(?P<count>\d\S*)")
_BETWEEN_ROWS = re.compile(r"[,，、;；\n]")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be written for an answer, and how an unusual one was understood."""

    value: Value
    notes: tuple[str, ...] = ()


def read_answer(
    spec: FieldSpec, text: str, vocabulary: Vocabulary, *, name: str = "", by_number: bool = False
) -> Answer:
    """The value meant by ``text``; raises ``Refused`` with the words of the field's type.

    ``name`` is what the editor calls the field. ``by_number``: a term may be named by its number
    in ``terms_of``, which has been shown.
    """
    if is_empty(text):
        raise Refused("E306", "还没有写内容。", _example(spec))
    context = ReadContext("", vocabulary)
    meant = _by_number(text.strip(), spec, vocabulary) if by_number else text.strip()
    raw = Scalar.at(meant, 1, 1, '"', name or spec.label)
    value = _value(spec, raw, context)
    _refuse_unwritable(value)
    lasting = [p for p in context.problems if p.code == "W101" and value == str(raw)]
    if lasting:
        raise Refused("W101", lasting[0].message)
    return Answer(value, tuple(p.message for p in context.problems))


def terms_of(spec: FieldSpec, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words a field chooses from, in the order of their list; none for other fields."""
    meaning = spec.key_meaning or spec.meaning
    if isinstance(meaning, YesNo):
        return ("是", "否")
    if isinstance(meaning, Choice):
        return meaning.terms
    return vocabulary.terms(meaning.list_name) if isinstance(meaning, Term) else ()


def _by_number(text: str, spec: FieldSpec, vocabulary: Vocabulary) -> str:
    """The terms that are meant by their numbers in the list shown."""
    terms = terms_of(spec, vocabulary)
    pieces = [piece for piece in re.split(r"[\s,，、]+", text) if piece]
    if not terms or spec.shape is Shape.TABLE or not any(p.isdecimal() for p in pieces):
        return text
    if not all(piece.isdecimal() for piece in pieces):
        raise Refused("E402", "数字和词语混在一起，分不清。", "只写数字，或只写词语。")
    numbers = [int(piece) for piece in pieces]
    if not all(1 <= number <= len(terms) for number in numbers):
        raise Refused(
            "E402", f"没有第 {max(numbers)} 项。", f"写 1 到 {len(terms)}，或直接写词语。"
        )
    for number in numbers:
        if is_numbered(term := terms[number - 1]):
            example = term.replace("第N", "第一")
            raise Refused("E402", f"第 {number} 项要写明是第几，如“{example}”。")
    return "、".join(terms[number - 1] for number in numbers)


def _value(spec: FieldSpec, raw: Scalar, context: ReadContext) -> Value:
    match spec.shape:
        case Shape.SCALAR:
            assert spec.meaning is not None
            return _text(spec.meaning, raw, context)
        case Shape.LIST:
            assert spec.meaning is not None
            return [_text(spec.meaning, item, context) for item in split(raw, spec, context)]
        case Shape.TABLE:
            return dict(_rows(spec, raw, context))
        case _:
            return _items(spec, raw, context)


def _text(meaning: Meaning, raw: Scalar, context: ReadContext) -> str:
    if isinstance(meaning, Markdown):
        return str(raw)
    value: Any = meaning.read(raw, context)
    if isinstance(value, Reference) and isinstance(meaning, Ref):
        return canonical_reference(value, any_kind=not meaning.kind)
    return canonical(value)


def _rows(spec: FieldSpec, raw: Scalar, context: ReadContext) -> Iterable[tuple[str, str]]:
    assert spec.meaning is not None
    assert spec.key_meaning is not None
    for piece in filter(None, (p.strip() for p in _BETWEEN_ROWS.split(raw))):
        row = _ROW.fullmatch(piece)
        if row is None:
            raise Refused("E307", f"“{piece}”不是“名称: 数目”。", _example(spec))
        name, value = row["name"] or row["word"], row["value"] or row["count"]
        yield (
            _text(spec.key_meaning, raw.derived(name.strip()), context),
            _text(spec.meaning, raw.derived(value), context),
        )


def _items(spec: FieldSpec, raw: Scalar, context: ReadContext) -> Value:
    """A part, or a list of parts, each of which one text may stand for."""
    assert spec.part is not None
    part = spec_of(spec.part)
    if not part.shorthand:
        first = next(iter(part.fields.values()))
        raise Refused(
            "E307", f"“{spec.label}”有几个下级字段。", f"请写 {spec.label}.{first.label}=…"
        )
    if spec.shape is Shape.PART:
        return {part.shorthand: str(raw)}
    return [str(piece) for piece in split(raw, spec, context)]


def _refuse_unwritable(value: Value) -> None:
    if isinstance(value, str):
        as_typed(value)
    else:
        for each in value.values() if isinstance(value, dict) else value:
            _refuse_unwritable(each)


def _example(spec: FieldSpec) -> str:
    return f"例如 {spec.example}" if spec.example else ""
