"""Zip files: documents of Word, Excel, PowerPoint, WPS and LibreOffice, and plain archives."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.gate.budget import Budget, TooMuch
from generator.gate.labels import BODY, SHEETS, SLIDES, label, named_parts
from generator.gate.piece import Blind, Piece, Seen, joined
from generator.gate.sheets import pieces_of_sheet, shared_strings
from generator.gate.xmltext import pieces_of_xml

Look = Callable[[bytes, str], Iterator[Seen]]
DAMAGED = "文件打不开，可能已经损坏。"
LOCKED = "里面的文件加了密码，看不到。"
_STRINGS = "xl/sharedStrings.xml"
_OFFICE = frozenset({"[Content_Types].xml", "mimetype", "OFD.xml"})
_UNREADABLE = (
    BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
_ENCRYPTED, _UTF8 = 0x1, 0x800
_END, _END_WITHIN = b"PK\x05\x06", 1 << 17


def pieces_of_zip(data: bytes, budget: Budget, look: Look) -> Iterator[Seen]:
    """Every member, its name too; ``look`` looks into members that are files of their own."""
    try:
        archive = ZipFile(BytesIO(data))
        # A list: two members may have one name, and each program shows another of them.
        members = [(name_of(info), info) for info in archive.infolist()]
    except _UNREADABLE:
        yield Blind(DAMAGED)
        return
    yield joined((("", name) for name, _ in members), "里面的文件名")
    yield Piece(archive.comment.decode("utf-8", "replace"), "压缩包的注释")
    files = [(name, info) for name, info in members if not name.endswith("/")]
    yield from _Package(archive, files, budget, look).pieces()


def zip_ends(data: bytes) -> bool:
    """Whether a zip file stands behind other bytes: programs that unpack look at the end."""
    end = data.rfind(_END, -_END_WITHIN)
    if end < 0:
        return False
    try:
        return bool(ZipFile(BytesIO(data)).infolist())
    except _UNREADABLE:
        return False


def name_of(info: ZipInfo) -> str:
    """A member's name; Windows writes Chinese ones in GBK without saying so."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


class _Package:
    """One zip file at work."""

    def __init__(
        self,
        archive: ZipFile,
        members: Sequence[tuple[str, ZipInfo]],
        budget: Budget,
        look: Look,
    ) -> None:
        self._archive, self._members, self._budget, self._look = archive, members, budget, look
        self._is_office = not _OFFICE.isdisjoint(name for name, _ in members)
        self._last = dict(members)
        self._read_before: dict[int, bytes] = {}
        self._locked = False

    def pieces(self) -> Iterator[Seen]:
        strings = shared_strings(self._read(_STRINGS))
        known = self._named(SHEETS) | self._named(SLIDES)
        for name, info in self._members:
            if info.flag_bits & _ENCRYPTED:
                self._locked = True
                continue
            try:
                content = self._unpack(info)
            except _UNREADABLE:
                yield Blind(DAMAGED, f"“{name}”：")
                continue
            yield from self._member(content, name, known, strings)
        if self._locked:
            yield Blind(LOCKED)

    def _member(
        self, content: bytes, name: str, known: dict[str, str], strings: list[str]
    ) -> Iterator[Seen]:
        words = label(name, known)
        if name.startswith("xl/worksheets/sheet") and name.endswith(".bin"):
            yield Blind("xlsb 表格里存成数字的格子看不到；请另存为 .xlsx。")
        elif name in known and name.startswith("xl/worksheets/") and name.endswith(".xml"):
            yield from pieces_of_sheet(content, strings, words)
        elif name == _STRINGS and strings:
            return  # told at the cells
        elif self._is_office and name.endswith((".xml", ".rels", ".vml")):
            beside = "" if name == SHEETS else "的链接、说明"
            counted = name in (BODY, "content.xml")
            yield from pieces_of_xml(content, words, counted=counted, beside=beside)
        else:
            inner = words if self._is_office else f"“{name}”"
            yield from (seen.within(f"{inner}里的") for seen in self._look(content, name))

    def _unpack(self, info: ZipInfo) -> bytes:
        if info.file_size > self._budget.left:
            raise TooMuch
        if info.header_offset in self._read_before:
            return self._read_before[info.header_offset]
        with self._archive.open(info) as member:
            content = member.read(self._budget.left + 1)
        self._budget.spend(len(content))
        return content

    def _read(self, name: str) -> bytes:
        """A part that says how to read others; it is kept, since its turn comes again."""
        info = self._last.get(name)
        if info is None or info.flag_bits & _ENCRYPTED:
            return b""
        try:
            content = self._unpack(info)
        except _UNREADABLE:
            return b""
        self._read_before[info.header_offset] = content
        return content

    def _named(self, name: str) -> dict[str, str]:
        folder, _, stem = name.rpartition("/")
        return named_parts(name, self._read(name), self._read(f"{folder}/_rels/{stem}.rels"))
