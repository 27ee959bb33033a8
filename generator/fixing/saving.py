"""Writing all mended files, or none of them."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator.fixing.change import FileFix


class CannotWrite(Exception):  # noqa: N818 - says what happened, in Chinese
    """A file that cannot be written; nothing was changed."""


def save(fixes: Sequence[FileFix]) -> None:
    """Write the changed files; raises ``CannotWrite`` and leaves all as they were if one fails.

    Every new text is written beside its file first; only when all are there, they take the
    places of the old ones. Modes of files are kept, symbolic links are followed.
    """
    changed = [fix for fix in fixes if fix.changes]
    ready: list[tuple[FileFix, Path]] = []
    try:
        for fix in changed:
            _refuse_unwritable(fix)
            ready.append((fix, _beside(fix)))
        _put_all(ready)
    finally:
        for _, beside in ready:
            beside.unlink(missing_ok=True)


def _refuse_unwritable(fix: FileFix) -> None:
    try:
        read_only = not fix.path.stat().st_mode & stat.S_IWUSR
        with fix.path.open("rb" if read_only else "r+b") as file:
            data = file.read()
    except OSError:
        raise CannotWrite(
            f"“{fix.file}”写不进去，可能正被别的程序打开。关掉它再试，所有文件都没有改动。"
        ) from None
    if read_only:
        raise CannotWrite(f"“{fix.file}”是只读文件，不能改。去掉只读再试，所有文件都没有改动。")
    if data != fix.data:
        raise CannotWrite(f"“{fix.file}”刚才又被改过。请再运行一次，所有文件都没有改动。")
    if fix.path != fix.target and fix.target.exists():
        raise CannotWrite(f"“{fix.target.name}”已经有了，“{fix.file}”不能改成这个名字。")


def _beside(fix: FileFix) -> Path:
    target = fix.path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(fix.new_data)
        Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
    except OSError:
        raise CannotWrite(f"“{fix.file}”所在的文件夹写不进去，所有文件都没有改动。") from None
    return Path(name)


def _put_all(ready: Sequence[tuple[FileFix, Path]]) -> None:
    done: list[FileFix] = []
    for fix, beside in ready:
        try:
            _put(fix, beside)
        except OSError:
            for other in reversed(done):
                _take_back(other)
            raise CannotWrite(
                f"“{fix.file}”写不进去，可能正被别的程序打开。关掉它再试，所有文件都没有改动。"
            ) from None
        done.append(fix)


def _put(fix: FileFix, beside: Path) -> None:
    if fix.path == fix.target:
        beside.replace(fix.path.resolve())
        return
    beside.replace(fix.target)
    try:
        fix.path.unlink()
    except OSError:
        with suppress(OSError):
            fix.target.unlink()
        raise


def _take_back(fix: FileFix) -> None:
    """Put the old text back; it is at hand, and the file has just been writable."""
    if fix.path != fix.target:
        fix.target.replace(fix.path)
    fix.path.resolve().write_bytes(fix.data)
