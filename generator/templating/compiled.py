"""Compiled templates, kept for the next run. They only spare time: no failure counts."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket


def compiled_in(folder: Path | None) -> BytecodeCache | None:
    """The cache in ``folder``; ``None`` where none is wanted, or none can be made."""
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return Compiled(folder)


class Compiled(FileSystemBytecodeCache):
    """Files in ``folder``, each written as a whole."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), f"{_compiler()}_%s.cache")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Leave the bucket empty where there is nothing sound."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # damaged bytes may raise anything at all
            bucket.reset()
        if not isinstance(bucket.code, CodeType):
            bucket.reset()  # damaged bytes may also be those of another thing

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, where something can be written."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def _compiler() -> str:
    """What compiled templates depend on beside their text."""
    ours = Path(__file__).with_name("sourced.py").read_bytes()
    return blake2b(version("jinja2").encode() + ours, digest_size=8).hexdigest()
