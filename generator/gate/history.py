"""What Git holds: the next commit's files, and all that commits add, also what is gone again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.gate import git

_NOTHING = frozenset("0")
_GITLINK = "160000"
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as Git has it: its name from the project, its content, the commit that brought it.

    Without a commit it stands in the index. A commit's message is an entry without a file.
    """

    file: str
    data: bytes
    commit: str = ""


class NoHistory(Exception):  # noqa: N818 - it says what is the case
    """There is no Git, no repository, or no such commit."""


def staged(root: Path) -> Iterator[Entry]:
    """The files that the next commit adds or changes, as they will be in it."""
    listed = git.ask(
        root, "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
        "--relative", "--diff-filter=d",
    )  # fmt: skip
    if listed is None:
        raise NoHistory
    changes = [(blob, file, "") for blob, file in _changed(listed.split(b"\0"))]
    yield from _with_contents(root, changes)


def added(root: Path, commits: str) -> Iterator[Entry]:
    """The message of every commit of a range, and every file content that it brought."""
    ids = _ids(root, commits)
    yield from _messages(root, ids)
    yield from _with_contents(root, _changes(root, ids))


def blob(root: Path, name: str) -> bytes | None:
    """One content by Git's name for it, as ``:site_config.yml`` or ``main:site_config.yml``."""
    return git.ask(root, "cat-file", "blob", name)


def tip(commits: str) -> str:
    """The newest commit of a range as it was typed."""
    return commits.rpartition("..")[2].lstrip(".") or "HEAD"


def _ids(root: Path, commits: str) -> list[str]:
    """The commits of ``A..B``; with an A of zeros (a new branch) those that no branch has yet."""
    old, _, new = commits.rpartition("..")
    if commits.startswith("-") or new.startswith("-"):
        raise NoHistory
    if _is_nothing(new):
        return []
    words = [new, "--not", "--all"] if _is_nothing(old) else [commits]
    listed = git.ask(root, "rev-list", "--reverse", *words, "--")
    if listed is None:
        raise NoHistory
    return git.one_line(listed).split()


def _is_nothing(commit: str) -> bool:
    return len(commit) >= _SHORT and set(commit) == _NOTHING


def _changes(root: Path, ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Content, file and commit of every change; each content of a file once."""
    prefix = git.one_line(git.ask(root, "rev-parse", "--show-prefix"))
    told: set[tuple[str, str]] = set()
    given = "".join(f"{commit}\n" for commit in ids).encode()
    listed = git.ask(
        root, "diff-tree", "--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-abbrev",
        "--no-renames", "--diff-filter=d", given=given,
    )  # fmt: skip
    commit = ""
    fields = iter((listed or b"").split(b"\0"))
    for field in fields:
        if not field.startswith(b":"):
            commit = os.fsdecode(field).split(" ")[0].strip() or commit
            continue
        change = next(_changed([field, next(fields)]), None)
        if change and change not in told and change[1].startswith(prefix):
            told.add(change)
            yield change[0], change[1].removeprefix(prefix), commit


def _changed(fields: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Content and file of each change that ``--raw -z`` lists; a module of Git's has no content."""
    pairs = iter(fields)
    for head, name in zip(pairs, pairs, strict=False):
        _, mode, _, content, _ = os.fsdecode(head).split(" ")
        if mode != _GITLINK:
            yield content, os.fsdecode(name)


def _messages(root: Path, ids: Iterable[str]) -> Iterator[Entry]:
    for commit, data in git.contents(root, ids):
        yield Entry("", data.partition(b"\n\n")[2], commit)


def _with_contents(root: Path, changes: Iterable[tuple[str, str, str]]) -> Iterator[Entry]:
    listed = list(changes)
    contents = git.contents(root, [content for content, _, _ in listed])
    for (_, file, commit), (_, data) in zip(listed, contents, strict=True):
        yield Entry(file, data, commit)
