"""Field types that point somewhere: a term of a list, another record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.schema.context import ReadContext
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.values.plain import remove_invisible
from generator.values.reading import Refused
from generator.values.terms import read_term


def _listed(
    raw: Scalar, terms: tuple[str, ...], context: ReadContext, *, several: bool = False
) -> str:
    synonyms = context.vocabulary.synonyms
    reading = read_term(raw, terms, synonyms, f"“{raw.label}”", one_of_several=several)
    if reading.code:
        context.note(raw, reading.code, reading.message)
    return str(reading.value)


@dataclass(frozen=True)
class Term(Meaning):
    """One of the terms of a list in ``site_config.yml`` (or of its default).

    ``several``: its fields are lists of such terms.
    """

    label: ClassVar[str] = "可选词语"
    list_name: str = ""
    several: bool = False

    def terms_of(self, context: ReadContext) -> tuple[str, ...]:
        """The terms to choose from."""
        return context.vocabulary.terms(self.list_name)

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The listed term; synonyms and harmless differences are normalised with a note."""
        return _listed(raw, self.terms_of(context), context, several=self.several)

    def json_schema(self) -> dict[str, Any]:
        """A string of the named list; the branch's terms are filled in by ``json_schema_of``."""
        return {"type": "string", "x-terms": self.list_name}


@dataclass(frozen=True)
class Choice(Meaning):
    """One of a few fixed terms that no branch changes (a state, a visibility)."""

    label: ClassVar[str] = "可选词语"
    terms: tuple[str, ...] = ()

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The term."""
        return _listed(raw, self.terms, context)

    def json_schema(self) -> dict[str, Any]:
        """An enumeration."""
        return {"type": "string", "enum": list(self.terms)}


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named by another: kind (empty: any), id, and where it was written."""

    kind: str
    id: str
    line: int = 0
    column: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id, the name of a record in the catalogue."""
        return self.kind, self.id


_FILE_SUFFIX = re.compile(r"\.ya?ml$", re.IGNORECASE)


@dataclass(frozen=True)
class Ref(Meaning):
    """The id of a record of one kind; without a kind, ``kind/id`` or an id that is unique."""

    label: ClassVar[str] = "记录编号"
    kind: str = ""

    def read(self, raw: Scalar, context: ReadContext) -> Reference:
        """The reference; whether the record exists is checked when all files have been read."""
        parts = _FILE_SUFFIX.sub("", remove_invisible(raw.strip()).replace("\\", "/")).split("/")
        if len(parts) > 1 and self.kind and parts[-2] != self.kind:
            raise Refused(
                "E403", f"这里要写“{self.kind}”里的记录，写的却是“{raw}”。", "只写记录的编号。"
            )
        if "#" in parts[-1]:
            raise Refused("E403", f"“{raw}”里不能写“#”。", "只写记录的编号（文件名去掉 .yml）。")
        kind = self.kind or (parts[-2] if len(parts) > 1 else "")
        if parts[-1] != raw and self.kind:
            context.note(raw, "N401", f"“{raw}”按编号“{parts[-1]}”理解。")
        return Reference(kind, parts[-1], raw.line, raw.column)

    def json_schema(self) -> dict[str, Any]:
        """A string; the ids that exist are filled in by ``json_schema_of``."""
        return {"type": "string", "x-record": self.kind or "*"}
