"""The one way in which a file of the project is written: as a whole, or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

TRIES = 20
PAUSE = 0.1
"""Windows refuses to rename while a virus scanner or a viewer holds a file; two seconds in all
(``TRIES`` times ``PAUSE`` seconds) outlast a scanner."""
USUAL_MODE = 0o644
PREFIX, SUFFIX = "~$", ".tmp"
"""Of a temporary file's name, which the reader takes for no record; ``.gitignore`` names it."""


class ChangedMeanwhile(Exception):  # noqa: N818 - what happened
    """The file is no longer what was read of it; nothing was written."""


class LeadsOutside(OSError):  # noqa: N818 - what is the case
    """The path is a link out of the project, or to itself; nothing was written."""


def write_whole(
    path: Path,
    data: bytes,
    *,
    expected: bytes | None = None,
    new: bool = False,
    mode: int | None = None,
    inside: Path | None = None,
) -> None:
    """Write beside, then replace, so that nothing is lost when it fails.

    ``expected``: what was read of the file; raises ``ChangedMeanwhile`` when it holds anything
    else by now. ``new``: the file must not be there; raises ``FileExistsError``. ``mode``: its
    permissions, else those it has. ``inside``: a folder that no link may lead out of; raises
    ``LeadsOutside``. Links are written through. Raises ``OSError`` where nothing can be written,
    as in a file that is read-only.
    """
    target = target_of(path, inside)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = write_beside(target, data, mode)
    try:
        if new:
            put_new(beside, target, data)
        else:
            refuse_changed(target, expected)
            patiently(lambda: beside.replace(target))
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def target_of(path: Path, inside: Path | None = None) -> Path:
    """The file that a path leads to; raises ``LeadsOutside``."""
    if leads_to_itself(path):
        raise LeadsOutside(errno.ELOOP, "leads to itself", str(path))
    target = path.resolve()
    if inside is not None and not target.is_relative_to(inside.resolve()):
        raise LeadsOutside(errno.EPERM, f"leads to {target}", str(path))
    return target


def leads_to_itself(path: Path) -> bool:
    """Whether links on the way lead round in a circle, so that nothing is ever reached."""
    try:
        # Newer Pythons raise nothing and give the link at which they gave up.
        return path.resolve().is_symlink()
    except (RuntimeError, OSError) as error:
        return getattr(error, "errno", None) != errno.ENAMETOOLONG


def write_beside(target: Path, data: bytes, mode: int | None = None) -> Path:
    """A temporary file with the data in the folder of ``target``, ready to take its place.

    Raises ``OSError``, also for a ``target`` that is read-only.
    """
    permissions = _permissions(target) if mode is None else mode
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=PREFIX, suffix=SUFFIX)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(permissions)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def refuse_changed(target: Path, expected: bytes | None) -> None:
    """Raise ``ChangedMeanwhile`` for a file that holds something else, or is gone."""
    if expected is None:
        return
    try:
        unchanged = target.read_bytes() == expected
    except FileNotFoundError:
        unchanged = False
    if not unchanged:
        raise ChangedMeanwhile(target.name)


def put_new(beside: Path, target: Path, data: bytes) -> None:
    """Give the finished file ``beside`` with ``data`` the name ``target``, which must be free.

    Raises ``FileExistsError``. A second name is given only where none is; on a disk that knows no
    second names, the data are written anew.
    """
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:
        _create_directly(target, data, stat.S_IMODE(beside.stat().st_mode))


def patiently(rename: Callable[[], object]) -> None:
    """Rename (or replace, or remove), and again while another program holds the file."""
    for _ in range(TRIES - 1):
        try:
            rename()
        except PermissionError:
            time.sleep(PAUSE)
        else:
            return
    rename()


def _permissions(target: Path) -> int:
    """Those of the file; temporary files are made for their owner's eyes only."""
    try:
        found = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return USUAL_MODE
    # Elsewhere than on Windows, a file can be replaced although it may not be written.
    if not found & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "is read-only", str(target))
    return found


def _create_directly(target: Path, data: bytes, mode: int) -> None:
    with target.open("xb") as file:
        try:
            file.write(data)
        except BaseException:
            file.close()
            target.unlink(missing_ok=True)
            raise
    target.chmod(mode)
