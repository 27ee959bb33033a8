"""Fields of a model as data: names, aliases, shape; derived once from the pydantic model."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from generator.schema.meanings import Meaning
from generator.schema.text_types import Markdown, OneLine
from generator.sources.lint.known import FieldNames
from generator.values.plain import remove_invisible


class Part(BaseModel):
    """Base of every model read from YAML. A part with ``shorthand`` may be given as one text."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def field(
    *labels: str,
    doc: str = "",
    example: str = "",
    ask: str = "",
    default: Any = ...,
    key: str | None = None,
) -> Any:
    """A field with its Chinese label, further Chinese aliases, explanation and example.

    Without ``default`` the field is required. ``ask`` is the question to put to an editor where
    the label alone does not say what is wanted. ``key`` is its English name in YAML where that is
    a word Python reserves (``from``).
    """
    extra = {"labels": list(labels), "ask": ask}
    return Field(
        default=default,
        validation_alias=key,
        title=labels[0],
        description=doc or None,
        examples=[example] if example else None,
        json_schema_extra=extra,  # type: ignore[arg-type]
    )


def optional(
    *labels: str,
    doc: str = "",
    example: str = "",
    ask: str = "",
    default: Any = None,
    key: str | None = None,
) -> Any:
    """A field that may be left out."""
    return field(*labels, doc=doc, example=example, ask=ask, default=default, key=key)


class Shape(Enum):
    """What YAML a field is written in."""

    SCALAR = "scalar"
    LIST = "list"
    PART = "part"
    PARTS = "parts"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a model, as reader, handbook and schema need it.

    ``name`` is its key in YAML, ``attribute`` its name in Python.
    """

    name: str
    attribute: str
    labels: tuple[str, ...]
    doc: str
    example: str
    required: bool
    default: Any
    shape: Shape
    meaning: Meaning | None
    part: type[Part] | None
    key_meaning: Meaning | None = None
    """What the names of a table's rows are."""
    ask: str = ""
    """The question to put to an editor, if the label is none."""

    @property
    def lists_texts(self) -> bool:
        """Whether it is a list whose items say what they like."""
        return self.shape is Shape.LIST and isinstance(self.meaning, OneLine)

    @property
    def label(self) -> str:
        """The Chinese name shown to editors."""
        return self.labels[0]

    @property
    def shown(self) -> str:
        """How messages name the field: 标题（title）."""
        return f"{self.label}（{self.name}）"

    def shown_as_typed(self, name: str) -> str:
        """How messages name the field to somebody who writes it as ``name``: title（标题）."""
        return f"{name}（{self.label if name == self.name else self.name}）"


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """The fields of a model and every name they may be written under."""

    fields: Mapping[str, FieldSpec]
    names: Mapping[str, str]
    """Every accepted key (English name, Chinese alias) → English name."""
    shorthand: str
    """The field that a bare text stands for; empty when there is none."""

    def name_of(self, key: str) -> str | None:
        """The English name of a key as typed; capitals, spaces, invisible signs do not count."""
        return self.names.get(key) or self._name_of_untidy(key)

    def _name_of_untidy(self, key: str) -> str | None:
        tidy = remove_invisible(key).strip().replace(" ", "").replace("\u3000", "")
        return self.names.get(tidy) or self.names.get(tidy.lower().replace("-", "_"))


@cache
def spec_of(model: type[Part]) -> ModelSpec:
    """The fields of ``model``; computed once."""
    hints = get_type_hints(model, include_extras=True)
    own: Mapping[str, str] = getattr(model, "examples", {})
    specs = [
        _field_spec(name, hints[name], info, own.get(name, ""))
        for name, info in _model_fields(model)
    ]
    fields = {spec.name: spec for spec in specs}
    names = {name: name for name in fields}
    for spec in fields.values():
        for label in spec.labels:
            if names.setdefault(label, spec.name) != spec.name:
                raise TypeError(f"{model.__name__}: alias {label} names two fields")
    return ModelSpec(fields, names, getattr(model, "shorthand", ""))


@cache
def all_names(model: type[Part]) -> FieldNames:
    """Every key that may occur anywhere in a file of this model."""
    spec = spec_of(model)
    nested = (all_names(f.part) for f in spec.fields.values() if f.part)
    plain = {f.name for f in spec.fields.values() if f.shape in (Shape.SCALAR, Shape.LIST)}
    lists = {f.name for f in spec.fields.values() if f.lists_texts}
    texts = {name for name in plain if isinstance(spec.fields[name].meaning, Markdown)}
    return FieldNames(
        frozenset(spec.names).union(*nested),
        top=spec.names,
        texts=[name for name, field in spec.names.items() if field in texts],
        lines=[name for name, field in spec.names.items() if field in plain - texts],
        lists=[name for name, field in spec.names.items() if field in lists],
    )


def _model_fields(model: type[Part]) -> list[tuple[str, FieldInfo]]:
    return [(n, f) for n, f in model.model_fields.items() if f.json_schema_extra is not None]


def _field_spec(name: str, hint: Any, info: FieldInfo, example: str) -> FieldSpec:
    shape, meaning, part = _shape_of(hint)
    extra = info.json_schema_extra
    told: Mapping[str, Any] = extra if isinstance(extra, dict) else {}
    example = example or _example(info, meaning)
    return FieldSpec(
        name=str(info.validation_alias or name),
        attribute=name,
        labels=tuple(told.get("labels", ())),
        doc=info.description or "",
        example=example,
        required=info.is_required(),
        default=None if info.is_required() else info.default,
        shape=shape,
        meaning=meaning,
        part=part,
        key_meaning=_key_meaning(hint) if shape is Shape.TABLE else None,
        ask=told.get("ask", ""),
    )


def _example(info: FieldInfo, meaning: Meaning | None) -> str:
    if info.examples:
        return str(info.examples[0])
    return meaning.example if meaning else ""


def _key_meaning(hint: Any) -> Meaning | None:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(a for a in get_args(hint) if a is not type(None))
    return _shape_of(get_args(hint)[0])[1]


def _shape_of(hint: Any) -> tuple[Shape, Meaning | None, type[Part] | None]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _shape_of(next(a for a in arguments if a is not type(None)))
    if origin is Annotated:
        return Shape.SCALAR, next(m for m in arguments if isinstance(m, Meaning)), None
    if origin is tuple:
        _, meaning, part = _shape_of(arguments[0])
        return (Shape.PARTS if part else Shape.LIST), meaning, part
    if origin is dict:
        return Shape.TABLE, _shape_of(arguments[1])[1], None
    if isinstance(hint, type) and issubclass(hint, Part):
        return Shape.PART, None, hint
    raise TypeError(f"no shape for {hint!r}")
