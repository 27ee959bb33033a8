"""Small projects for tests of pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.project import load_project

TODAY = dt.date(2026, 11, 22)

CatalogueOf = Callable[[Mapping[str, str]], Catalogue]


@pytest.fixture
def catalogue_of(tmp_path: Path) -> CatalogueOf:
    """Makes the catalogue of record files given as ``{"groups/a": YAML}``.

    A name with an ending is another file beside them.
    """

    def make(files: Mapping[str, str]) -> Catalogue:
        (tmp_path / "site_config.yml").write_text("branch: {name: 试验支部}\n", encoding="utf-8")
        for name, text in files.items():
            path = tmp_path / "content" / (name if "." in name else f"{name}.yml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        project = load_project(tmp_path, TODAY)
        assert project.catalogue is not None
        assert not project.problems.has_errors, project.problems.sorted()
        return project.catalogue

    return make
