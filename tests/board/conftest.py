"""Small projects for tests of the board."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.project import load_project

TODAY = dt.date(2026, 11, 22)
CatalogueOf = Callable[..., Catalogue]
NOTICE = """\
title: {title}
category: {category}
to: 全体党员
published: {published}
start: {day} 15:00
place: 会议室
attend: 全体党员
{more}
"""


def notice(day: str, category: str = "主题党日", more: str = "", title: str = "活动") -> str:
    """The text of a notice dated ten days before its activity."""
    published = dt.date.fromisoformat(day) - dt.timedelta(days=10)
    return NOTICE.format(title=title, category=category, published=published, day=day, more=more)


@pytest.fixture
def catalogue_of(tmp_path: Path) -> CatalogueOf:
    """Makes the catalogue of ``{"notices/a": YAML}`` with a configuration below ``branch``."""

    def make(files: Mapping[str, str], config: str = "") -> Catalogue:
        text = f"branch: {{name: 试验支部}}\n{config}"
        (tmp_path / "site_config.yml").write_text(text, encoding="utf-8")
        (tmp_path / "content").mkdir()
        for name, record in files.items():
            path = tmp_path / "content" / f"{name}.yml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(record, encoding="utf-8")
        project = load_project(tmp_path, TODAY)
        assert project.catalogue is not None
        assert not project.problems.has_errors, project.problems.sorted()
        return project.catalogue

    return make
