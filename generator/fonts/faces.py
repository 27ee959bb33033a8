"""Font files by family, as the engine sees them, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path

import typst

from generator.fonts.files import FontFile, font_file

REGULAR, BOLD = 400, 700
"""The weights sheets are set in (of 100 to 900)."""
HEAVY = 600
"""From here on a weight reads as bold."""
NORMAL_STRETCH = 1.0


class Origin(StrEnum):
    """Where a font file was found; its value is what editors read."""

    SYSTEM = "系统"
    BRANCH = "支部的 fonts 文件夹"
    BUNDLED = "软件自带"


@dataclass(frozen=True, slots=True)
class Face:
    """One style of a family in one file."""

    file: FontFile
    weight: int
    upright: bool
    stretch: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class Family:
    """All faces of one name, in the engine's spelling."""

    name: str
    faces: tuple[Face, ...]

    @property
    def origin(self) -> Origin:
        """Where its regular face comes from."""
        return self.used[0].origin

    @property
    def used(self) -> tuple[Face, ...]:
        """The faces the engine may take for regular and for bold text, regular ones first.

        Two files of the same weight are both among them: which one is taken nobody can tell.
        """
        plain = [face for face in self.faces if face.upright] or list(self.faces)
        widths = [face for face in plain if face.stretch == NORMAL_STRETCH] or plain
        return tuple(dict.fromkeys([*_nearest(widths, REGULAR), *_nearest(widths, BOLD)]))

    @property
    def is_sound(self) -> bool:
        """Whether each of its used files is whole and can be read."""
        return all(face.file.is_sound for face in self.used)

    @property
    def has_bold(self) -> bool:
        """Whether bold text gets bold letters of its own."""
        return any(face.weight >= HEAVY or face.file.grows_bold for face in self.used)

    def has(self, sign: str) -> bool:
        """Whether the character is in every face that may be asked for it."""
        return all(ord(sign) in face.file.characters for face in self.used)

    def has_all(self, signs: Iterable[str]) -> bool:
        """Whether all of the characters are."""
        return all(self.has(sign) for sign in signs)


def key_of(name: str) -> str:
    """What names of families are compared by: case and spaces do not count."""
    return "".join(name.split()).casefold()


def families_of(fonts: typst.Fonts, origins: Mapping[Path, Origin]) -> dict[str, Family]:
    """The families of a handle by their keys; ``origins`` tells whose folders are not a system's.

    Fonts compiled into the engine have no file and are left out.
    """
    faces = sorted(_faces(fonts, origins), key=lambda pair: key_of(pair[0]))
    grouped = groupby(faces, key=lambda pair: key_of(pair[0]))
    return {key: _family(list(group)) for key, group in grouped}


def _family(named: list[tuple[str, Face]]) -> Family:
    return Family(named[0][0], tuple(face for _, face in named))


def _faces(fonts: typst.Fonts, origins: Mapping[Path, Origin]) -> Iterator[tuple[str, Face]]:
    for info in fonts.fonts():
        if info.path is not None:
            path = Path(info.path)
            face = Face(
                font_file(path, info.index),
                info.weight,
                info.style == "normal",
                info.stretch,
                _origin(path, origins),
            )
            yield info.family, face


def _origin(path: Path, origins: Mapping[Path, Origin]) -> Origin:
    owners = (origin for folder, origin in origins.items() if path.is_relative_to(folder))
    return next(owners, Origin.SYSTEM)


def _nearest(faces: list[Face], weight: int) -> list[Face]:
    distance = min(abs(face.weight - weight) for face in faces)
    return [face for face in faces if abs(face.weight - weight) == distance]
