"""All that printing needs, put together for one project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.catalogue import Catalogue
from generator.fonts.choosing import choose_typefaces
from generator.fonts.named import unknown_fonts
from generator.fonts.telling import unmet_wishes
from generator.handouts.author import SheetAuthor
from generator.handouts.cache import SheetCache
from generator.handouts.documents import DOCUMENTS
from generator.handouts.press import Press, Printed
from generator.handouts.sheet import Sheet
from generator.handouts.templates import SheetTemplates
from generator.paths import template_folders
from generator.reports.progress import Watch, unwatched
from generator.typesetting.workshop import Workshop

SHEETS = "sheets"


class Printer:
    """Prints the sheets of one catalogue. ``cache`` is a folder of its own.

    ``problems`` are about the fonts of the settings. Raises ``FontProblem``.
    """

    def __init__(self, catalogue: Catalogue, root: Path, cache: Path) -> None:
        folders = template_folders(root, "print")
        typefaces = choose_typefaces(root, catalogue.config.print)
        named = unknown_fonts(root, root / "templates" / "print", typefaces.found)
        self.problems = (*unmet_wishes(root, typefaces), *named)
        workshop = Workshop(cache / "work", folders)
        templates = SheetTemplates(folders, cache / "templates")
        author = SheetAuthor(catalogue, root, templates, workshop, typefaces.has)
        self._press = Press(author, typefaces, workshop, SheetCache(cache / SHEETS))

    def printed(self, sheets: Sequence[Sheet], watch: Watch = unwatched) -> Iterator[Printed]:
        """Every sheet as a file; raises ``TemplateMistake`` or ``BadPicture``."""
        return self._press.printed(sheets, watch)


def sheets_of(catalogue: Catalogue) -> Iterator[Sheet]:
    """Every sheet the records call for, in standard size, document by document."""
    for document in DOCUMENTS.values():
        yield from document.sheets(catalogue)
