"""PDF: the text of its pages, its notes and links, its facts, the files it carries."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.gate.pdfraw import strings_of
from generator.gate.piece import Blind, Piece, Seen

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

MOST_PAGES = 500
_MOST_NAMED = 10
LONGEST = 20.0
"""Seconds for one file."""
Look = Callable[[bytes, str], Iterator[Seen]]


def pieces_of_pdf(data: bytes, look: Look) -> Iterator[Seen]:
    """Page by page; a scan, a locked and a damaged file are told as such.

    ``look`` looks into the files that the PDF carries.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        yield Blind("PDF 加了密码，看不到里面。" if locked else "PDF 打不开，可能已经损坏。")
        return
    try:
        yield from _pages(document)
        yield Piece("\n".join(document.get_metadata_dict(skip_empty=True).values()), "文档属性")
        yield Piece("\n".join(mark.get_title() for mark in document.get_toc()), "书签")
        yield Piece("\n".join(strings_of(data)), "书签、属性、批注").again()
        yield from _carried(document, look)
    except PdfiumError:
        yield Blind("PDF 有的地方已经损坏，没有看完。")
    finally:
        document.close()


def _pages(document: PdfDocument) -> Iterator[Seen]:
    began, written = time.monotonic(), False
    mute: list[int] = []
    for number in range(min(len(document), MOST_PAGES)):
        for text, name in _page(document, number, mute):
            written = written or bool(text.strip())
            yield Piece(text, f"第 {number + 1} 页{name}")
        if time.monotonic() - began > LONGEST:
            yield Blind(f"PDF 太大，只看了前 {number + 1} 页。")
            return
    if len(document) > MOST_PAGES:
        yield Blind(f"PDF 有 {len(document)} 页，只看了前 {MOST_PAGES} 页。")
    elif not written and len(document):
        yield Blind("PDF 里没有文字，像是扫描件，看不到写了什么。")
    elif mute:
        yield Blind(f"PDF 的第 {_listed(mute)} 页是图，没有文字，看不到写了什么。")


def _listed(pages: Sequence[int]) -> str:
    shown = "、".join(str(number + 1) for number in pages[:_MOST_NAMED])
    return f"{shown} 等 {len(pages)}" if len(pages) > _MOST_NAMED else shown


def _page(document: PdfDocument, number: int, mute: list[int]) -> list[tuple[str, str]]:
    """The texts of a page; one that shows something without any text is added to ``mute``."""
    from generator.gate.pdfnotes import notes_of, shows_something

    page = document[number]
    words = page.get_textpage()
    try:
        # Lines end with CR LF; the hyphen at a line's end is marked by U+FFFE.
        text = words.get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-")
        if not text.strip() and shows_something(page):
            mute.append(number)
        return [(text, ""), *((note, "的批注、链接") for note in notes_of(document, page))]
    finally:
        words.close()
        page.close()


def _carried(document: PdfDocument, look: Look) -> Iterator[Seen]:
    for number in range(document.count_attachments()):
        file = document.get_attachment(number)
        name = file.get_name()
        yield Piece(name, "附带文件的名字")
        yield from (
            seen.within(f"附带的“{name}”里的") for seen in look(bytes(file.get_data()), name)
        )
