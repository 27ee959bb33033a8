"""The fonts of one run: a family for each role, and what characters they have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import typst

from generator.fonts.roles import Role


@dataclass(frozen=True, slots=True)
class Typeface:
    """What plays a role: families in the order they are tried for each character.

    ``stroked_bold`` says that the first family has no bold of its own, so that bold is drawn by a
    stroke around the letters.
    """

    families: tuple[str, ...]
    stroked_bold: bool


@dataclass(frozen=True, slots=True)
class Typefaces:
    """All roles, the engine's handle on the font files, and their characters.

    ``fingerprint`` changes whenever another font would be used: finished sheets are kept by it.
    """

    roles: Mapping[Role, Typeface]
    fonts: typst.Fonts
    has: Callable[[str], bool]
    """Whether some family of every role has this character."""
    fingerprint: str
