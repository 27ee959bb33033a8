"""Reading a text as a made-up model, for tests of field types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import create_model

from generator.config.lists import Lists, vocabulary_of
from generator.schema.fields import Part, optional
from generator.schema.reader import Read, read_model
from generator.sources.document import parse
from generator.sources.source import read_source, source_of

VOCABULARY = vocabulary_of(Lists())


def model_of(**fields: Any) -> type[Part]:
    """A model whose fields are all optional; the types are those of ``generator.schema.types``."""
    columns = {name: (hint | None, optional(f"标签{name}")) for name, hint in fields.items()}
    model: type[Part] = create_model("Sample", __base__=Part, **columns)  # type: ignore[call-overload]
    return model


def read_text(text: str, model: type[Part]) -> Read[Part]:
    """Read YAML text."""
    source, problems = source_of(text.encode(), "x.yml")
    assert source is not None, problems
    return read_model(parse(source), model, VOCABULARY, thorough=True)


def read_file(path: Path, model: type[Part]) -> tuple[Part | None, list[str]]:
    """What was read of a file, and ``line code`` of everything that was told."""
    source, problems = read_source(path, path.name)
    told = list(problems)
    if source is None:
        return None, [f"{p.place.line} {p.code}" for p in told]
    read = read_model(parse(source), model, VOCABULARY, thorough=True)
    return read.model, [f"{p.place.line} {p.code}" for p in (*told, *read.problems)]
