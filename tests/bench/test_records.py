"""Generated records are right, of the size they should be, and use every field."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bench.records import LARGEST, TODAY, generate, write_project
from generator.catalogue.publishing import published
from generator.config.model import PROFILES
from generator.problems import Severity
from generator.project import load_project
from generator.records.kinds import KINDS
from generator.schema.fields import Part, spec_of


@pytest.mark.parametrize("kinds", ["main", "all"])
def test_nothing_is_wrong(tmp_path: Path, kinds: str) -> None:
    write_project(tmp_path, 60, kinds=kinds)
    project = load_project(tmp_path, dt.date.fromisoformat(TODAY), thorough=True)
    assert [p for p in project.problems if p.severity is not Severity.NOTE] == []
    assert project.catalogue is not None
    assert len(project.catalogue) == 60
    assert len(published(project.catalogue, PROFILES[0], project.today)) == 60


def test_same_seed_same_records() -> None:
    assert list(generate(40, seed=3)) == list(generate(40, seed=3))
    assert list(generate(40, seed=3)) != list(generate(40, seed=4))


def test_a_third_each() -> None:
    kinds = Counter(record.kind for record in generate(300, kinds="main"))
    assert kinds == {"plans": 100, "members": 100, "notices": 100}


def test_records_are_of_the_size_of_real_ones() -> None:
    sizes = [len(record.text.encode()) for record in generate(300, kinds="main")]
    assert 1000 < sum(sizes) / len(sizes) < LARGEST
    assert max(sizes) < LARGEST * 1.1


def test_years_have_about_250_records() -> None:
    years = Counter(record.id[:4] for record in generate(1000, kinds="main"))
    assert set(years) == {"2023", "2024", "2025", "2026"}
    assert set(years.values()) == {250}


def test_every_field_is_used() -> None:
    used = {name for record in generate(500) for name in _used(record.kind, record.text)}
    assert {name for kind, model in KINDS.items() for name in _all(kind, model)} == used


def _all(above: str, model: type[Part]) -> Iterator[str]:
    for name, field in spec_of(model).fields.items():
        yield f"{above}.{name}"
        if field.part:
            yield from _all(f"{above}.{name}", field.part)


def _used(kind: str, text: str) -> Iterator[str]:
    yield from _names(kind, yaml.load(text, yaml.BaseLoader), KINDS[kind])


def _names(above: str, value: object, model: type[Part]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _names(above, item, model)
    if isinstance(value, dict):
        spec = spec_of(model)
        for key, below in value.items():
            field = spec.fields[spec.names[key]]
            yield f"{above}.{field.name}"
            if field.part:
                yield from _names(f"{above}.{field.name}", below, field.part)
