"""Prints sheets: sources are written one after another, set on all cores, and kept."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from generator import typesetting
from generator.fonts.typefaces import Typefaces
from generator.handouts.author import SheetAuthor, Source
from generator.handouts.cache import Kept, SheetCache, key_of
from generator.handouts.documents import DOCUMENTS
from generator.handouts.sheet import Paper, Sheet
from generator.reports.progress import Watch, unwatched
from generator.typesetting.booklet import booklet
from generator.typesetting.counting import pages_of
from generator.typesetting.engine import Engine, inputs_of
from generator.typesetting.library_files import used_files
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


@dataclass(frozen=True, slots=True)
class _Begun:
    """A sheet on its way: its file is there already, or being set."""

    sheet: Sheet
    source: Source
    file: Kept | Future[Kept]

    def finished(self) -> Printed:
        kept = self.file.result() if isinstance(self.file, Future) else self.file
        missing = self.source.missing | kept.replaced
        return Printed(self.sheet, kept.data, kept.pages, missing, kept.path)


class Press:
    """Sets sheets whose inputs changed, and hands out the others as they were."""

    def __init__(
        self, author: SheetAuthor, typefaces: Typefaces, workshop: Workshop, kept: SheetCache
    ) -> None:
        self._author = author
        self._typefaces = typefaces
        self._workshop = workshop
        self._kept = kept
        self._library = dict(_contents(workshop.folder / LIBRARY))
        self._common = key_of(typefaces.fingerprint, *_programs())
        self._own = threading.local()

    def printed(self, sheets: Sequence[Sheet], watch: Watch = unwatched) -> Iterator[Printed]:
        """Every sheet, in the order given; raises ``TemplateMistake`` or ``BadPicture``."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            try:
                for done, begun in enumerate(self._ahead(sheets, pool)):
                    watch(STAGE, done, len(sheets))
                    yield begun.finished()
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        watch(STAGE, len(sheets), len(sheets))
        self._kept.trim()

    def _ahead(self, sheets: Sequence[Sheet], pool: ThreadPoolExecutor) -> Iterator[_Begun]:
        """The sheets in order, while sources of later ones are written and set."""
        begun: deque[_Begun] = deque()
        for sheet in sheets:
            if len(begun) == SIDE_BY_SIDE:
                yield begun.popleft()
            begun.append(self._begun(sheet, pool))
        yield from begun

    def _begun(self, sheet: Sheet, pool: ThreadPoolExecutor) -> _Begun:
        source = self._author.source(sheet)
        key = "" if sheet.signers else self._key(sheet, source)
        # The engine lets go of the interpreter while it sets.
        file = self._kept.find(key) or pool.submit(self._set, key, sheet, source)
        return _Begun(sheet, source, file)

    def _key(self, sheet: Sheet, source: Source) -> str:
        inputs = inputs_of(source.look, self._typefaces)
        folding = f"{sheet.paper} {DOCUMENTS[sheet.document].back_cover}"
        names = used_files(source.text, self._library)
        used = [part for name in names for part in (name, self._library[name])]
        return key_of(self._common, source.text, inputs, folding, sheet.day.isoformat(), *used)

    def _set(self, key: str, sheet: Sheet, source: Source) -> Kept:
        engine = self._engine()
        try:
            data = engine.pdf(source.text, source.look, sheet.day)
        except typst.TypstError as error:
            raise self._author.mistake(sheet, source, error) from error
        if sheet.paper is Paper.A5:
            data = booklet(data, back_cover=DOCUMENTS[sheet.document].back_cover)
        pages = pages_of(data)
        is_kept = key and not engine.replaced
        return (
            self._kept.keep(key, data, pages)
            if is_kept
            else Kept(None, data, pages, engine.replaced)
        )

    def _engine(self) -> Engine:
        """One for each thread: an engine is not for several."""
        if not hasattr(self._own, "engine"):
            self._own.engine = Engine(self._typefaces, self._workshop.folder)
        engine: Engine = self._own.engine
        return engine


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


@cache
def _programs() -> tuple[str | bytes, ...]:
    """The engine, and our own code between a source and its file."""
    ours = [Path(__file__), *sorted(Path(typesetting.__file__).parent.glob("*.py"))]
    codes = (path.read_bytes() for path in ours)
    return (version("typst"), version("pypdf"), *codes)
