"""JSON Schemas of models, for editors' programs: Chinese titles, examples, the branch's terms.

Written for the YAML language server of VS Code and valid for any validator. Draft 7 is what all its
versions know. What they show decides the form: a value is never given a ``type`` (they would offer
``null`` and ``true``), shapes are told by ``if`` and ``then`` with a message of ours, and only the
first Chinese name and the English one of a field are offered, the others just accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of
from generator.schema.json_patterns import EMPTY, TIDY_KEY, UNTIDY_KEY, pattern_of, term_pattern
from generator.schema.meanings import Meaning
from generator.schema.term_types import Choice, Ref, Term
from generator.schema.text_types import OneLine
from generator.schema.value_types import YesNo
from generator.values.terms import in_words, is_numbered

DIALECT = "http://json-schema.org/draft-07/schema#"
MOST_OFFERED = 100
"""Records of a kind offered where one is named: more are no help in a list, and make a large file
that the editor's program reads at every start."""

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Offer:
    """A record to refer to: its id and what it is called."""

    id: str
    title: str = ""


Offers = Mapping[str, Sequence[Offer]]


def json_schema_of(
    model: type[Part], title: str, vocabulary: Vocabulary, offers: Offers | None = None
) -> Schema:
    """The schema of a file of ``model``.

    Every key may be the English name or a Chinese alias. Terms of the branch's lists become
    enumerations; ``offers`` (records by kind, the newest first) are proposed where a record is
    named, never enforced: the record may be younger than the schema.
    """
    writer = _Writer(vocabulary, offers or {})
    part = writer.part(model)
    return {"$schema": DIALECT, "title": title, **part, "definitions": writer.definitions}


class _Writer:
    """Collects definitions: a field's once for all its names.

    Nothing else is shared: the server gives what is shared the title of the last to use it.
    """

    def __init__(self, vocabulary: Vocabulary, offers: Offers) -> None:
        self._vocabulary = vocabulary
        self._offers = offers
        self.definitions: Schema = {
            "untidy": {"not": {"propertyNames": {"pattern": TIDY_KEY}}},
        }

    def part(self, model: type[Part]) -> Schema:
        """A mapping with the fields of a model."""
        spec = spec_of(model)
        properties: Schema = {}
        for field in spec.fields.values():
            properties.update(self._named(field, f"{model.__name__}.{field.name}"))
        schema: Schema = {
            "properties": properties,
            "patternProperties": {UNTIDY_KEY: {}},
            "additionalProperties": False,
        }
        required = [_required(field) for field in spec.fields.values() if field.required]
        return {**schema, "allOf": [_mapping(spec), *required]}

    def _named(self, field: FieldSpec, name: str) -> Schema:
        """The field under all its names: two are offered, the others understood."""
        if name not in self.definitions:
            self.definitions[name] = {}  # a part inside itself would not end
            self.definitions[name] = self._field(field)
        found = _ref(name)
        others = {"doNotSuggest": True, "allOf": [found]}
        return {field.label: found, field.name: found} | dict.fromkeys(field.labels[1:], others)

    def _field(self, field: FieldSpec) -> Schema:
        text = "\n\n".join(_about(field))
        about: Schema = {"title": field.shown}
        if field.doc:
            about["description"] = field.doc
        if text:
            about["markdownDescription"] = text
        if field.example and field.shape is Shape.SCALAR and not _is_listed(field.meaning):
            about["examples"] = [field.example]
        if isinstance(field.default, str) and field.default:
            about["default"] = field.default
        return about | self._value(field)

    def _value(self, field: FieldSpec) -> Schema:
        match field.shape:
            case Shape.SCALAR:
                return _TEXT | self._meaning(_of(field))
            case Shape.LIST:
                items = {"title": field.label} | _TEXT | self._meaning(_of(field))
                line = self._meaning(_of(field), several=True)
                return _ARRAY | {"items": items} | _without_enumeration(line)
            case Shape.TABLE:
                return self._table(field)
            case Shape.PART:
                return self._single_part(field)
            case Shape.PARTS:
                spec = spec_of(_part_of(field))
                items = {"title": field.label} | _skeleton(spec) | self._single_part(field)
                return _list_of(spec) | self._shorthand(spec) | {"items": items}

    def _single_part(self, field: FieldSpec) -> Schema:
        part = _part_of(field)
        return self.part(part) | self._shorthand(spec_of(part))

    def _shorthand(self, spec: ModelSpec) -> Schema:
        """What holds for one text in the place of a part."""
        if not spec.shorthand:
            return {}
        return _without_enumeration(self._meaning(_of(spec.fields[spec.shorthand])))

    def _table(self, field: FieldSpec) -> Schema:
        message = f"这里写几行“名称: 内容”，例如 {field.example}。"
        schema = _told(_no_mapping(shorthand=False), "object", message)
        rows = _TEXT | self._meaning(_of(field))
        words = self._words(field.key_meaning)
        if not (words and words[0]):
            return schema | {"additionalProperties": rows}
        listed, pattern = words[0], term_pattern((*words[0], *words[1]), several=False)
        shown = dict.fromkeys(_offered(listed), rows)
        return schema | {
            "properties": shown,
            "patternProperties": {pattern: rows},
            "additionalProperties": False,
        }

    def _meaning(self, meaning: Meaning, *, several: bool = False) -> Schema:
        if (words := self._words(meaning)) and words[0]:
            listed, synonyms = words
            shown = "、".join(in_words(listed))
            return _enumeration(listed) | {
                "pattern": term_pattern((*listed, *synonyms), several=several),
                "patternErrorMessage": f"没有这一项。可以写：{shown}。",
            }
        if isinstance(meaning, Ref):
            return self._record(meaning)
        if isinstance(meaning, YesNo):
            return _enumeration(("是", "否"))
        if pattern := pattern_of(meaning):
            return {"pattern": pattern, "patternErrorMessage": _wanted(meaning)}
        return {}

    def _words(self, meaning: Meaning | None) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The terms to choose from and other words for them."""
        if isinstance(meaning, Choice):
            listed = meaning.terms
        elif isinstance(meaning, Term):
            listed = self._vocabulary.terms(meaning.list_name)
        else:
            return None
        synonyms = self._vocabulary.synonyms
        return listed, tuple(word for word, term in synonyms.items() if term in listed)

    def _record(self, meaning: Ref) -> Schema:
        offers = self._offers.get(meaning.kind or "*", ())[:MOST_OFFERED]
        if not offers:
            return {}
        name = f"records.{meaning.kind or 'all'}"
        titles = [offer.title for offer in offers]
        self.definitions[name] = {
            "enum": [offer.id for offer in offers],
            "enumDescriptions": titles,
        }
        return {"anyOf": [_ref(name), {}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _of(field: FieldSpec) -> Meaning:
    assert field.meaning is not None
    return field.meaning


def _part_of(field: FieldSpec) -> type[Part]:
    assert field.part is not None
    return field.part


def _wanted(meaning: Meaning) -> str:
    if isinstance(meaning, OneLine):
        return f"太长了，最多 {meaning.limit} 个字。"
    return f"这里要写{meaning.label}，例如 {meaning.example}。"


def _is_listed(meaning: Meaning | None) -> bool:
    return isinstance(meaning, (Term, Choice, Ref, YesNo))


def _about(field: FieldSpec) -> list[str]:
    """What hovering over a field tells, in paragraphs."""
    said = [field.doc, "必填。" if field.required else ""]
    if field.shape is Shape.LIST:
        said.append("可以写几项：用顿号分开，或每项一行，前面写“- ”。")
    elif field.shape is Shape.TABLE:
        said.append("写几行“名称: 内容”。")
    elif field.meaning is not None and not _is_listed(field.meaning):
        said.append(f"写{field.meaning.label}。")
    if others := field.labels[1:]:
        said.append(f"也可以叫：{'、'.join(others)}。")
    return [sentence for sentence in said if sentence]


def _enumeration(terms: Sequence[str]) -> Schema:
    """Terms to offer; other forms are judged by the pattern."""
    return {"anyOf": [{"enum": _offered(terms)}, {}]} if terms else {}


def _offered(terms: Sequence[str]) -> list[str]:
    """Terms to be chosen as they stand: of a row such as 第N党小组 the first ones."""
    rows = (
        [t.replace("第N", f"第{n}") for n in "一二三"] if is_numbered(t) else [t] for t in terms
    )
    return [term for row in rows for term in row]


def _without_enumeration(schema: Schema) -> Schema:
    """A list on one line: the items' enumeration says which words there are."""
    return {key: value for key, value in schema.items() if key != "anyOf"}


def _told(when: Schema, wanted: str, message: str) -> Schema:
    """A shape that is wrong, with what to write instead."""
    return {"if": when, "then": {"type": wanted, "errorMessage": message}}


def _no_mapping(*, shorthand: bool) -> Schema:
    """Anything but fields below; one text is no mistake where it stands for the part."""
    if shorthand:
        return {"type": "array"}
    filled = {"type": "string", "not": {"pattern": f"^{EMPTY}$"}}
    return {"anyOf": [{"type": ["array", "number", "boolean"]}, filled]}


_TEXT = _told({"type": "object"}, "string", "这里写一行文字，不写下级字段。") | {"maxItems": 1}
_ARRAY = _told({"type": "object"}, "array", "这里写列表：每项一行，前面写“- ”。")


def _mapping(spec: ModelSpec) -> Schema:
    names = "、".join(field.label for field in list(spec.fields.values())[:4])
    message = f"下一行缩进后写它的字段：{names}。"
    return _told(_no_mapping(shorthand=bool(spec.shorthand)), "object", message)


def _list_of(spec: ModelSpec) -> Schema:
    if spec.shorthand:
        return _ARRAY
    filled = {"type": "string", "not": {"pattern": f"^{EMPTY}$"}}
    wrong = {"anyOf": [{"type": ["object", "number", "boolean"]}, filled]}
    return _told(wrong, "array", "这里写列表：每项前面写“- ”，下面写它的字段。")


def _required(field: FieldSpec) -> Schema:
    """A field that must be there under one of its names; an untidy one may be it."""
    names = (field.label, field.name, *field.labels[1:])
    there = [{"required": [name]} for name in names]
    message = f"缺少必填的“{field.shown}”。"
    then = {"required": [field.label], "errorMessage": message}
    return {"if": {"not": {"anyOf": [*there, _ref("untidy")]}}, "then": then}


def _skeleton(spec: ModelSpec) -> Schema:
    """A new item with the fields it must have, each a place to fill in."""
    names = [field.label for field in spec.fields.values() if field.required]
    if not names:
        return {}
    body = {name: f"${number}" for number, name in enumerate(names, 1)}
    about = f"一项，有必填的{'、'.join(names)}"
    return {"defaultSnippets": [{"label": "新的一项", "description": about, "body": body}]}
