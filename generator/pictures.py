"""Photos on their way to the site: no larger than needed, and without what the camera noted."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

LONGEST_SIDE = 1200
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


class BadPicture(Exception):  # noqa: N818 - what it is, not what went wrong in the program
    """A file that is named as a picture but cannot be read as one.

    ``record`` is the file that names it, where that is known; ``told`` is what is wrong with it.
    """

    told = "打不开：不是图片，或者已经损坏。"

    def __init__(self, path: Path, record: Path | None = None) -> None:
        super().__init__(str(path))
        self.path = path
        self.record = record


def is_picture(path: Path) -> bool:
    """Whether the file is one that :func:`publishable` handles."""
    return path.suffix.lower() in FORMATS


def publishable(path: Path, longest: int = LONGEST_SIDE) -> bytes:
    """The picture upright, at most ``longest`` px long, without EXIF (which tells place and time).

    Raises ``BadPicture`` when the file is damaged or no picture.
    """
    try:
        with Image.open(path) as picture:
            upright = ImageOps.exif_transpose(picture)
            return _written(upright, FORMATS[path.suffix.lower()], longest)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadPicture(path) from error


def _written(picture: Image.Image, form: str, longest: int) -> bytes:
    picture.thumbnail((longest, longest))
    if form == "JPEG":
        picture = picture.convert("RGB")
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, form, quality=82, optimize=True)
    return out.getvalue()
