"""Archives beside zip: tar, and what gzip, bzip2 and xz pack."""

from __future__ import annotations

import bz2
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final, Protocol

from generator.gate.budget import Budget, TooMuch
from generator.gate.piece import Blind, Piece, Seen

Look = Callable[[bytes, str], Iterator[Seen]]
GZIP, BZIP, XZ = b"\x1f\x8b", b"BZh", b"\xfd7zXZ"
PACKED: Final = (GZIP, BZIP, XZ)
_TAR_AT, _TAR = 257, b"ustar"
_MEMORY = 1 << 27
DAMAGED = "压缩包打不开，可能已经损坏。"
_BROKEN = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, tarfile.TarError)


class _Unpacker(Protocol):
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def is_tar(data: bytes) -> bool:
    """Whether the bytes are a tar archive of any system of our time."""
    return data.startswith(_TAR, _TAR_AT)


def pieces_of_packed(data: bytes, budget: Budget, look: Look) -> Iterator[Seen]:
    """The one file in a packed one, and the name gzip may keep of it."""
    try:
        content = _unpacker(data).decompress(data, budget.left + 1)
    except _BROKEN:
        yield Blind(DAMAGED)
        return
    budget.spend(len(content))
    if data.startswith(GZIP):
        yield Piece(data[10:300].partition(b"\0")[0].decode("utf-8", "replace"), "里面的文件名")
    yield from (seen.within("压缩包里的") for seen in look(content, ""))


def pieces_of_tar(data: bytes, budget: Budget, look: Look) -> Iterator[Seen]:
    """Every member with its name; links have a name only."""
    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r:", errors="replace") as archive:
            for member in archive:
                yield Piece(f"{member.name}\n{member.linkname}", "里面的文件名")
                content = _content(archive, member, budget)
                inner = f"“{member.name}”里的"
                yield from (seen.within(inner) for seen in look(content, member.name))
    except _BROKEN:
        yield Blind(DAMAGED)


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo, budget: Budget) -> bytes:
    if not member.isreg():
        budget.spend(0)
        return b""
    if member.size > budget.left:
        raise TooMuch
    file = archive.extractfile(member)
    content = file.read() if file else b""
    budget.spend(len(content))
    return content


def _unpacker(data: bytes) -> _Unpacker:
    if data.startswith(BZIP):
        return bz2.BZ2Decompressor()
    if data.startswith(XZ):
        return lzma.LZMADecompressor(memlimit=_MEMORY)
    return zlib.decompressobj(31)
