"""Which files the gate looks at: all that could reach Git or the site."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.gate import git

NEVER = frozenset({".git", ".venv", "public", ".zhibu", "node_modules", "__pycache__"})
"""Folders left out where no Git tells what belongs to the project."""
PUBLISHED = ("content", "templates")
"""Folders the site is made of, whatever Git is told to ignore."""
_ENDS = re.compile(r"/|(?<=.)\Z")


def files_of(root: Path) -> list[str]:
    """All files of the project, relative with ``/``, sorted.

    What Git tracks, or would with the next ``git add``; besides, what the site is made of. Without
    Git, or where Git knows nothing of the project, whatever is there.
    """
    listed = git.ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    tracked = [name for name in git.names(listed or b"") if not name.endswith("/")]
    if not tracked:
        return sorted(_below(root, "", NEVER))
    published = (name for folder in PUBLISHED for name in _published(root, folder))
    return sorted({*_without_moved(root, tracked), *published})


def files_within(root: Path, path: str) -> list[str]:
    """The files of one folder (or the one file) of the project, tracked or not."""
    if not (root / path).is_dir():
        return [path]
    return sorted(_below(root, path, follows=is_published(path)))


def is_published(file: str) -> bool:
    """Whether the site is made of the file: there links are followed, as readers of records do."""
    return file.partition("/")[0] in PUBLISHED


def leads_outside(root: Path, file: str) -> bool:
    """Whether a file or folder is a link out of the project: nothing there is ours to look at."""
    path = os.path.join(root, file)  # noqa: PTH118 - thousands of files
    return os.path.islink(path) and not is_within(path, root)  # noqa: PTH114


def is_within(path: str | Path, root: Path) -> bool:
    """Whether a path is in the project when all links are followed."""
    real, home = os.path.realpath(path), os.path.realpath(root)
    return real == home or real.startswith(home.rstrip(os.sep) + os.sep)


def _without_moved(root: Path, files: list[str]) -> list[str]:
    """Without those in whose folder's place there is a link out of the project by now."""
    folders = {file.rpartition("/")[0] for file in files}
    around = {folder[: at.start()] for folder in folders for at in _ENDS.finditer(folder)}
    moved = tuple(f"{folder}/" for folder in around if leads_outside(root, folder))
    return [file for file in files if not file.startswith(moved)] if moved else files


def _published(root: Path, folder: str) -> Iterator[str]:
    if leads_outside(root, folder):
        yield folder
    else:
        yield from _below(root, folder, follows=True)


def _below(
    root: Path,
    folder: str,
    never: frozenset[str] = frozenset(),
    *,
    follows: bool = False,
    route: frozenset[str] = frozenset(),
) -> Iterator[str]:
    try:
        entries = list(os.scandir(root / folder))
    except OSError:
        return
    for entry in entries:
        name = f"{folder}/{entry.name}" if folder else entry.name
        within = follows or is_published(name)
        if not entry.is_dir(follow_symlinks=False):
            yield name
            if within and entry.is_symlink() and is_within(root / name, root):
                yield from _linked(root, name, route)
        elif entry.name not in never:
            yield from _below(root, name, never, follows=within, route=route)


def _linked(root: Path, name: str, route: frozenset[str]) -> Iterator[str]:
    """What is in the folder a link leads to; of a folder around the link only its own files.

    Links out of the project are no way: whoever pushes one would have the server read its disk.
    """
    if not (root / name).is_dir():
        return
    target = (root / name).resolve()
    if (root / name).parent.resolve().is_relative_to(target) or str(target) in route:
        yield from (f"{name}/{path.name}" for path in (root / name).iterdir() if path.is_file())
    else:
        yield from _below(root, name, follows=True, route=route | {str(target)})
