"""Files of many formats with a text in them, made while the tests run.

Private numbers are put together here, so that no file of the repository holds one.
"""

from __future__ import annotations

import struct
import tarfile
import zlib
from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin

MOBILE = "138" + "0013" + "8000"
SECRET = "机密" + "★"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A zip file with these members."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def paragraph(*runs: str) -> str:
    """A paragraph of Word's with its text in several runs, and layout numbers between them."""
    gap = "<w:pict><x>914400</x></w:pict>"
    return f"<w:p>{gap.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def docx(*paragraphs: str, **others: str) -> bytes:
    """A Word document; ``others`` are further parts, as ``header1=…``."""
    members = {"[Content_Types].xml": "<Types/>", "docProps/core.xml": "<c/>"}
    for name, body in {"document": "".join(paragraphs), **others}.items():
        members[f"word/{name}.xml"] = f"<w:document {WORD}>{body}</w:document>"
    return zipped(members)


def xlsx(**cells: str | float) -> bytes:
    """A workbook; keys are ``A1``, on a hidden sheet ``hidden_A1``; ``note_A1`` is a comment."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "名单"
    hidden = book.create_sheet("备查")
    hidden.sheet_state = "hidden"
    for key, value in cells.items():
        where, _, cell = key.rpartition("_")
        if where == "note":
            sheet[cell].comment = Comment(str(value), "记录人")
        else:
            (hidden if where == "hidden" else sheet)[cell] = value
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def pptx(*texts: str) -> bytes:
    """Slides that follow each other in another order than their files are numbered."""
    count = len(texts)
    members = {"[Content_Types].xml": "<Types/>"}
    for place, text in enumerate(texts):
        body = f"<p:sld {DRAWING} xmlns:p='p'><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"
        members[f"ppt/slides/slide{count - place}.xml"] = body
    ids = "".join(f'<p:sldId r:id="rId{count - place}"/>' for place in range(count))
    members["ppt/presentation.xml"] = (
        f"<p:presentation xmlns:p='p' xmlns:r='r'>{ids}</p:presentation>"
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Target="slides/slide{n}.xml"/>' for n in range(1, count + 1)
    )
    members["ppt/_rels/presentation.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    return zipped(members)


def odt(*paragraphs: str) -> bytes:
    """A LibreOffice document; paragraphs may hold spans."""
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    content = f'<body xmlns:text="{text}">{body}</body>'
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(*pages: str, title: str = "", note: str = "", link: str = "") -> bytes:
    """A plain PDF; ASCII text only."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    notes = (
        f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({note}) >> "
        f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({link}) >> >>"
    )
    for number, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET" if text else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> /Annots [{notes}] >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({title}) >>")
    return _pdf_of(objects)


def _pdf_of(objects: list[str]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    start = len(out)
    return (
        out
        + f"xref\n0 {size}\n0000000000 65535 f \n{table}{tail}startxref\n{start}\n%%EOF".encode()
    )


def jpeg(*, description: str = "", comment: str = "", title: str = "") -> bytes:
    """A photo with EXIF; ``title`` is what Windows writes, in two bytes a sign."""
    image = Image.new("RGB", (8, 8))
    exif = image.getexif()
    if description:
        exif[0x010E] = description
    if title:
        exif[0x9C9B] = title.encode("utf-16-le") + b"\0\0"
    target = BytesIO()
    image.save(target, "JPEG", exif=exif, comment=comment.encode())
    return target.getvalue()


def png(text: str, *, packed: bool) -> bytes:
    """A picture with a text chunk."""
    facts = PngImagePlugin.PngInfo()
    facts.add_itxt("Description", text, zip=packed)
    target = BytesIO()
    Image.new("RGB", (8, 8)).save(target, "PNG", pnginfo=facts)
    return target.getvalue()


def webp(text: str) -> bytes:
    """A picture with XMP."""
    target = BytesIO()
    xmp = f"<x:xmpmeta><dc:description>{text}</dc:description></x:xmpmeta>".encode()
    Image.new("RGB", (8, 8)).save(target, "WEBP", xmp=xmp)
    return target.getvalue()


def old_office(text: str, encoding: str, *, workbook: bool = False) -> bytes:
    """An old Office file as far as the gate looks: its mark, noise, the text."""
    noise = zlib.compress(bytes(range(256)) * 4)
    name = "Workbook".encode("utf-16-le") + bytes(12) if workbook else b""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<I", 7)
    return head + noise + b"\0" + text.encode(encoding) + b"\0\0" + noise + name


def rtf(text: str) -> bytes:
    """RTF as Word writes Chinese: bytes of GBK in hexadecimal, a control word in the middle."""
    signs = "".join(f"\\'{byte:02x}" for byte in text.encode("gb18030"))
    return b"{\\rtf1\\ansi\\ansicpg936\\f0\\fs24 " + signs.encode() + b"\\par }"


def tar(members: Mapping[str, bytes]) -> bytes:
    """A tar archive with these members."""
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in members.items():
            about = tarfile.TarInfo(name)
            about.size = len(content)
            archive.addfile(about, BytesIO(content))
    return target.getvalue()


def mail(text: str, name: str, content: bytes, subject: str = "通知") -> bytes:
    """A mail with an attachment, both encoded in base64."""
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "a@example.invalid"
    message.set_content(text, charset="utf-8", cte="base64")
    message.add_attachment(content, maintype="application", subtype="x-data", filename=name)
    return message.as_bytes()
