"""Prints sheets: sources are written one after another, set on all cores."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from pypdf import PdfReader

from generator.fonts.typefaces import Typefaces
from generator.handouts.author import SheetAuthor, Source
from generator.handouts.sheet import Sheet
from generator.reports.progress import Watch, unwatched
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished sheet: its PDF file, how many pages it has, which characters were replaced."""

    sheet: Sheet
    data: bytes
    pages: int
    missing: frozenset[str]


def print_sheets(
    sheets: Sequence[Sheet],
    author: SheetAuthor,
    typefaces: Typefaces,
    workshop: Workshop,
    watch: Watch = unwatched,
) -> Iterator[Printed]:
    """Every sheet, in the order given; raises ``TemplateMistake`` or ``BadPicture``."""
    sources = [author.source(sheet) for sheet in sheets]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # The engine lets go of the interpreter while it sets.
        made = pool.map(partial(_set, typefaces, workshop), sheets, sources)
        for done, (sheet, source, data) in enumerate(zip(sheets, sources, made, strict=True)):
            watch("排版打印件", done, len(sheets))
            pages = len(PdfReader(BytesIO(data)).pages)
            yield Printed(sheet, data, pages, source.missing)
    watch("排版打印件", len(sheets), len(sheets))


def _set(typefaces: Typefaces, workshop: Workshop, sheet: Sheet, source: Source) -> bytes:
    return Engine(typefaces, workshop.folder).pdf(source.text, source.look, sheet.day)
