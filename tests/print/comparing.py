"""Compares pictures of pages as somebody would who looks from a step away.

Letters are drawn a little differently by each version of a renderer; where blocks, lines and rules
stand is not. So pages are drawn finer than they are kept (the strokes of two renderers then come
out alike), and both pictures are blurred by about a millimetre before they are compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from tests.print.reading import pictures

DOTS_PER_INCH: Final = 50
DOTS_A_MM: Final = DOTS_PER_INCH / 25.4
_BLUR: Final = 1.0 * DOTS_A_MM
TOLERANCE: Final = 24
"""Levels of grey, of 255. Another renderer's letters differ by 12 at most, a block that moved by
2 mm by 60 and more (measured on five documents, PDFium beside Poppler)."""
FINER: Final = 4
_LEVELS: Final = 8


def difference(one: Image.Image, other: Image.Image) -> int:
    """How far two pictures are apart where they are most so; 255 when their sizes differ."""
    if one.size != other.size:
        return 255
    apart = ImageChops.difference(_from_a_step_away(one), _from_a_step_away(other))
    return int(apart.getextrema()[1])  # type: ignore[arg-type]


def same_layout(one: Image.Image, other: Image.Image) -> bool:
    """Whether they show the same page."""
    return difference(one, other) <= TOLERANCE


def drawn(data: bytes, first: int | None = None, finer: int = FINER) -> list[Image.Image]:
    """The first pages of a PDF file (all of them by default)."""
    return [picture.reduce(finer) for picture in pictures(data, DOTS_PER_INCH * finer, first)]


def keep(picture: Image.Image, path: Path) -> None:
    """Write a small PNG of few greys."""
    path.parent.mkdir(parents=True, exist_ok=True)
    step = 255 / (_LEVELS - 1)
    levels = picture.point(lambda grey: round(grey / step))
    few = Image.frombytes("P", levels.size, levels.tobytes())
    few.putpalette([round(level * step) for level in range(_LEVELS) for _ in "rgb"])
    few.save(path, optimize=True, bits=4)


def kept(path: Path) -> Image.Image:
    """Read it again."""
    with Image.open(path) as image:
        return image.convert("L")


def show_difference(expected: Image.Image, got: Image.Image, path: Path) -> None:
    """Write what is missing in blue, what is new in red."""
    size = (max(expected.width, got.width), max(expected.height, got.height))
    before, after = _on_paper(expected, size), _on_paper(got, size)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.merge("RGB", (before, ImageChops.lighter(before, after), after)).save(path)


def _on_paper(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    paper = Image.new("L", size, 255)
    paper.paste(picture, (0, 0))
    return paper


def _from_a_step_away(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(_BLUR))
