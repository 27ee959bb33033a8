"""Photos on their way to the site: no larger than needed, and without what the camera noted."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

LONGEST_SIDE = 1200
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def is_picture(path: Path) -> bool:
    """Whether the file is one that :func:`publishable` handles."""
    return path.suffix.lower() in FORMATS


def publishable(path: Path) -> bytes:
    """The picture upright, at most 1200 px long, without EXIF (which tells place and time)."""
    with Image.open(path) as picture:
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        form = FORMATS[path.suffix.lower()]
        if form == "JPEG":
            upright = upright.convert("RGB")
        upright.info.clear()
        out = io.BytesIO()
        upright.save(out, form, quality=82, optimize=True)
    return out.getvalue()
