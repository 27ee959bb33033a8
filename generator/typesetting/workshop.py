"""The folder the engine works in: the library of Typst files, and pictures by their content."""

from __future__ import annotations

import hashlib
import io
import shutil
import tempfile
import time
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PIL import Image

from generator.files import write_whole
from generator.pictures import BadPicture, is_picture, publishable

LIBRARY = "lib"
PICTURES = "pictures"
PAPER_SIDE = 950
"""Pixels of a picture as wide as the text of an A4 page (161 mm) at 150 dpi."""

OTHER_FORMATS = ("GIF", "BMP", "TIFF")
"""What the site shows as it is and paper as a PNG."""

STALE = 24 * 3600
"""Seconds after which a folder was left behind by a run that was cut off."""


class Drawing(BadPicture):
    """A picture made of lines and letters, whose fonts and links nobody knows."""

    told = "是 svg 图，网页上能看，打印件放不进去。"


class Workshop:
    """A folder of its own for one run, below ``folder`` if that can be; it goes with this object.

    A branch's library files stand over those of zhibu.
    """

    def __init__(self, folder: Path, templates: Sequence[Path]) -> None:
        self.folder = _of_its_own(folder)
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
        suffix = ".jpg" if path.suffix.lower() == ".jpeg" else path.suffix.lower()
        if suffix in {".svg", ".svgz"} and path.is_file():
            raise Drawing(path)
        if is_picture(path):
            data = publishable(path, longest)
        else:
            data, suffix = _as_png(path, longest), ".png"
        name = hashlib.sha256(data).hexdigest()[:32] + suffix
        target = self.folder / PICTURES / name
        # Another sheet with the same picture may be set at this moment.
        if not target.exists():
            write_whole(target, data)
        return f"/{PICTURES}/{name}"


def _as_png(path: Path, longest: int) -> bytes:
    """The first frame of a picture of another sort: a GIF, a BMP, a TIFF."""
    try:
        with Image.open(path, formats=OTHER_FORMATS) as picture:
            frame = picture.convert("RGBA")
            frame.thumbnail((longest, longest))
            out = io.BytesIO()
            frame.save(out, "PNG", optimize=True)
            return out.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadPicture(path) from error


def _of_its_own(folder: Path) -> Path:
    """A new folder below this one; where nothing can be written, among the system's own."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_stale(folder)
        return Path(tempfile.mkdtemp(dir=folder))
    except OSError:
        return Path(tempfile.mkdtemp(prefix="zhibu-"))


def _clear_stale(folder: Path) -> None:
    for left in folder.iterdir():
        with suppress(OSError):  # another run may be ending at this moment
            if left.stat().st_mtime < time.time() - STALE:
                shutil.rmtree(left)
