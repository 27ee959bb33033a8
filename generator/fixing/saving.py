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
    put_new,
    refuse_changed,
    target_of,
    write_beside,
    write_whole,
)
from generator.fixing.change import FileFix

_NOTHING_CHANGED = "所有文件都没有改动。"


class CannotWrite(Exception):  # noqa: N818 - says what happened, in Chinese
    """A file that cannot be written; nothing was changed unless the message says so."""


def save(fixes: Sequence[FileFix], inside: Path | None = None) -> None:
    """Write the changed files; raises ``CannotWrite`` and leaves all as they were if one fails.

    So it does when it is interrupted, and when another program has changed one of them, or made
    one with a name that is wanted, up to the moment of writing it. Every new text is written
    beside its file first; only when all are there, they take the places of the old ones. Modes of
    files are kept. Links are followed, but not out of the folder ``inside``.
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
        raise CannotWrite(f"“{fix.file}”是一个链接，指到项目外面去了。{_NOTHING_CHANGED}") from None
    except (OSError, ChangedMeanwhile) as error:
        raise CannotWrite(_cause(fix, error) + _NOTHING_CHANGED) from None
    if read_only:
        raise CannotWrite(f"“{fix.file}”是只读文件，不能改。去掉只读再试。{_NOTHING_CHANGED}")
    if fix.path != fix.target and fix.target.exists():
        raise CannotWrite(_cause(fix, FileExistsError()) + _NOTHING_CHANGED)


def _cause(fix: FileFix, error: Exception) -> str:
    if isinstance(error, ChangedMeanwhile):
        return f"“{fix.file}”刚才又被改过。请再运行一次。"
    if isinstance(error, FileExistsError):
        return f"“{fix.target.name}”已经有了，“{fix.file}”不能改成这个名字。"
    return f"“{fix.file}”写不进去，可能正被别的程序打开。关掉它再试。"


def _beside(fix: FileFix) -> Path:
    try:
        return write_beside(fix.path.resolve(), fix.new_data)
    except OSError:
        raise CannotWrite(f"“{fix.file}”所在的文件夹写不进去。{_NOTHING_CHANGED}") from None


def _put_all(ready: Sequence[tuple[FileFix, Path]]) -> None:
    begun: list[FileFix] = []
    try:
        for fix, beside in ready:
            begun.append(fix)
            _put(fix, beside)
    except (OSError, ChangedMeanwhile) as error:
        raise CannotWrite(_not_put(begun[-1], error, _taken_back(begun[:-1]))) from None
    except BaseException:
        _taken_back(begun)
        raise


def _taken_back(begun: Sequence[FileFix]) -> list[str]:
    """Put the old texts back; gives the files of which that could not be done."""
    return [fix.file for fix in reversed(begun) if not _take_back(fix)]


def _not_put(fix: FileFix, error: Exception, stuck: Sequence[str]) -> str:
    if not stuck:
        return _cause(fix, error) + _NOTHING_CHANGED
    names = "、".join(f"“{file}”" for file in stuck)
    return (
        f"{_cause(fix, error)}"
        f"{names}已经改好，没能改回去；关掉别的程序，再运行一次 zhibu fix --write。"
    )


def _put(fix: FileFix, beside: Path) -> None:
    refuse_changed(fix.path, fix.data)
    if fix.path == fix.target:
        patiently(lambda: beside.replace(fix.path.resolve()))
        return
    put_new(beside, fix.target, fix.new_data)
    try:
        patiently(fix.path.unlink)
    except OSError:
        with suppress(OSError):
            fix.target.unlink()
        raise


def _take_back(fix: FileFix) -> bool:
    """Put the old text back, which is at hand; tell whether it is there again.

    What another program has made of the new text stays.
    """
    try:
        if fix.path != fix.target:
            _rename_back(fix)
        elif fix.path.read_bytes() != fix.data:
            write_whole(fix.path, fix.data, expected=fix.new_data)
    except (OSError, ChangedMeanwhile):
        return False
    return True


def _rename_back(fix: FileFix) -> None:
    if not fix.target.exists():
        return  # interrupted before
    refuse_changed(fix.target, fix.new_data)
    if not fix.path.exists():
        write_whole(fix.path, fix.data, new=True, mode=stat.S_IMODE(fix.target.stat().st_mode))
    patiently(fix.target.unlink)
