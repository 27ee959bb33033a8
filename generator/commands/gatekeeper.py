"""The gate as commands use it: over a project, and over the site made from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.config.gate import GateSettings
from generator.config.load import CONFIG_FILE, load_config
from generator.gate import history
from generator.gate.built import scan_built
from generator.gate.remembered import Remembered
from generator.gate.scan import Digests, project_problems
from generator.problems import Problem
from generator.project import Project
from generator.records.kinds import SECTIONS

REMEMBERED = ".zhibu/clean.txt"


class Stopped(Exception):  # noqa: N818 - it says what is the case
    """The gate found something in the finished site."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.problems = problems


class Gate:
    """One run's gate; with a broken configuration nothing is let through."""

    def __init__(self, root: Path, project: Project) -> None:
        catalogue = project.catalogue
        self._root = root
        # Of a file that is no record but a link, or cannot be opened, the reader has told already.
        self._told = {problem.place.file for problem in project.problems if problem.code == "E008"}
        self._settings = catalogue.config.gate if catalogue else GateSettings()
        self._clean: Digests = set()

    def problems(self, wanted: Sequence[str] = ()) -> list[Problem]:
        """What the gate says of the project, or of these files and folders in it."""
        found = project_problems(self._root, self._settings, wanted, self._clean)
        return [p for p in found if p.code != "W203" or p.place.file not in self._told]

    def inspect(self, directory: Path, name: str) -> None:
        """Raise ``Stopped`` when the finished folder, to be called ``name``, must not go out."""
        remembered = Remembered(self._root / REMEMBERED, self._settings)
        clean, looked = self._clean | remembered.digests, set[bytes]()
        found = scan_built(directory, name, self._root, self._settings, clean, looked)
        if found:
            raise Stopped(found)
        remembered.remember(looked)


def settings_at(root: Path) -> GateSettings:
    """The branch's settings of the gate; those of no branch where they cannot be read."""
    config = load_config(root, SECTIONS).config if (root / CONFIG_FILE).is_file() else None
    return config.gate if config else GateSettings()


def settings_in(root: Path, commit: str) -> GateSettings:
    """The same as a commit has them, or the index (without ``commit``)."""
    written = history.blob(root, f"{commit}:./{CONFIG_FILE}")
    if written is None:
        written = history.blob(root, f"{commit}:{CONFIG_FILE}")
    with TemporaryDirectory() as folder:
        if written is not None:
            (Path(folder) / CONFIG_FILE).write_bytes(written)
        return settings_at(Path(folder))
