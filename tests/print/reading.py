"""What a finished PDF file shows, as PDFium reads it: letters with their places, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from PIL import Image

POINTS_A_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Letter:
    """One sign and the box of its ink, in mm from the page's left and top."""

    sign: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def has_ink(self) -> bool:
        """A blank has none."""
        return self.right > self.left and self.bottom > self.top and not self.sign.isspace()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in mm and the letters on it, in reading order."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]


def pages(data: bytes) -> Iterator[Page]:
    """Every page of a file."""
    with _opened(data) as document:
        for index in range(len(document)):
            page = document[index]
            width, height = page.get_size()
            yield Page(
                index + 1,
                width / POINTS_A_MM,
                height / POINTS_A_MM,
                tuple(_letters(page.get_textpage(), height)),
            )


def text(data: bytes) -> str:
    """All text of a file without blanks; a copying reader gets the same."""
    with _opened(data) as document:
        raw = "".join(
            document[index].get_textpage().get_text_bounded() for index in range(len(document))
        )
    return "".join(raw.split())


def pictures(data: bytes, dots_per_inch: int, first: int | None = None) -> list[Image.Image]:
    """Grey pictures of the first pages (all of them by default)."""
    with _opened(data) as document:
        count = len(document) if first is None else min(first, len(document))
        return [_picture(document[index], dots_per_inch) for index in range(count)]


def _picture(page: pypdfium2.PdfPage, dots_per_inch: int) -> Image.Image:
    image: Image.Image = page.render(scale=dots_per_inch / 72, grayscale=True).to_pil()
    return image.copy()


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def _letters(page: pypdfium2.PdfTextPage, height: float) -> Iterator[Letter]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(page.count_chars()):
        if pdfium.FPDFText_IsGenerated(page, index) == 1:
            continue
        pdfium.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        yield Letter(
            chr(pdfium.FPDFText_GetUnicode(page, index)),
            left.value / POINTS_A_MM,
            (height - top.value) / POINTS_A_MM,
            right.value / POINTS_A_MM,
            (height - bottom.value) / POINTS_A_MM,
        )
