"""Rules of the branch (制度) with their revisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.handouts.web import code_of
from generator.records.rules import Rule

LABEL = "制度"
NAME = "rule"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for rule in catalogue.of(Rule):
        if rule.day:
            yield Sheet(NAME, LABEL, rule.title, rule.day, rule)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """``qr`` and ``keywords``."""
    assert isinstance(sheet.record, Rule)
    rule = sheet.record
    return {**code_of(catalogue.config, sheet), "keywords": (rule.system, *rule.tags)}


DOCUMENT = Document(NAME, LABEL, _sheets, _view, large=True, booklet=True)
