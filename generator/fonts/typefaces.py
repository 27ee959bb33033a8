"""The fonts of one run: a family for each role, and what characters they have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import typst

from generator.fonts.faces import Family, key_of
from generator.fonts.roles import Role


@dataclass(frozen=True, slots=True)
class Typeface:
    """What plays a role: families in the order they are tried for each character.

    ``stroked_bold`` says that the first family has no bold of its own, so that bold is drawn by a
    stroke around the letters. ``own_design`` says that the first family is cut for this role (a
    仿宋 for 仿宋), not another that stands in for it; ``wished`` that the branch named it.
    """

    families: tuple[str, ...]
    stroked_bold: bool
    own_design: bool = False
    wished: bool = False


@dataclass(frozen=True, slots=True)
class UnmetWish:
    """A family the settings name for a role that is not used; ``reason`` is a Chinese clause."""

    role: Role
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Typefaces:
    """All roles, the engine's handle on the font files, and their characters.

    ``fingerprint`` changes whenever another font would be used: finished sheets are kept by it.
    ``found`` are all families the machine, the branch and the package have, by name.
    """

    roles: Mapping[Role, Typeface]
    fonts: typst.Fonts
    has: Callable[[str], bool]
    """Whether some family of every role has this character."""
    fingerprint: str
    unmet: tuple[UnmetWish, ...] = ()
    found: Mapping[str, Family] = field(default_factory=dict)
    unusable: tuple[Path, ...] = ()
    """Font files of the branch that are none, or damaged."""

    def first(self, role: Role) -> Family:
        """The family that plays a role, with its files."""
        return self.found[key_of(self.roles[role].families[0])]
