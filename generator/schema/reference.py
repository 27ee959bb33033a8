"""The field reference of the handbook, written from the models."""

from __future__ import annotations

from collections.abc import Iterator

from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of
from generator.schema.term_types import Choice, Ref, Term

HEADER = "| 中文名 | 英文名 | 必填 | 写什么 | 例子 |\n|---|---|---|---|---|\n"
SENTENCE_ENDS = "。？！"


def reference_of(
    model: type[Part], title: str, vocabulary: Vocabulary, introduction: str = ""
) -> str:
    """Markdown: a table of the model's fields, then one for each part it holds."""
    opening = f"{introduction}\n\n" if introduction else ""
    sections = [f"# {title}\n\n{opening}{_table(spec_of(model), vocabulary)}"]
    sections += [
        f"## {field.label}（{field.name}）里的字段\n\n{_shorthand(spec)}{_table(spec, vocabulary)}"
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
    return f"一项只写一行文字时，写的就是“{spec.fields[spec.shorthand].label}”。\n\n"


def _table(spec: ModelSpec, vocabulary: Vocabulary) -> str:
    required_first = sorted(spec.fields.values(), key=lambda field: not field.required)
    return HEADER + "".join(_row(field, vocabulary) for field in required_first)


def _row(field: FieldSpec, vocabulary: Vocabulary) -> str:
    said = (_kind(field), _sentence(field.doc), _terms(field, vocabulary), _default(field))
    cells = (
        "、".join(field.labels),
        f"`{field.name}`",
        "必填" if field.required else "",
        "".join(said),
        f"`{field.example}`" if field.example else "",
    )
    return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |\n"


def _kind(field: FieldSpec) -> str:
    label = field.meaning.label if field.meaning else ""
    match field.shape:
        case Shape.LIST:
            return f"可以写几项，每项是{label}。"
        case Shape.PART:
            return f"下面再写几个字段，见“{field.label}里的字段”。"
        case Shape.PARTS:
            return f"可以写几项，每项有几个字段，见“{field.label}里的字段”。"
        case Shape.TABLE:
            return f"写几行“名称: {label}”。"
        case Shape.SCALAR:
            return f"{label}。"


def _sentence(text: str) -> str:
    return text if not text or text[-1] in SENTENCE_ENDS else f"{text}。"


def _terms(field: FieldSpec, vocabulary: Vocabulary) -> str:
    match field.meaning:
        case Term(list_name=name):
            return f"可选：{'、'.join(vocabulary.terms(name))}。"
        case Choice(terms=terms):
            return f"可选：{'、'.join(terms)}。"
        case Ref(kind=kind) if kind:
            return f"就是 `content/{kind}/` 里的文件名，去掉 .yml。"
    return ""


def _default(field: FieldSpec) -> str:
    match field.default:
        case bool() as switch:
            return f"不写就是“{'是' if switch else '否'}”。"
        case str() | int() as value:
            return f"不写就是“{value}”。"
    return ""
