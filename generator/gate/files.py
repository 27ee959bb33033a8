"""Which files the gate looks at: all that could reach Git or the site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.gate import git

NEVER = frozenset({".git", ".venv", "public", ".zhibu", "node_modules", "__pycache__"})
"""Folders left out where no Git tells what belongs to the project."""
PUBLISHED = ("content", "templates")
"""Folders the site is made of, whatever Git is told to ignore."""


def files_of(root: Path) -> list[str]:
    """All files of the project, relative with ``/``, sorted.

    What Git tracks, or would with the next ``git add``; besides, what the site is made of. Without
    Git, or where Git knows nothing of the project, whatever is there.
    """
    listed = git.ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    tracked = [name for name in git.names(listed or b"") if not name.endswith("/")]
    if not tracked:
        return sorted(_below(root, "", NEVER))
    published = (name for folder in PUBLISHED for name in _below(root, folder))
    return sorted({*tracked, *published})


def files_within(root: Path, path: str) -> list[str]:
    """The files of one folder (or the one file) of the project, tracked or not."""
    return sorted(_below(root, path)) if (root / path).is_dir() else [path]


def _below(root: Path, folder: str, never: frozenset[str] = frozenset()) -> Iterator[str]:
    try:
        entries = list(os.scandir(root / folder))
    except OSError:
        return
    for entry in entries:
        name = f"{folder}/{entry.name}" if folder else entry.name
        if not entry.is_dir(follow_symlinks=False):
            yield name
        elif entry.name not in never:
            yield from _below(root, name, never)
