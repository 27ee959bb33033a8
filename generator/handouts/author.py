"""Writes the Typst source of a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from generator.handouts.sheet import Sheet
from generator.handouts.templates import SheetTemplates
from generator.handouts.web import web_address
from generator.pictures import BadPicture
from generator.records.base import Record
from generator.schema.term_types import Reference
from generator.templating.mistakes import TemplateMistake
from generator.typesetting.workshop import PAPER_SIDE, Workshop
from generator.typesetting.writer import Unbroken, Writer


@dataclass(frozen=True, slots=True)
class Source:
    """What the engine sets: the text, its look, and the characters that had to be replaced."""

    text: str
    look: dict[str, str]
    missing: frozenset[str]


class SheetAuthor:
    """Writes the sources of one catalogue's sheets."""

    def __init__(
        self,
        catalogue: Catalogue,
        root: Path,
        templates: SheetTemplates,
        workshop: Workshop,
        has: Callable[[str], bool],
    ) -> None:
        self._catalogue = catalogue
        self._root = root
        self._templates = templates
        self._workshop = workshop
        self._has = has

    def source(self, sheet: Sheet) -> Source:
        """Write one sheet.

        Every template knows, beside its document's own view, ``sheet``, ``title``, ``record``,
        ``config``, ``address`` (of the page on the web, empty when the site's is not known),
        ``picture(record, path, longest)`` (px) and ``find(reference)``.
        """
        writer = Writer(self._has)
        text = self._templates.source(f"{sheet.document}.typ.j2", self._context(sheet), writer)
        look = {"size": sheet.size.value, "paper": sheet.paper.value}
        return Source(_marked(text, sheet), look, frozenset(writer.missing))

    def mistake(self, sheet: Sheet, source: Source, error: typst.TypstError) -> TemplateMistake:
        """What the engine does not like about a sheet, where a designer can mend it."""
        return self._templates.mistake(f"{sheet.document}.typ.j2", source.text, error)

    def _context(self, sheet: Sheet) -> dict[str, Any]:
        return {
            "sheet": sheet,
            "title": sheet.title,
            "record": sheet.record,
            "config": self._catalogue.config,
            # The library's ``address-text`` breaks it.
            "address": Unbroken(web_address(self._catalogue.config, sheet.record, sheet.number)),
            "picture": self._picture,
            "find": self._find,
            **DOCUMENTS[sheet.document].view(sheet, self._catalogue),
        }

    def _picture(self, record: Record, path: str, longest: int = PAPER_SIDE) -> str:
        file = self._root / record.source_file
        try:
            return self._workshop.picture(file.parent / path, longest)
        except BadPicture as bad:
            raise BadPicture(bad.path, file) from bad

    def _find(self, reference: Reference | None) -> Record | None:
        return self._catalogue.find(reference) if reference else None


def _marked(text: str, sheet: Sheet) -> str:
    """A draft's source with the library's mark for drafts; no line moves."""
    is_draft = sheet.record is not None and sheet.record.is_draft
    return f'#import "/lib/draft.typ": draft-mark; #show: draft-mark; {text}' if is_draft else text
