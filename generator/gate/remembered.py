"""What earlier builds found clean: sheets are large, and most are the same as last time.

A look counts only for the same bytes, the same settings and the same gate.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from generator import values
from generator.config.gate import GateSettings
from generator.files import write_whole

MOST = 10_000
"""Digests that are kept, of 16 bytes; new ones first."""
_PACKAGES = (Path(__file__).parent, Path(values.__file__).parent)


class Remembered:
    """The digests of clean containers, kept in a file of lines of hexadecimal digits."""

    def __init__(self, file: Path, settings: GateSettings) -> None:
        self._file = file
        self._key = _key(settings)
        self.digests = frozenset(self._read())

    def remember(self, looked: Collection[bytes]) -> None:
        """Note contents that a build was just found clean with."""
        if self.digests.issuperset(looked):
            return
        known = list(dict.fromkeys([*sorted(looked), *sorted(self.digests)]))[:MOST]
        lines = "\n".join([self._key, *(one.hex() for one in known)])
        with suppress(OSError):  # it only spares time
            write_whole(self._file, lines.encode())

    def _read(self) -> Iterator[bytes]:
        try:
            key, *lines = self._file.read_text(encoding="ascii").split("\n")
        except (OSError, UnicodeDecodeError):
            return
        if key == self._key:
            with suppress(ValueError):
                yield from [bytes.fromhex(line) for line in lines]


def _key(settings: GateSettings) -> str:
    made = blake2b(digest_size=16)
    made.update(settings.model_dump_json().encode())
    made.update(_program())
    return made.hexdigest()


@cache
def _program() -> bytes:
    """The gate itself, and what it reads files with."""
    made = blake2b(f"{sys.version} {version('pypdfium2')}".encode(), digest_size=16)
    for path in sorted(path for folder in _PACKAGES for path in folder.glob("*.py")):
        made.update(path.read_bytes())
    return made.digest()
