"""The folder the engine works in: the library of Typst files, and pictures by their content."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.files import write_whole
from generator.pictures import publishable

LIBRARY = "lib"
PICTURES = "pictures"
PAPER_SIDE = 950
"""Pixels of a picture as wide as the text of an A4 page (161 mm) at 150 dpi."""


class Workshop:
    """A folder made anew for one run; a branch's library files stand over those of zhibu."""

    def __init__(self, folder: Path, templates: Sequence[Path]) -> None:
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        (folder / PICTURES).mkdir(parents=True)
        (folder / LIBRARY).mkdir()
        for source in reversed(templates):
            if (source / LIBRARY).is_dir():
                shutil.copytree(source / LIBRARY, folder / LIBRARY, dirs_exist_ok=True)

    def picture(self, path: Path, longest: int = PAPER_SIDE) -> str:
        """The address of a picture, at most ``longest`` px long, for a Typst source.

        Raises ``BadPicture``.
        """
        data = publishable(path, longest)
        suffix = ".jpg" if path.suffix.lower() == ".jpeg" else path.suffix.lower()
        name = hashlib.sha256(data).hexdigest()[:32] + suffix
        target = self.folder / PICTURES / name
        # Another sheet with the same picture may be set at this moment.
        if not target.exists():
            write_whole(target, data)
        return f"/{PICTURES}/{name}"
