"""Small projects for tests of views, pages and sheets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.catalogue import Catalogue
from generator.project import load_project

TODAY = dt.date(2026, 11, 22)

PLAN = """\
title: 八月学习计划
period: 2026-08
audience: 全体党员
sessions:
  - {date: 2026-08-07, form: 集中学习, topic: 党章学习, content: 学总纲}
"""

CatalogueOf = Callable[[Mapping[str, str]], Catalogue]


def catalogue_maker(folder: Path) -> CatalogueOf:
    """Makes the catalogue of record files given as ``{"groups/a": YAML}``.

    A name with an ending is another file beside them.
    """

    def make(files: Mapping[str, str]) -> Catalogue:
        (folder / "site_config.yml").write_text("branch: {name: 试验支部}\n", encoding="utf-8")
        for name, text in files.items():
            path = folder / "content" / (name if "." in name else f"{name}.yml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        project = load_project(folder, TODAY)
        assert project.catalogue is not None
        assert not project.problems.has_errors, project.problems.sorted()
        return project.catalogue

    return make
