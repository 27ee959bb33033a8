"""The folder the engine works in: the library of Typst files, and pictures by their content."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator.files import write_whole
from generator.pictures import BadPicture, is_picture, publishable

LIBRARY = "lib"
PICTURES = "pictures"
PAPER_SIDE = 950
"""Pixels of a picture as wide as the text of an A4 page (161 mm) at 150 dpi."""


STALE = 24 * 3600
"""Seconds after which a folder was left behind by a run that was cut off."""


class Workshop:
    """A folder of its own for one run, below ``folder``; it goes with this object.

    A branch's library files stand over those of zhibu.
    """

    def __init__(self, folder: Path, templates: Sequence[Path]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_stale(folder)
        self.folder = Path(tempfile.mkdtemp(dir=folder))
        self._addresses: dict[tuple[Path, int], str] = {}
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / PICTURES).mkdir()
        (self.folder / LIBRARY).mkdir()
        for source in reversed(templates):
            if (source / LIBRARY).is_dir():
                shutil.copytree(source / LIBRARY, self.folder / LIBRARY, dirs_exist_ok=True)

    def picture(self, path: Path, longest: int = PAPER_SIDE) -> str:
        """The address of a picture, at most ``longest`` px long, for a Typst source.

        Raises ``BadPicture``.
        """
        if (path, longest) not in self._addresses:
            self._addresses[path, longest] = self._address(path, longest)
        return self._addresses[path, longest]

    def _address(self, path: Path, longest: int) -> str:
        if not is_picture(path):
            raise BadPicture(path)
        data = publishable(path, longest)
        suffix = ".jpg" if path.suffix.lower() == ".jpeg" else path.suffix.lower()
        name = hashlib.sha256(data).hexdigest()[:32] + suffix
        target = self.folder / PICTURES / name
        # Another sheet with the same picture may be set at this moment.
        if not target.exists():
            write_whole(target, data)
        return f"/{PICTURES}/{name}"


def _clear_stale(folder: Path) -> None:
    for left in folder.iterdir():
        with suppress(OSError):  # another run may be ending at this moment
            if left.stat().st_mtime < time.time() - STALE:
                shutil.rmtree(left)
