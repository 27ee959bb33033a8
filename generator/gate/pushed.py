"""A push as a server's hook is told of it: all that would come in with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.gate import git
from generator.gate.history import Entry, brought, is_nothing, sayings
from generator.gate.objects import tagged

OTHER_NAME = "分支或标签换一个名称再推送，如 git branch -m 新名称。"


_ID = rb"([0-9a-f]{40}|[0-9a-f]{64})"
_LINE = re.compile(_ID + rb" " + _ID + rb" ([^\0-\x20\x7f]++)")


class Update(NamedTuple):
    """A branch or tag that is to be set from ``old`` to ``new``; an id of zeros is none."""

    old: str
    new: str
    ref: str


class NoCommit(Exception):  # noqa: N818 - it says what is the case
    """A name is to be set to something that is neither a commit nor a tag of one."""


class NoPush(Exception):  # noqa: N818 - it says what is the case
    """A line is none that Git gives to ``pre-receive``."""


def updates(lines: bytes) -> list[Update]:
    """The lines that Git gives to ``pre-receive``, without names that are to be deleted.

    Raises ``NoPush`` for any other line.
    """
    told = [_update(line) for line in lines.split(b"\n") if line.strip()]
    return [update for update in told if not is_nothing(update.new)]


def _update(line: bytes) -> Update:
    found = _LINE.fullmatch(line)
    if found is None:
        raise NoPush
    return Update(*map(os.fsdecode, found.groups()))


def commit_of(root: Path, update: Update) -> str:
    """The commit that a branch or tag would lead to; raises ``NoCommit``."""
    found = git.ask(root, "rev-parse", "--verify", "--quiet", f"{update.new}^{{commit}}")
    if found is None:
        raise NoCommit(update.ref)
    return git.one_line(found)


def arriving(
    root: Path, update: Update, seen: set[str], since: str | None = None
) -> Iterator[Entry]:
    """The name, what its tags say, and all that is new to the repository.

    ``seen`` are the commits of this push that were given already, and takes the others. With
    ``since`` (a commit, or "" for none) it is all that is new to a branch which stood there, also
    what came in by another branch: that one may have had its own list of what passes.
    """
    yield Entry("", os.fsencode(update.ref), about=f"名称 {update.ref}", cure=OTHER_NAME)
    yield from _tags(root, update.new)
    fresh = _commits(root, update.new, "--all" if since is None else since)
    if since is None:
        fresh = [commit for commit in fresh if commit not in seen]
    seen.update(fresh)
    yield from brought(root, fresh)


def _commits(root: Path, new: str, known: str) -> list[str]:
    without = ["--not", known] if known else []
    listed = git.ask(root, "rev-list", "--reverse", new, *without, "--")
    if listed is None:
        raise git.Unreadable
    return git.one_line(listed).split()


def _tags(root: Path, name: str) -> Iterator[Entry]:
    """What an annotated tag says, and the tag that it stands for, and so on."""
    while git.one_line(git.ask(root, "cat-file", "-t", name)) == "tag":
        ((_, data),) = git.contents(root, [name])
        yield from sayings(data, f"标签 {name[:8]}", name)
        if data is None:
            return
        name = tagged(data)
