"""What is in a font file: its characters, its names, whether it is whole."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from fontTools.ttLib import TTFont, TTLibError

T = TypeVar("T")
HEAVY_AXIS = 600
FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY = 1, 4, 6, 16
"""Numbers of names in the table ``name`` of OpenType."""
# Whatever stands in a damaged file, fontTools fails in one of these ways.
_DAMAGE = (
    TTLibError, OSError, EOFError, ValueError, TypeError, LookupError, AttributeError,
    AssertionError, ArithmeticError, MemoryError, struct.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FontFile:
    """A face by its file and its number in it; everything is read when asked for, and once.

    ``stamp`` tells one state of the file from another. A damaged file has no characters and no
    names; it never raises.
    """

    path: Path
    index: int
    stamp: str

    @property
    def is_sound(self) -> bool:
        """Whether all its tables lie within the file, and it has characters."""
        return _is_whole(self) and bool(self.characters)

    @property
    def characters(self) -> frozenset[int]:
        """The code points it has glyphs for."""
        return _characters(self)

    @property
    def grows_bold(self) -> bool:
        """Whether it is a variable font with bold among its weights: the engine uses that."""
        return _grows_bold(self)

    @property
    def names(self) -> frozenset[str]:
        """All its names in all its languages: of the family, the face, and for PostScript."""
        return _names(self)


def font_file(path: Path, index: int) -> FontFile:
    """The face as its file is now: by name, number, size, time of change."""
    try:
        state = path.stat()
    except OSError:
        return FontFile(path, index, "")
    return FontFile(path, index, f"{path.name}:{index}:{state.st_size}:{state.st_mtime_ns}")


def _reading(file: FontFile, read: Callable[[TTFont], T], otherwise: T) -> T:
    try:
        with TTFont(file.path, fontNumber=file.index, lazy=True) as font:
            return read(font)
    except _DAMAGE:
        return otherwise


@cache
def _is_whole(file: FontFile) -> bool:
    def fits(font: TTFont) -> bool:
        size = file.path.stat().st_size
        return all(entry.offset + entry.length <= size for entry in font.reader.tables.values())

    return _reading(file, fits, otherwise=False)


@cache
def _characters(file: FontFile) -> frozenset[int]:
    raw = _reading(file, lambda font: bytes(font.reader["cmap"]), b"")
    count = _reading(file, lambda font: int(font["maxp"].numGlyphs), 0)
    return _reading(file, lambda font: _covered(font, raw, count), frozenset())


# The bold of a family mostly has the very same table, which takes time to read.
_COVERED: dict[tuple[bytes, int], frozenset[int]] = {}


def _covered(font: TTFont, raw: bytes, count: int) -> frozenset[int]:
    if (raw, count) not in _COVERED:
        # Numbers for names: to learn the true names of glyphs takes longer than all the rest.
        font.setGlyphOrder([str(number) for number in range(count)])
        best = font.getBestCmap() or {}
        _COVERED[raw, count] = frozenset(code for code, glyph in best.items() if glyph != "0")
    return _COVERED[raw, count]


@cache
def _grows_bold(file: FontFile) -> bool:
    def heaviest(font: TTFont) -> float:
        axes = font["fvar"].axes if "fvar" in font else ()
        return max((axis.maxValue for axis in axes if axis.axisTag == "wght"), default=0)

    return _reading(file, heaviest, 0.0) >= HEAVY_AXIS


@cache
def _names(file: FontFile) -> frozenset[str]:
    wanted = (FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY)

    def names(font: TTFont) -> frozenset[str]:
        return frozenset(str(name) for name in font["name"].names if name.nameID in wanted)

    return _reading(file, names, frozenset())
