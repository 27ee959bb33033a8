"""What lies in the folders of a project, read from disk once a run."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


class Folders:
    """Folders as they are on disk, each listed and resolved once, however many files it holds."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self.names = cache(_names)
        self._is_inside = cache(self._leads_inside)

    def holds(self, file: Path) -> bool:
        """Whether an existing file is in the project when all links are followed."""
        if self.names(file.parent)[file.name].is_symlink():
            return self._leads_inside(file)
        return self._is_inside(file.parent)

    def _leads_inside(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._root)


def _names(folder: Path) -> dict[str, os.DirEntry[str]]:
    """The entries of a folder by name, in the spelling of the disk; none of what is no folder."""
    if not folder.is_dir():
        return {}
    with os.scandir(folder) as entries:
        return {entry.name: entry for entry in entries}
