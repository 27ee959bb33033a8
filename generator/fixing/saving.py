"""Writing all mended files, or none of them."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator.files import (
    ChangedMeanwhile,
    LeadsOutside,
    patiently,
    refuse_changed,
    target_of,
    write_beside,
    write_whole,
)
from generator.fixing.change import FileFix


class CannotWrite(Exception):  # noqa: N818 - says what happened, in Chinese
    """A file that cannot be written; nothing was changed unless the message says so."""


def save(fixes: Sequence[FileFix], inside: Path | None = None) -> None:
    """Write the changed files; raises ``CannotWrite`` and leaves all as they were if one fails.

    Every new text is written beside its file first; only when all are there, they take the
    places of the old ones. Modes of files are kept. Links are followed, but not out of the
    folder ``inside``.
    """
    changed = [fix for fix in fixes if fix.changes]
    ready: list[tuple[FileFix, Path]] = []
    try:
        for fix in changed:
            _refuse_unwritable(fix, inside)
            ready.append((fix, _beside(fix)))
        _put_all(ready)
    finally:
        for _, beside in ready:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _refuse_unwritable(fix: FileFix, inside: Path | None) -> None:
    try:
        target_of(fix.path, inside)
        read_only = not fix.path.stat().st_mode & stat.S_IWUSR
        with fix.path.open("rb" if read_only else "r+b"):
            pass
        refuse_changed(fix.path, fix.data)
    except LeadsOutside:
        raise CannotWrite(
            f"“{fix.file}”是一个链接，指到项目外面去了。所有文件都没有改动。"
        ) from None
    except ChangedMeanwhile:
        raise CannotWrite(f"“{fix.file}”刚才又被改过。请再运行一次，所有文件都没有改动。") from None
    except OSError:
        raise CannotWrite(_in_use(fix)) from None
    if read_only:
        raise CannotWrite(f"“{fix.file}”是只读文件，不能改。去掉只读再试，所有文件都没有改动。")
    if fix.path != fix.target and fix.target.exists():
        raise CannotWrite(f"“{fix.target.name}”已经有了，“{fix.file}”不能改成这个名字。")


def _in_use(fix: FileFix) -> str:
    return f"“{fix.file}”写不进去，可能正被别的程序打开。关掉它再试，所有文件都没有改动。"


def _beside(fix: FileFix) -> Path:
    try:
        return write_beside(fix.path.resolve(), fix.new_data)
    except OSError:
        raise CannotWrite(f"“{fix.file}”所在的文件夹写不进去，所有文件都没有改动。") from None


def _put_all(ready: Sequence[tuple[FileFix, Path]]) -> None:
    done: list[FileFix] = []
    for fix, beside in ready:
        try:
            _put(fix, beside)
        except OSError:
            stuck = [other.file for other in reversed(done) if not _take_back(other)]
            raise CannotWrite(_not_put(fix, stuck)) from None
        done.append(fix)


def _not_put(fix: FileFix, stuck: Sequence[str]) -> str:
    if not stuck:
        return _in_use(fix)
    names = "、".join(f"“{file}”" for file in stuck)
    return (
        f"“{fix.file}”写不进去，可能正被别的程序打开。"
        f"{names}已经改好，没能改回去；关掉别的程序，再运行一次 zhibu fix --write。"
    )


def _put(fix: FileFix, beside: Path) -> None:
    if fix.path == fix.target:
        patiently(lambda: beside.replace(fix.path.resolve()))
        return
    patiently(lambda: beside.replace(fix.target))
    try:
        patiently(fix.path.unlink)
    except OSError:
        with suppress(OSError):
            fix.target.unlink()
        raise


def _take_back(fix: FileFix) -> bool:
    """Put the old text back, which is at hand; tell whether that could be done."""
    try:
        write_whole(fix.path, fix.data)
        if fix.path != fix.target:
            fix.target.unlink()
    except OSError:
        return False
    return True
