"""Finished sheets, kept so that only those whose inputs changed are set again.

A file's name says what it was made from, how many pages it has and what it holds:
``<key>-<pages>-<digest>.pdf``. Whatever does not hold what its name says is not used.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator.files import PREFIX, SUFFIX

LARGEST = 300_000_000
"""Bytes kept beside the sheets of the last run."""
FORGOTTEN = 7 * 24 * 3600
"""Seconds without use, before the last use of any other, after which a sheet goes."""
DIGEST_SIZE = 16
_NAME = re.compile(r"([0-9a-f]{32})-(\d{1,6})-([0-9a-f]{32})\.pdf")


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished sheet's file (``None`` for one that is not kept), its content, its pages.

    ``replaced`` are characters the engine could not set: such a sheet is not kept, so that they
    are told at every run.
    """

    path: Path | None
    data: bytes
    pages: int
    replaced: frozenset[str] = frozenset()


def key_of(*inputs: str | bytes) -> str:
    """What stands for everything a sheet is made from, in this order."""
    made = blake2b(digest_size=DIGEST_SIZE)
    for part in inputs:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


class SheetCache:
    """The finished sheets below ``folder``."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._used: set[Path] = set()
        self._by_key = dict(self._named())

    def find(self, key: str) -> Kept | None:
        """The sheet that was made from these inputs, if it is kept undamaged."""
        path = self._by_key.get(key)
        named = _NAME.fullmatch(path.name) if path else None
        if path is None or named is None:
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        pages = int(named[2])
        return self._kept(path, data, pages) if path.name == _name(key, pages, data) else None

    def keep(self, key: str, data: bytes, pages: int) -> Kept:
        """Remember a sheet that was just made, where something can be written."""
        path = self._folder / _name(key, pages, data)
        try:
            _write(path, data)
        except OSError:  # a full disk, a folder that is a file: keeping only spares time
            return Kept(None, data, pages)
        self._by_key[key] = path
        return self._kept(path, data, pages)

    def trim(self) -> None:
        """Remove what was not used for longest, or not for a week; nothing that this run used."""
        left = self._largest
        unused = [kept for kept in _newest_first(self._files()) if kept[0] not in self._used]
        # Counted from the run before: after a pause nothing is too old.
        oldest = unused[0][2] - FORGOTTEN if unused else 0
        for path, size, used_at in unused:
            left -= size
            if left < 0 or used_at < oldest:
                with suppress(OSError):  # another program may hold it
                    path.unlink()

    def _kept(self, path: Path, data: bytes, pages: int) -> Kept:
        self._used.add(path)
        with suppress(OSError):
            path.touch()  # says when it was used, for ``trim``
        return Kept(path, data, pages)

    def _named(self) -> Iterable[tuple[str, Path]]:
        return ((found[1], p) for p in self._files() if (found := _NAME.fullmatch(p.name)))

    def _files(self) -> list[Path]:
        with suppress(OSError):
            return sorted(self._folder.iterdir())
        return []


def _name(key: str, pages: int, data: bytes) -> str:
    return f"{key}-{pages}-{key_of(key, str(pages), data)}.pdf"


def _write(path: Path, data: bytes) -> None:
    """Write beside, then rename: another run may look for the file at this moment.

    The disk is not waited for: a file that a crash cut off does not hold what its name says.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{PREFIX}{os.getpid()}-{threading.get_ident()}{SUFFIX}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _newest_first(files: Iterable[Path]) -> list[tuple[Path, int, float]]:
    """With size in bytes and time of the last use in seconds."""
    found = []
    for path in files:
        with suppress(OSError):
            status = path.stat()
            found.append((path, status.st_size, status.st_mtime))
    return sorted(found, key=lambda kept: kept[2], reverse=True)
