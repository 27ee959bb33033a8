"""JSON Schemas of models, for editors' programs: Chinese titles, examples, the branch's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, ModelSpec, Part, Shape, spec_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Ids = Mapping[str, Sequence[str]]
Schema = dict[str, Any]


def json_schema_of(
    model: type[Part], title: str, vocabulary: Vocabulary, ids: Ids | None = None
) -> Schema:
    """The schema of a file of ``model``.

    Every key may be the English name or a Chinese alias. Terms of the branch's lists become
    enumerations; ``ids`` (record ids by kind) are offered where a record is named.
    """
    writer = _Writer(vocabulary, ids or {})
    return {"$schema": DIALECT, "title": title, **writer.part(spec_of(model))}


class _Writer:
    def __init__(self, vocabulary: Vocabulary, ids: Ids) -> None:
        self._vocabulary = vocabulary
        self._ids = ids

    def part(self, spec: ModelSpec) -> Schema:
        properties: Schema = {}
        for field in spec.fields.values():
            schema = self._field(field)
            properties.update(dict.fromkeys((field.name, *field.labels), schema))
        required = [_any_name(f) for f in spec.fields.values() if f.required]
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**schema, "allOf": required} if required else schema

    def _field(self, field: FieldSpec) -> Schema:
        about: Schema = {"title": field.label}
        if field.doc:
            about["description"] = field.doc
        if field.example:
            about["examples"] = [field.example]
        return {**about, **self._value(field)}

    def _value(self, field: FieldSpec) -> Schema:
        match field.shape:
            case Shape.LIST:
                return _or_text({"type": "array", "items": self._meaning(field)})
            case Shape.TABLE:
                return {"type": "object", "additionalProperties": self._meaning(field)}
            case Shape.PART:
                return self._part_value(field)
            case Shape.PARTS:
                schema = {"type": "array", "items": self._part_value(field)}
                assert field.part is not None
                return _or_text(schema) if spec_of(field.part).shorthand else schema
            case Shape.SCALAR:
                return self._meaning(field)

    def _part_value(self, field: FieldSpec) -> Schema:
        assert field.part is not None
        spec = spec_of(field.part)
        return _or_text(self.part(spec)) if spec.shorthand else self.part(spec)

    def _meaning(self, field: FieldSpec) -> Schema:
        assert field.meaning is not None
        schema = field.meaning.json_schema()
        terms = self._vocabulary.terms(schema.pop("x-terms", ""))
        ids = self._ids.get(schema.pop("x-record", ""), ())
        if terms or ids:
            # Synonyms and near forms are accepted, too: the list is offered, not enforced.
            return {"anyOf": [{"enum": list(terms or ids)}, schema]}
        return schema


def _or_text(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": ["string", "number", "boolean"]}]}


def _any_name(field: FieldSpec) -> Schema:
    return {"anyOf": [{"required": [name]} for name in (field.name, *field.labels)]}
