"""Where the characters stand that paper shows as 〓, because no font has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue import Catalogue
from generator.catalogue.links import links_of
from generator.config.load import CONFIG_FILE
from generator.fonts.telling import missing_problem
from generator.handouts.press import Printed
from generator.handouts.roster.finding import ROSTER_FILES
from generator.handouts.sheet import Sheet
from generator.problems import Place, Problem
from generator.sources.source import read_source


class Substitutes:
    """Finds them; every file is read once."""

    def __init__(self, catalogue: Catalogue, root: Path) -> None:
        self._catalogue = catalogue
        self._root = root
        self._texts: dict[str, str] = {}

    def problems(self, printed: Printed) -> list[Problem]:
        """W601 for each replaced character, at its first place in the file it comes from."""
        return [
            missing_problem(sign, self._place(sign, printed.sheet))
            for sign in sorted(printed.missing)
        ]

    def _place(self, sign: str, sheet: Sheet) -> Place:
        files = dict.fromkeys([*_files_of(sheet, self._catalogue), CONFIG_FILE])
        found = (_place_in(self._text(file), sign, file) for file in files)
        return next((place for place in found if place), Place(next(iter(files))))

    def _text(self, file: str) -> str:
        if file not in self._texts:
            source, _ = read_source(self._root / file, file)
            self._texts[file] = source.text if source else ""
        return self._texts[file]


def _files_of(sheet: Sheet, catalogue: Catalogue) -> Iterator[str]:
    """The record's file, the names', then those it refers to, then those that refer to it."""
    if sheet.record is not None:
        yield sheet.record.source_file
        if sheet.signers:
            yield from ROSTER_FILES
        for link in links_of(sheet.record):
            if target := catalogue.find(link.reference):
                yield target.source_file
        yield from (link.source.source_file for link in catalogue.links_to(sheet.record))
    for part in sheet.parts:
        yield from _files_of(part, catalogue)


def _place_in(text: str, sign: str, file: str) -> Place | None:
    at = text.find(sign)
    if at < 0:
        return None
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
