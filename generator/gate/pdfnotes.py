"""Notes, form fields and links of a PDF page; PDFium offers them only as plain C functions."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pypdfium2 import PdfDocument, PdfPage

_KEYS = (b"Contents", b"V", b"TU", b"T", b"RC")
"""A note's text, a field's value and explanation, who wrote the note, its text with markup."""


def notes_of(document: PdfDocument, page: PdfPage) -> Iterator[str]:
    """What is written in notes and fields, and where links lead."""
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        yield from filter(None, (_value(note, key) for key in _KEYS))
        yield from filter(None, [_address(document, note)])
        pdfium.FPDFPage_CloseAnnot(note)


def shows_something(page: PdfPage) -> bool:
    """Whether anything is drawn on the page; an empty one hides nothing."""
    return bool(pdfium.FPDFPage_CountObjects(page) > 0)


def _value(note: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    units = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(note, key, units, length)
    return bytes(units).decode("utf-16-le", "replace").rstrip("\0")


def _address(document: PdfDocument, note: Any) -> str:
    link = pdfium.FPDFAnnot_GetLink(note)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
    buffer = create_string_buffer(length + 1)
    if length:
        pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")
