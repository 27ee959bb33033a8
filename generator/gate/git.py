"""Git, asked without a shell; every answer is bytes, and no Git at all is an answer, too."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

_HEAD = 3
"""Words before a content: id, type, size."""


def ask(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What ``git words…`` says in ``root``; ``None`` when it fails or there is no Git."""
    command = ["git", "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the words are ours
            command, cwd=root, input=given, capture_output=True, check=False
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


def contents(root: Path, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each object's id and content, one after the other; a missing one is empty."""
    given = list(ids)
    if not given:
        return
    with subprocess.Popen(
        ["git", "cat-file", "--batch"],  # noqa: S607
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        asked, answer = running.stdin, running.stdout
        assert asked is not None
        assert answer is not None
        for wanted in given:
            asked.write(f"{wanted}\n".encode())
            asked.flush()
            yield wanted, _next_content(answer)


def _next_content(answer: IO[bytes]) -> bytes:
    head = answer.readline().split()
    if len(head) != _HEAD:  # "<id> missing"
        return b""
    data = answer.read(int(head[-1]))
    answer.read(1)
    return data
