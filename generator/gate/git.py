"""Git, asked without a shell; every answer is bytes, and no Git at all is an answer, too."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import IO, Final

from generator.gate.budget import LARGEST_FILE

_HEAD: Final = 3
"""Words before a content: id, type, size."""
_PIECE: Final = 1 << 20
# A hook is told where the repository is; where the project lies in it only its folder tells.
_NOT_OURS: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"})


class Unreadable(Exception):  # noqa: N818 - it says what is the case
    """Git does not give something that it must have: nobody can say that it is clean."""


def ask(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What ``git words…`` says in ``root``; ``None`` when it fails or there is no Git."""
    program = _program(os.environ.get("PATH", ""))
    if program is None:
        return None
    command = [program, "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the words are ours
            command, cwd=root, input=given, capture_output=True, check=False, env=_environment()
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def names(listed: bytes) -> list[str]:
    """The file names of a list that ``-z`` wrote, odd bytes kept as Python keeps them."""
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def one_line(answer: bytes | None) -> str:
    """A short answer without its line end."""
    return os.fsdecode(answer or b"").rstrip("\r\n")


def contents(root: Path, ids: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """Each object's id and content, one after the other; ``None`` for one that is too large.

    Raises ``Unreadable`` when one is missing or broken.
    """
    given = list(ids)
    if not given:
        return
    program = _program(os.environ.get("PATH", ""))
    if program is None:
        raise Unreadable
    with subprocess.Popen(  # noqa: S603 - as above
        [program, "cat-file", "--batch"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(),
    ) as running:
        asked, answer = running.stdin, running.stdout
        assert asked is not None
        assert answer is not None
        for wanted in given:
            asked.write(f"{wanted}\n".encode())
            asked.flush()
            yield wanted, _next_content(answer)


def _next_content(answer: IO[bytes]) -> bytes | None:
    head = answer.readline().split()
    if len(head) != _HEAD:  # "<id> missing"
        raise Unreadable
    size = int(head[-1])
    data = answer.read(size) if size <= LARGEST_FILE else None
    if data is None:
        _skip(answer, size)
    if answer.read(1) != b"\n":
        raise Unreadable
    return data


def _skip(answer: IO[bytes], size: int) -> None:
    while size > 0:
        piece = answer.read(min(size, _PIECE))
        if not piece:
            raise Unreadable
        size -= len(piece)


def _environment() -> Mapping[str, str]:
    """Ours, but the repository is found from the folder; the index of a hook stays.

    What is replaced for show (``refs/replace``) is read as it is.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    return {**kept, "GIT_NO_REPLACE_OBJECTS": "1"}


@cache
def _program(path: str) -> str | None:
    """Git's own place: Windows would look into the current folder first."""
    folders = (folder for folder in path.split(os.pathsep) if Path(folder).is_absolute())
    found = (shutil.which(str(Path(folder) / "git")) for folder in folders)
    return next(filter(None, found), None)
