"""Old Office files (.doc, .xls, .ppt, .wps, .et) and encrypted new ones."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.piece import Blind, Piece, Seen
from generator.gate.texts import runs_of

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = tuple(f"{name}\0".encode("utf-16-le") + bytes(8) for name in ("Workbook", "Book"))


def pieces_of_old_office(data: bytes) -> Iterator[Seen]:
    """The readable runs; cells of a workbook that hold numbers cannot be read."""
    if _ENCRYPTED in data:
        yield Blind("文件加了密码，看不到里面。")
        return
    yield Piece(runs_of(data), "文件内容")
    if any(name in data for name in _WORKBOOKS):
        yield Blind("旧格式的表格（.xls、.et）里，存成数字的格子看不到；请另存为 .xlsx。")
