"""All fonts that can be had: of the system, of the branch's folder, and the bundled ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typst

from generator.fonts.bundled import bundled_folder
from generator.fonts.faces import Family, Origin, families_of, key_of
from generator.fonts.known import BUNDLED

FONTS_FOLDER = "fonts"
"""A branch's own fonts, in its project, with any folders in it."""
TEX_FONTS = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
"""Where Debian puts Fandol: known to TeX, not to the system."""


@dataclass(frozen=True)
class Library:
    """A handle of the engine, and the families it has by their keys (:func:`key_of`)."""

    fonts: typst.Fonts
    families: dict[str, Family]

    def get(self, name: str) -> Family | None:
        """The family by the name the engine knows it by."""
        return self.families.get(key_of(name))

    def named(self, name: str) -> Family | None:
        """The family by any name in its files: Chinese ones, that of a face, for PostScript."""
        return self.get(name) or self._by_any_name.get(key_of(name))

    @cached_property
    def _by_any_name(self) -> dict[str, Family]:
        names: dict[str, Family] = {}
        for family in self.families.values():
            for face in family.faces:
                names.update({key_of(name): family for name in face.file.names})
        return names


def library_of(root: Path, *, bundled_only: bool) -> Library:
    """What the machine and the project at ``root`` have; raises ``FontProblem``.

    A damaged font under a name of the bundled ones would take their place: then the fonts of the
    system, or of the branch, are left out until that file is gone.
    """
    bundled = bundled_folder()
    own = (root / FONTS_FOLDER).resolve()
    branch = [own] if own.is_dir() else []
    if not bundled_only:
        for system, folders in ((True, branch), (True, []), (False, branch)):
            library = _library(bundled, folders, system=system)
            if all(_is_sure(library, name) for names in BUNDLED.values() for name in names):
                return library
    return _library(bundled, [], system=False)


def _library(bundled: Path, branch: list[Path], *, system: bool) -> Library:
    tex = [TEX_FONTS] if system and TEX_FONTS.is_dir() else []
    fonts = typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=False,
        font_paths=[bundled, *branch, *tex],
    )
    origins = {bundled: Origin.BUNDLED, **dict.fromkeys(branch, Origin.BRANCH)}
    return Library(fonts, families_of(fonts, origins))


def _is_sure(library: Library, name: str) -> bool:
    """Whether only sound faces go by the name of a bundled family."""
    family = library.get(name)
    if family is None:
        return False
    strangers = [face for face in family.used if face.origin is not Origin.BUNDLED]
    return all(face.file.is_sound and ord("永") in face.file.characters for face in strangers)
