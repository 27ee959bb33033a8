"""Study handouts (学习讲义) of a plan's session and of a material."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.records.materials import Material

LABEL = "学习讲义"
NAME = "handout"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for material in catalogue.of(Material):
        if material.print and material.body and material.day:
            yield Sheet(NAME, LABEL, material.title, material.day, material)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    return {}


DOCUMENT = Document(NAME, LABEL, _sheets, _view, large=True, booklet=True)
