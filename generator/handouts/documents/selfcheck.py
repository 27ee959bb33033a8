"""The branch's form for checking oneself against its standards (六项标准对照表)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.sheet import Sheet
from generator.records.awards import Award
from generator.values.chinese_numerals import in_chinese

LABEL = "六项标准对照表"
NAME = "selfcheck"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    """One for the branch, filed under the newest day of publication of any record."""
    standards = catalogue.config.lists.standards
    days = _days(catalogue)
    if standards and days:
        yield Sheet(NAME, LABEL, _title(standards), max(days))


def _days(catalogue: Catalogue) -> list[dt.date]:
    """Days of publication; where no record has one, the days records are filed under."""
    published = [record.published for record in catalogue if record.published]
    return published or [record.day for record in catalogue if record.day]


def _title(standards: Sequence[str]) -> str:
    """六项标准对照检查表; of a single one the number would be odd."""
    number = f"{in_chinese(len(standards))}项" if len(standards) > 1 else ""
    return f"党员{number}标准对照检查表"


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """What ``selfcheck`` of ``lib/selfcheck.typ`` takes.

    What a standard means is only ever said in the branch's own words: the criteria, marked with
    it, of the newest award that has such criteria.
    """
    award = _award(catalogue)
    return {
        "standards": [
            {"name": name, "meaning": _meaning(name, award)}
            for name in catalogue.config.lists.standards
        ],
        "source": f"注：各项标准下面的话，是《{award.title}》的评选条件。" if award else None,
    }


def _award(catalogue: Catalogue) -> Award | None:
    marked = (a for a in catalogue.of(Award) if any(c.standards for c in a.criteria))
    return next(marked, None)


def _meaning(standard: str, award: Award | None) -> list[str]:
    return [c.text for c in award.criteria if standard in c.standards] if award else []


DOCUMENT = Document(NAME, LABEL, _sheets, _view)
