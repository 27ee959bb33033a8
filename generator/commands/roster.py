"""The roster as ``zhibu check`` and ``zhibu fix`` see it: only when it is named itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.config.load import load_config
from generator.gate.local import is_local
from generator.problems import Problem
from generator.records.kinds import SECTIONS

if TYPE_CHECKING:
    from generator.config.model import SiteConfig
    from generator.fixing.change import FileFix


def is_about_roster(path: PurePosixPath) -> bool:
    """Whether a path as typed is the folder of the roster, or in it."""
    return is_local(f"{path}/")


def is_roster(path: PurePosixPath, root: Path) -> bool:
    """Whether it is the roster that is used, or its folder."""
    from generator.handouts.roster.finding import roster_file

    file = roster_file(root)
    return file is not None and path in (PurePosixPath(file), PurePosixPath(file).parent)


def with_roster(
    found: Iterable[Problem], wanted: Iterable[PurePosixPath], root: Path
) -> list[Problem]:
    """The problems, of the roster those that printing would tell, where it is named."""
    config = _config(root)
    if config is None or not any(map(is_about_roster, wanted)):
        return list(found)
    from generator.handouts.roster.reading import read_roster

    told = read_roster(root, config.vocabulary, config.gate)[1]
    files = {problem.place.file for problem in told}
    return sorted([*(one for one in found if one.place.file not in files), *told])


def roster_fixes(wanted: Iterable[PurePosixPath], root: Path) -> list[FileFix]:
    """The roster mended in memory, where it is named and the settings can be read."""
    from generator.fixing.mending import Mendable, mended
    from generator.handouts.roster.finding import roster_file
    from generator.handouts.roster.people import Roster, roster_vocabulary
    from generator.handouts.roster.reading import roster_of

    file, config = roster_file(root), _config(root)
    if file is None or config is None or not any(is_roster(path, root) for path in wanted):
        return []
    path = root / file
    data = path.read_bytes()
    fix = mended(Mendable(path, file, path, Roster), data, roster_vocabulary(config.vocabulary))
    before, left = (
        tuple(roster_of(each, file, config.vocabulary, config.gate)[1])
        for each in (data, fix.new_data)
    )
    return [replace(fix, before=before, left=left)]


def _config(root: Path) -> SiteConfig | None:
    return load_config(root, SECTIONS).config
