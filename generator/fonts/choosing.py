"""Chooses the fonts of a run."""

from __future__ import annotations

from pathlib import Path

import pylopdf_fonts_zh_cn
import typst
from fontTools.ttLib import TTFont

from generator.config.printing import PrintSettings
from generator.fonts.roles import Role
from generator.fonts.typefaces import Typeface, Typefaces


def choose_typefaces(root: Path, settings: PrintSettings) -> Typefaces:
    """The best fonts this machine, the branch's folder ``fonts`` and the package have."""
    folder = pylopdf_fonts_zh_cn.sans_path().parent
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    serif, sans = ("Noto Serif SC", "Noto Sans SC"), ("Noto Sans SC", "Noto Serif SC")
    roles = {role: Typeface(sans if role is Role.HEI else serif, True) for role in Role}
    with TTFont(pylopdf_fonts_zh_cn.serif_path(), lazy=True) as font:
        covered = set(font.getBestCmap())
    return Typefaces(roles, fonts, lambda sign: ord(sign) in covered, "bundled")
