"""The project as somebody who adds to it sees it: what is there, and what a text would be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue
from generator.config.model import SiteConfig
from generator.problems import Problem
from generator.project import read_project
from generator.records.reading import ReadRecords
from generator.schema.context import Vocabulary


@dataclass(frozen=True, slots=True)
class Desk:
    """A project's folder, its settings and records, and the day of ``--today``."""

    root: Path
    today: dt.date
    catalogue: Catalogue
    read: ReadRecords

    @property
    def config(self) -> SiteConfig:
        """The branch's settings."""
        return self.catalogue.config

    @property
    def vocabulary(self) -> Vocabulary:
        """The branch's lists of terms."""
        return self.config.vocabulary

    def is_taken(self, kind: str, record_id: str) -> bool:
        """Whether a record of the kind has the id, on whatever disk the letters' case counts."""
        return any(k == kind and i.lower() == record_id.lower() for k, i in self.read.seen)


def open_desk(root: Path, today: dt.date) -> tuple[Desk | None, tuple[Problem, ...]]:
    """Read the project; without usable settings there is no desk but what is wrong with them."""
    project = read_project(root, today)
    if project.catalogue is None or project.read is None:
        return None, tuple(project.problems)
    return Desk(root, today, project.catalogue, project.read), ()
