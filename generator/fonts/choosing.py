"""Chooses the fonts of a run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

from generator.config.printing import PrintSettings
from generator.fonts.bundled import PINNED
from generator.fonts.faces import Face, Family, Origin, key_of
from generator.fonts.known import BUNDLED, OFFICIAL, PACKAGED, RICHEST, role_told_by
from generator.fonts.library import FONTS_FOLDER, Library, library_of
from generator.fonts.probing import settable
from generator.fonts.roles import Role
from generator.fonts.signs import Coverage
from generator.fonts.typefaces import Typeface, Typefaces, UnmetWish
from generator.fonts.unusable import unusable_files

OWN_FAMILIES = 2
"""How many families of its own design a role has: 仿宋_GB2312 needs FangSong for rarer names."""
CHINESE = "永一国"
"""A family without these is not taken for Chinese text."""
STAND_INS = {Role.FANGSONG: Role.SONG, Role.KAI: Role.SONG, Role.XIAOBIAOSONG: Role.SONG}
"""Who plays a role for which there is no font; 宋 and 黑 always have one."""
Lists = Mapping[Role, list[Family]]


def choose_typefaces(root: Path, settings: PrintSettings) -> Typefaces:
    """The best fonts this machine, the branch's folder ``fonts`` and the package have.

    Raises ``FontProblem`` where the bundled fonts are not those that were pinned.
    """
    library = library_of(root, bundled_only=settings.bundled_fonts)
    wishes = {} if settings.bundled_fonts else _wishes(settings)
    met, unmet = _meet(wishes, library)
    lists = _settable(_lists(met, library), library)
    spoilt = [
        UnmetWish(role, wishes[role], "字体文件坏了，排不了版")
        for role, family in met.items()
        if family not in lists[role]
    ]
    return Typefaces(
        {role: _typeface(role, families, met) for role, families in lists.items()},
        library.fonts,
        Coverage(lists.values()).has,
        _fingerprint(lists),
        (*unmet, *spoilt),
        library.families,
        () if settings.bundled_fonts else _unusable(root, library),
    )


def _unusable(root: Path, library: Library) -> tuple[Path, ...]:
    return unusable_files((root / FONTS_FOLDER).resolve(), library.families.values())


def _wishes(settings: PrintSettings) -> dict[Role, str]:
    named = {role: getattr(settings.fonts, role.value) for role in Role}
    return {role: str(name) for role, name in named.items() if name}


def _meet(
    wishes: Mapping[Role, str], library: Library
) -> tuple[dict[Role, Family], list[UnmetWish]]:
    met, unmet = {}, []
    for role, name in wishes.items():
        family = library.named(name)
        if family and _is_fit(family):
            met[role] = family
        else:
            unmet.append(UnmetWish(role, name, _why_not(family)))
    return met, unmet


def _why_not(family: Family | None) -> str:
    if family is None:
        return "这台电脑上没有"
    return "里面没有汉字" if family.is_sound else "字体文件坏了，排不了版"


def _is_fit(family: Family) -> bool:
    return family.is_sound and family.has_all(CHINESE)


def _lists(met: Mapping[Role, Family], library: Library) -> dict[Role, list[Family]]:
    own = {role: _own(role, library) for role in Role}
    rich = [family for family in _present(RICHEST, library) if family.is_sound]
    return {role: _list(role, met.get(role), own, library, rich) for role in Role}


def _list(
    role: Role, wished: Family | None, own: Lists, library: Library, rich: list[Family]
) -> list[Family]:
    stand_in = own[STAND_INS[role]] if role in STAND_INS else []
    bundled = _present(BUNDLED[role], library)
    first = [wished] if wished else []
    return list(dict.fromkeys([*first, *own[role], *stand_in, *bundled, *rich]))


def _own(role: Role, library: Library) -> list[Family]:
    """The best families of the role's own design."""
    official = _present(OFFICIAL[role], library)
    packaged = _present(PACKAGED[role], library)
    # Both of the first pair may be there under two names for the same thing.
    every = dict.fromkeys(chain(official, _of_branch(role, library), packaged))
    return list(islice((family for family in every if _is_fit(family)), OWN_FAMILIES))


def _of_branch(role: Role, library: Library) -> Iterator[Family]:
    """Fonts somebody put into the branch's folder, by what their names say."""
    for family in library.families.values():
        if family.origin is Origin.BRANCH and _role_of(family) is role:
            yield family


def _role_of(family: Family) -> Role | None:
    names = [family.name, *sorted(family.faces[0].file.names)]
    return next((role for role in map(role_told_by, names) if role), None)


def _present(names: Iterable[str], library: Library) -> list[Family]:
    return [family for family in map(library.get, names) if family]


def _settable(lists: Lists, library: Library) -> dict[Role, list[Family]]:
    """The lists without the families the engine cannot set."""
    names = dict.fromkeys(family.name for families in lists.values() for family in families)
    good = set(settable(names, library.fonts))
    return {role: [fam for fam in fams if fam.name in good] for role, fams in lists.items()}


def _typeface(role: Role, families: list[Family], met: Mapping[Role, Family]) -> Typeface:
    first = families[0]
    wished = met.get(role) is first
    return Typeface(
        tuple(family.name for family in families),
        stroked_bold=not first.has_bold,
        own_design=wished or _plays(first, role),
        wished=wished,
    )


def _plays(family: Family, role: Role) -> bool:
    known = (*OFFICIAL[role], *PACKAGED[role], *_bundled_design(role))
    return key_of(family.name) in map(key_of, known) or _role_of(family) is role


def _bundled_design(role: Role) -> tuple[str, ...]:
    return BUNDLED[role][:1] if role not in STAND_INS else ()


def _fingerprint(lists: Lists) -> str:
    told = [
        f"{role.value}:{family.name}:{face.weight}:{_state(face)}"
        for role, families in lists.items()
        for family in families
        for face in family.used
    ]
    return hashlib.sha256("\n".join(told).encode("utf-8")).hexdigest()


def _state(face: Face) -> str:
    # The bundled files were just found to be these; when they were installed does not matter.
    bundled = face.origin is Origin.BUNDLED
    return PINNED.get(face.file.path.name, face.file.stamp) if bundled else face.file.stamp
