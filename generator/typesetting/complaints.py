"""What the engine complains about: its words, and the file and line they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass

import typst

_PLACE = re.compile(r"┌─ (?P<file>.+?):(?P<line>\d+):\d+$", re.MULTILINE)
_LIBRARY_FILE = re.compile(r"(?:^|[/\\])lib[/\\](?P<path>.+)$")
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class Complaint:
    """An error of the engine.

    ``library_file`` is the file's path below ``lib``, empty for the source itself; ``line`` counts
    from 1 and is 0 where the engine names none.
    """

    message: str
    library_file: str
    line: int
    source_line: int
    """The line of the source that led there, 0 where it is not known."""


def complaint_of(error: typst.TypstError) -> Complaint:
    """Read the engine's report: the first place is the error's own, the others led to it."""
    told = str(error.diagnostic or "")
    places = [(_library_file(found["file"]), int(found["line"])) for found in _PLACE.finditer(told)]
    file, line = places[0] if places else ("", 0)
    source_line = next((at for name, at in places if not name), 0)
    return Complaint(str(error.message), file, line, source_line)


def undisplayed(error: typst.TypstError) -> set[str]:
    """The texts no single font can show, where that is all the engine complains about."""
    told = str(error.diagnostic or "")
    reports = re.findall(r"^error: (.+)$", told, re.MULTILINE)
    found = [_NO_GLYPH.search(report) for report in reports]
    texts = {match[1] for match in found if match}
    foreign = all(texts) and not any(text.isascii() for text in texts)
    return texts if found and all(found) and foreign else set()


def _library_file(file: str) -> str:
    found = _LIBRARY_FILE.search(file)
    return found["path"].replace("\\", "/") if found else ""
