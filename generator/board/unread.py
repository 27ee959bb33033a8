"""Activities nothing can be said of, because their notices have errors."""

from __future__ import annotations

from typing import Final

from generator.problems import Severity
from generator.records.notices import Notice
from generator.records.reading import ReadRecords

_FOLDER: Final = f"content/{Notice.kind}/"


def unread_notices(read: ReadRecords) -> int:
    """How many notices have an error and so may be held, or be of a category, unknown to us."""
    found = {
        problem.place.file
        for problem in read.problems
        if problem.severity is Severity.ERROR and problem.place.file.startswith(_FOLDER)
    }
    return len(found)
