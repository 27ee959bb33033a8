"""The YAML project's own test suite: no file of it brings a reader down, none is misread."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from pydantic import create_model

from generator.config.model import SiteConfig
from generator.problems import CODES
from generator.records.kinds import KINDS
from generator.reports.data import as_json
from generator.schema import types as t
from generator.schema.fields import Part, all_names, optional
from generator.schema.reader import Read, read_model
from generator.sources.document import Document, parse
from generator.sources.source import source_of
from generator.values.plain import is_empty, remove_invisible
from tests.schema.reading import VOCABULARY

MODELS: tuple[type[Part], ...] = (*KINDS.values(), SiteConfig)


class Case(NamedTuple):
    """A case of the suite; ``means`` is what its one document is as JSON, ``None`` if unknown."""

    id: str
    text: str
    fails: bool
    means: Any


def _case(raw: dict[str, Any]) -> Case:
    return Case(raw["id"], raw["yaml"], raw.get("fail", False), _one_document(raw.get("json")))


def _one_document(text: str | None) -> Any:
    try:
        return json.loads(text) if text else None
    except json.JSONDecodeError:  # several documents, one after the other
        return None


SUITE = [
    _case(raw)
    for raw in json.loads(
        (Path(__file__).parent / "yaml-suite" / "suite.json").read_text(encoding="utf-8")
    )
]


def read(text: str, model: type[Part]) -> tuple[Document | None, Read[Part] | None]:
    source, problems = source_of(text.encode(), "x.yml")
    if source is None:
        assert problems
        return None, None
    document = parse(source, all_names(model))
    found = read_model(document, model, VOCABULARY, thorough=True)
    assert found.model is not None or found.problems
    for problem in found.problems:
        assert problem.code in CODES
        assert 1 <= problem.place.line <= source.text.count("\n") + 1
        assert problem.message
    as_json(found.problems)
    return document, found


@pytest.mark.parametrize("case", SUITE, ids=lambda case: case.id)
def test_every_file_is_read_or_told(case: Case) -> None:
    for model in MODELS:
        read(case.text, model)


def _is_plain(means: Any) -> bool:
    return isinstance(means, dict) and {type(value) for value in means.values()} == {str}


PLAIN = [case for case in SUITE if _is_plain(case.means)]


@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case.id)
def test_what_is_accepted_means_what_yaml_says(case: Case) -> None:
    fields = {f"f{n}": (t.Text | None, optional(key)) for n, key in enumerate(case.means) if key}
    model: type[Part] = create_model("Sample", __base__=Part, **fields)  # type: ignore[call-overload]
    document, found = read(case.text, model)
    if document is None or found is None or any(p.code[0] == "E" for p in found.problems):
        return
    assert isinstance(document.root, yaml.MappingNode)
    values = {key.value: value.value for key, value in document.root.value}
    # What follows the last line of a block and is no more than space, libyaml drops.
    assert _trimmed(values) == _trimmed(case.means)
    for name, key in zip(fields, filter(None, case.means), strict=True):
        value = getattr(found.model, name)
        expected = " ".join(remove_invisible(case.means[key]).split())
        assert value is None if is_empty(expected) else value == expected


def _trimmed(values: Mapping[str, str]) -> dict[str, str]:
    return {key: value.rstrip() for key, value in values.items()}


def test_enough_of_it_is_accepted() -> None:
    """A reader that refuses everything misreads nothing."""
    accepted = 0
    for case in PLAIN:
        source, _ = source_of(case.text.encode(), "x.yml")
        document = parse(source) if source else None
        accepted += bool(document and document.root and not document.problems)
    assert len(PLAIN) > 40
    assert accepted > len(PLAIN) // 3
