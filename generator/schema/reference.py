"""The field reference of the handbook, written from the models."""

from __future__ import annotations

from collections.abc import Iterator

from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, Part, Shape, spec_of
from generator.schema.term_types import Choice, Ref, Term
from generator.values.terms import in_words

HEADER = "| 中文名 | 英文名 | 必填 | 写什么 | 例子 |\n|---|---|---|---|---|\n"
SENTENCE_ENDS = "。？！"


def reference_of(
    model: type[Part], title: str, vocabulary: Vocabulary, introduction: str = ""
) -> str:
    """Markdown: a table of the model's fields, then one for each part it holds.

    Required fields come first, then the model's own, then those it inherits.
    """
    opening = f"{introduction}\n\n" if introduction else ""
    sections = [f"# {title}\n\n{opening}{_table(model, vocabulary)}"]
    sections += [
        f"## {field.label}（{field.name}）里的字段\n\n{_shorthand(part)}{_table(part, vocabulary)}"
        for field, part in _parts(model)
    ]
    return "\n".join(sections)


def _fields(model: type[Part]) -> list[FieldSpec]:
    def rank(field: FieldSpec) -> int:
        return 0 if field.required else 1 if field.attribute in model.__annotations__ else 2

    return sorted(spec_of(model).fields.values(), key=rank)


def _parts(model: type[Part]) -> Iterator[tuple[FieldSpec, type[Part]]]:
    for field in _fields(model):
        if field.part:
            yield field, field.part
            yield from _parts(field.part)


def _shorthand(part: type[Part]) -> str:
    spec = spec_of(part)
    if not spec.shorthand:
        return ""
    return f"一项只写一行文字时，写的就是“{spec.fields[spec.shorthand].label}”。\n\n"


def _table(model: type[Part], vocabulary: Vocabulary) -> str:
    return HEADER + "".join(_row(field, vocabulary) for field in _fields(model))


def _row(field: FieldSpec, vocabulary: Vocabulary) -> str:
    said = (_value(field, vocabulary), _sentence(field.doc), _default(field))
    cells = (
        "、".join(field.labels),
        f"`{field.name}`",
        "必填" if field.required else "",
        "".join(said),
        f"`{field.example}`" if field.example else "",
    )
    return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |\n"


def _value(field: FieldSpec, vocabulary: Vocabulary) -> str:
    match field.shape:
        case Shape.LIST:
            return f"可以写几项，每项{_meaning(field, vocabulary)}。"
        case Shape.PART:
            return f"下面再写几个字段，见“{field.label}里的字段”。"
        case Shape.PARTS:
            return f"可以写几项，每项有几个字段，见“{field.label}里的字段”。"
        case Shape.TABLE:
            return f"写几行“名称: {_label(field)}”。"
        case Shape.SCALAR:
            return f"{_meaning(field, vocabulary)}。"


def _label(field: FieldSpec) -> str:
    return field.meaning.label if field.meaning else ""


def _meaning(field: FieldSpec, vocabulary: Vocabulary) -> str:
    match field.meaning:
        case Term(list_name=name):
            return f"选一个：{'、'.join(in_words(vocabulary.terms(name)))}"
        case Choice(terms=terms):
            return f"选一个：{'、'.join(terms)}"
        case Ref(kind=kind) if kind:
            return f"写编号，就是 `content/{kind}/` 里的文件名去掉 .yml"
    return f"是{_label(field)}" if field.shape is Shape.LIST else _label(field)


def _sentence(text: str) -> str:
    return text if not text or text[-1] in SENTENCE_ENDS else f"{text}。"


def _default(field: FieldSpec) -> str:
    match field.default:
        case bool() as switch:
            return f"不写就是“{'是' if switch else '否'}”。"
        case str() | int() as value:
            return f"不写就是“{value}”。"
    return ""
