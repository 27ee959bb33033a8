"""Booklets: the pages of a PDF file two by two on A4 sheets that are folded and stapled."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from generator.typesetting.imposition import Side, imposed

_MM: Final = 72 / 25.4
WIDTH, HEIGHT = 297 * _MM, 210 * _MM
"""A4 landscape, in pt."""
_TICK_FROM, _TICK_TO = 5 * _MM, 9 * _MM  # from the paper's edge: most printers leave 4 mm white
_BAR, _STEP = (1.2 * _MM, 5 * _MM), 7 * _MM
_KEPT: Final = ("/Lang", "/OutputIntents", "/ViewerPreferences")
_ARCHIVAL = re.compile(rb"(<pdfaid:conformance>)[AU](</pdfaid:conformance>)")
_ACCESSIBLE = re.compile(rb"<pdfuaid:part>\d</pdfuaid:part>")
_NUMBER_OF_PAGES = re.compile(rb"(<xmpTPg:NPages>)\d+(</xmpTPg:NPages>)")
_INSTANCE = re.compile(rb"(<xmpMM:InstanceID>)[^<]*(</xmpMM:InstanceID>)")


def booklet(data: bytes, *, back_cover: bool = False) -> bytes:
    """The PDF file ``data``, laid out for a booklet: A4 landscape, saddle stitch.

    To be printed on both sides, turned over the short edge. Pages of A5 keep their size, others
    are made to fit. ``back_cover``: blank pages stand before the last page, not after it. What
    ``imposition.signatures`` says of many pages holds; bars that step down the folds then show
    whether the signatures lie in order.

    Title, language, metadata, output intent and fonts stay, so text can still be searched and
    copied. The tags tell the order of pages of another shape and are lost: of a PDF/A-2a, UA-1 file
    a PDF/A-2u file remains. Bookmarks and links lead nowhere on paper and are left out. The same
    input gives the same bytes.
    """
    reader = PdfReader(BytesIO(data))
    writer = PdfWriter()
    forms = [_form(page, writer) for page in reader.pages]
    sides = imposed(len(forms), back_cover=back_cover)
    for side in sides:
        _add(side, forms, writer)
    _keep_what_it_is(reader, writer, len(sides), hashlib.sha256(data).digest()[:16])
    return _written(writer)


def _form(page: PageObject, writer: PdfWriter) -> tuple[StreamObject, float, float]:
    """A page as one thing that can be placed, with its width and height in pt."""
    drawn = page.get_contents()
    stream = DecodedStreamObject()
    stream.set_data(drawn.get_data() if drawn is not None else b"")
    form = stream.flate_encode()
    form.update(_names(Type="XObject", Subtype="Form"))
    form[NameObject("/BBox")] = ArrayObject(map(FloatObject, page.mediabox))
    # Cloned by one writer, fonts and pictures that pages share stay shared.
    form[NameObject("/Resources")] = page["/Resources"].clone(writer)
    _added(form, writer)
    return form, float(page.mediabox.width), float(page.mediabox.height)


def _add(side: Side, forms: list[tuple[StreamObject, float, float]], writer: PdfWriter) -> None:
    placed = DictionaryObject()
    drawing = [_marks(side)] if side.outer else []
    for name, place, left in (("L", side.left, 0.0), ("R", side.right, WIDTH / 2)):
        if place is not None:
            form, width, height = forms[place - 1]
            placed[NameObject(f"/{name}")] = form.indirect_reference
            drawing.append(_draw(name, left, width, height))
    page = writer.add_blank_page(WIDTH, HEIGHT)
    stream = DecodedStreamObject()
    stream.set_data("\n".join(drawing).encode("ascii"))
    page[NameObject("/Contents")] = _added(stream.flate_encode(), writer)
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): placed})


def _draw(name: str, left: float, width: float, height: float) -> str:
    """Place a page in the middle of its half; only what is too large is made smaller."""
    scale = min(1.0, WIDTH / 2 / width, HEIGHT / height)
    x = left + (WIDTH / 2 - scale * width) / 2
    y = (HEIGHT - scale * height) / 2
    return f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm /{name} Do Q"


def _marks(side: Side) -> str:
    """Faint ticks where the sheet is folded; on the outside of a signature its bar."""
    middle = f"{WIDTH / 2:.3f}"
    ends = (_TICK_FROM, _TICK_TO), (HEIGHT - _TICK_FROM, HEIGHT - _TICK_TO)
    ticks = "".join(f"{middle} {a:.3f} m {middle} {b:.3f} l S " for a, b in ends)
    return f"q 0.6 G 0.3 w {ticks}{_bar(side.signature) if side.collated else ''}Q"


def _bar(signature: int) -> str:
    """A short bar on the fold, lower with each signature."""
    width, height = _BAR
    top = HEIGHT - 20 * _MM - signature % 24 * _STEP
    return f"0.3 g {(WIDTH - width) / 2:.3f} {top - height:.3f} {width:.3f} {height:.3f} re f "


def _keep_what_it_is(reader: PdfReader, writer: PdfWriter, pages: int, digest: bytes) -> None:
    source, root = reader.root_object, writer.root_object
    for name in _KEPT:
        if name in source:
            root[NameObject(name)] = source[name].clone(writer)
    preferences = root.setdefault(NameObject("/ViewerPreferences"), DictionaryObject())
    preferences.get_object().update(_names(Duplex="DuplexFlipShortEdge", PrintScaling="None"))
    if "/Metadata" in source:
        root[NameObject("/Metadata")] = _metadata(source["/Metadata"], pages, digest, writer)
    writer.metadata = {
        name: value for name, value in (reader.metadata or {}).items() if isinstance(value, str)
    }
    first = (reader.trailer.get("/ID") or [digest])[0]
    # Archival files need an identifier; without this one it would differ from run to run.
    writer._ID = ArrayObject([_identifier(first), ByteStringObject(digest)])  # noqa: SLF001


def _metadata(old: Any, pages: int, digest: bytes, writer: PdfWriter) -> Any:
    """The XMP packet, which claims no more than what is kept."""
    packet = _ARCHIVAL.sub(rb"\1U\2", old.get_object().get_data())
    packet = _ACCESSIBLE.sub(b"", packet)
    packet = _NUMBER_OF_PAGES.sub(rb"\g<1>%d\g<2>" % pages, packet)
    packet = _INSTANCE.sub(rb"\g<1>%s\g<2>" % digest.hex().encode(), packet)
    stream = DecodedStreamObject()
    stream.set_data(packet)
    stream.update(_names(Type="Metadata", Subtype="XML"))
    return _added(stream, writer)


def _added(thing: StreamObject, writer: PdfWriter) -> IndirectObject:
    return writer._add_object(thing)  # noqa: SLF001 - the library has no public name for it


def _identifier(value: Any) -> ByteStringObject:
    if isinstance(value, TextStringObject):
        return ByteStringObject(value.original_bytes)
    return ByteStringObject(value)


def _names(**names: str) -> Mapping[Any, Any]:
    return {NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in names.items()}


def _written(writer: PdfWriter) -> bytes:
    writer.pdf_header = "%PDF-1.7"
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
