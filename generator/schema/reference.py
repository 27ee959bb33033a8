"""The field reference of the handbook, written from the models."""

from __future__ import annotations

from collections.abc import Iterator

from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of
from generator.schema.term_types import Choice, Ref, Term

HEADER = "| 字段 | 中文名 | 必填 | 写什么 | 例子 |\n|---|---|---|---|---|\n"


def reference_of(model: type[Part], title: str, vocabulary: Vocabulary) -> str:
    """Markdown: a table of the model's fields, then one for each part it holds."""
    sections = [f"# {title}\n\n{_table(spec_of(model), vocabulary)}"]
    sections += [
        f"## {field.label}（{field.name}）的字段\n\n{_shorthand(spec)}{_table(spec, vocabulary)}"
        for field, spec in _parts(spec_of(model))
    ]
    return "\n".join(sections)


def _parts(spec: ModelSpec) -> Iterator[tuple[FieldSpec, ModelSpec]]:
    for field in spec.fields.values():
        if field.part:
            yield field, spec_of(field.part)
            yield from _parts(spec_of(field.part))


def _shorthand(spec: ModelSpec) -> str:
    if not spec.shorthand:
        return ""
    return f"只写一行文字时，就是“{spec.fields[spec.shorthand].label}”。\n\n"


def _table(spec: ModelSpec, vocabulary: Vocabulary) -> str:
    return HEADER + "".join(_row(field, vocabulary) for field in spec.fields.values())


def _row(field: FieldSpec, vocabulary: Vocabulary) -> str:
    cells = (
        f"`{field.name}`",
        "、".join(field.labels),
        "必填" if field.required else "",
        " ".join(filter(None, (_kind(field), field.doc, _terms(field, vocabulary)))),
        f"`{field.example}`" if field.example else "",
    )
    return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |\n"


def _kind(field: FieldSpec) -> str:
    label = field.meaning.label if field.meaning else ""
    match field.shape:
        case Shape.LIST:
            return f"列表，每项是{label}。"
        case Shape.PART:
            return "几个字段，见下。"
        case Shape.PARTS:
            return "列表，每项有几个字段，见下。"
        case Shape.TABLE:
            return f"几行“名称: {label}”。"
        case Shape.SCALAR:
            return f"{label}。"


def _terms(field: FieldSpec, vocabulary: Vocabulary) -> str:
    match field.meaning:
        case Term(list_name=name):
            return f"可选：{'、'.join(vocabulary.terms(name))}。"
        case Choice(terms=terms):
            return f"可选：{'、'.join(terms)}。"
        case Ref(kind=kind) if kind:
            return f"`content/{kind}/` 里的文件名去掉 .yml。"
    return ""
