"""The typesetting engine: a source and a look become a PDF file."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from generator.fonts.typefaces import Typefaces
from generator.typesetting.characters import SUBSTITUTE
from generator.typesetting.complaints import undisplayed

# Archival (tagged, Unicode) and accessible; with a standard, a missing glyph is an error.
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]

ATTEMPTS = 3


class Engine:
    """Compiles sources that import the library below ``folder``. Not for several threads.

    ``replaced`` are the groups of characters of the last source that no single font has.
    """

    def __init__(self, typefaces: Typefaces, folder: Path) -> None:
        self.replaced: frozenset[str] = frozenset()
        self._typefaces = typefaces
        self._compiler = typst.Compiler(
            root=folder, font_paths=typefaces.fonts, ignore_system_fonts=True
        )

    def pdf(self, source: str, look: Mapping[str, Any], day: dt.date) -> bytes:
        """The PDF/A-2a, PDF/UA-1 file of a source; ``day`` is its date of creation.

        ``look`` (sizes, paper) and the fonts of the roles are what ``lib/look.typ`` reads.
        Each font may have a letter and the sign above it without any having both: such a group is
        printed as a substitute and told in ``replaced``. Raises ``typst.TypstError``.
        """
        self.replaced = frozenset()
        for _ in range(ATTEMPTS):
            try:
                return self._made(source, look, day)
            except typst.TypstError as error:
                unshown = undisplayed(error)
                if not unshown:
                    raise
                self.replaced |= unshown
                for text in unshown:
                    source = source.replace(text, SUBSTITUTE)
        return self._made(source, look, day)

    def _made(self, source: str, look: Mapping[str, Any], day: dt.date) -> bytes:
        made = self._compiler.compile(
            source.encode("utf-8"),
            format="pdf",
            pdf_standards=STANDARDS,
            sys_inputs={"look": inputs_of(look, self._typefaces)},
            timestamp=_midnight(day),
        )
        if not isinstance(made, bytes):
            raise TypeError("the engine gave no single file")
        return made


def inputs_of(look: Mapping[str, Any], typefaces: Typefaces) -> str:
    """What ``lib/look.typ`` is handed: the look and the fonts of the roles, as JSON."""
    fonts = {
        role.value: {
            "families": face.families,
            "stroked-bold": face.stroked_bold,
            "own-design": face.own_design,
        }
        for role, face in typefaces.roles.items()
    }
    return json.dumps({**look, "fonts": fonts}, ensure_ascii=False, sort_keys=True)


def _midnight(day: dt.date) -> int:
    return int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp())
