"""Mending one text as a record, for the tests."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator.config.lists import Lists, vocabulary_of
from generator.fixing.change import FileFix
from generator.fixing.mending import Mendable, mended
from generator.problems import Problem, Severity
from generator.records.kinds import KINDS
from generator.schema.fields import Part, all_names
from generator.schema.reader import Read, read_model
from generator.schema.term_types import Reference
from generator.sources.document import parse
from generator.sources.source import source_of
from generator.values.characters import remove_invisible

USUAL = vocabulary_of(Lists())


def mend(data: bytes, kind: str = "notices") -> FileFix:
    """Mend bytes as a record of a kind."""
    path = Path("a.yml")
    return mended(Mendable(path, "a.yml", path, KINDS[kind]), data, USUAL)


def text_after(text: str, kind: str = "notices") -> str:
    """Mend a text."""
    return mend(text.encode("utf-8"), kind).new_data.decode("utf-8")


def read(data: bytes, model: type[Part]) -> tuple[list[Problem], Read[Part] | None]:
    """All problems of a file, and its model."""
    source, problems = source_of(data, "a.yml")
    if source is None:
        return problems, None
    found = read_model(parse(source, all_names(model)), model, USUAL)
    return [*problems, *found.problems], found


def meaning(value: object) -> object:
    """A model's data without places and unseen signs."""
    if isinstance(value, Part):
        return {name: meaning(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Reference):
        return value.key
    if isinstance(value, str):
        return remove_invisible(value)
    if isinstance(value, tuple | list):
        return [meaning(item) for item in value]
    if isinstance(value, dict):
        return {key: meaning(item) for key, item in value.items()}
    return value


def told(problems: list[Problem]) -> Counter[tuple[int, str]]:
    """Errors and warnings by line."""
    return Counter((p.place.line, p.code) for p in problems if p.severity is not Severity.NOTE)


def comments(text: str) -> Counter[str]:
    """Texts of lines that are comments."""
    lines = (remove_invisible(line).strip() for line in text.splitlines())
    return Counter(line.lstrip("#＃").strip() for line in lines if line[:1] in ("#", "＃"))
