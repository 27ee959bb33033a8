"""Prints sheets: sources are written one after another, set on all cores, and kept."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import typst
from pypdf import PdfReader

from generator import typesetting
from generator.fonts.typefaces import Typefaces
from generator.handouts.author import SheetAuthor, Source
from generator.handouts.cache import Kept, SheetCache, key_of
from generator.handouts.documents import DOCUMENTS
from generator.handouts.sheet import Paper, Sheet
from generator.reports.progress import Watch, unwatched
from generator.typesetting.booklet import booklet
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import LIBRARY, Workshop

STAGE = "排版打印件"
SIDE_BY_SIDE = 64
"""Sheets whose sources are written ahead; more would only take memory."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished sheet: its PDF file, how many pages it has, which characters were replaced.

    ``path`` is where the file is kept until the next run; a sheet with people's names is not.
    """

    sheet: Sheet
    data: bytes
    pages: int
    missing: frozenset[str]
    path: Path | None


class Press:
    """Sets sheets whose inputs changed, and hands out the others as they were."""

    def __init__(
        self, author: SheetAuthor, typefaces: Typefaces, workshop: Workshop, kept: SheetCache
    ) -> None:
        self._author = author
        self._typefaces = typefaces
        self._workshop = workshop
        self._kept = kept
        self._common = key_of(
            typefaces.fingerprint, *_contents(workshop.folder / LIBRARY), *_programs()
        )
        self._own = threading.local()

    def printed(self, sheets: Sequence[Sheet], watch: Watch = unwatched) -> Iterator[Printed]:
        """Every sheet, in the order given; raises ``TemplateMistake`` or ``BadPicture``."""
        done = 0
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            try:
                for start in range(0, len(sheets), SIDE_BY_SIDE):
                    part = sheets[start : start + SIDE_BY_SIDE]
                    for sheet, source, file in [(s, *self._begun(s, pool)) for s in part]:
                        watch(STAGE, done, len(sheets))
                        done += 1
                        yield self._finished(sheet, source, file)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        watch(STAGE, done, len(sheets))
        self._kept.trim()

    def _begun(self, sheet: Sheet, pool: ThreadPoolExecutor) -> tuple[Source, Kept | Future[Kept]]:
        source = self._author.source(sheet)
        key = "" if sheet.signers else self._key(sheet, source)
        # The engine lets go of the interpreter while it sets.
        return source, self._kept.find(key) or pool.submit(self._set, key, sheet, source)

    def _finished(self, sheet: Sheet, source: Source, file: Kept | Future[Kept]) -> Printed:
        kept = file.result() if isinstance(file, Future) else file
        return Printed(sheet, kept.data, kept.pages, source.missing, kept.path)

    def _key(self, sheet: Sheet, source: Source) -> str:
        look = json.dumps(source.look, sort_keys=True)
        return key_of(self._common, source.text, look, sheet.day.isoformat())

    def _set(self, key: str, sheet: Sheet, source: Source) -> Kept:
        try:
            data = self._engine().pdf(source.text, source.look, sheet.day)
        except typst.TypstError as error:
            raise self._author.mistake(sheet, source, error) from error
        if sheet.paper is Paper.A5:
            data = booklet(data, back_cover=DOCUMENTS[sheet.document].back_cover)
        pages = len(PdfReader(BytesIO(data)).pages)
        return self._kept.keep(key, data, pages) if key else Kept(None, data, pages)

    def _engine(self) -> Engine:
        """One for each thread: an engine is not for several."""
        if not hasattr(self._own, "engine"):
            self._own.engine = Engine(self._typefaces, self._workshop.folder)
        engine: Engine = self._own.engine
        return engine


def _contents(folder: Path) -> Iterator[str | bytes]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield path.relative_to(folder).as_posix()
        yield path.read_bytes()


@cache
def _programs() -> tuple[str | bytes, ...]:
    """The engine, and our own code between a source and its file."""
    ours = Path(typesetting.__file__).parent.glob("*.py")
    codes = (path.read_bytes() for path in sorted(ours))
    return (version("typst"), version("pypdf"), *codes)
