"""The gate as commands use it: over a project, and over the site made from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.built import scan_built
from generator.gate.scan import Digests, project_problems
from generator.problems import Problem
from generator.project import Project


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
        self._settings = catalogue.config.gate if catalogue else GateSettings()
        self._clean: Digests = set()

    def problems(self, wanted: Sequence[str] = ()) -> list[Problem]:
        """What the gate says of the project, or of these files and folders in it."""
        return project_problems(self._root, self._settings, wanted, self._clean)

    def inspect(self, directory: Path, name: str) -> None:
        """Raise ``Stopped`` when the finished folder, to be called ``name``, must not go out."""
        found = scan_built(directory, name, self._root, self._settings, self._clean)
        if found:
            raise Stopped(found)
