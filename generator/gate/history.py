"""What Git holds: the next commit's files, and all that commits add, also what is gone again."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.gate import git
from generator.gate.objects import Saying, said_in

_NOTHING = frozenset("0")
_GITLINK = "160000"
_UNMERGED = "000000"
SHORT = 8
OWN_NAME = (
    "运行 git config user.email，换一个不带号码的邮箱（名字里有号码就改 user.name），"
    "再用 git commit --amend --reset-author 改好这次提交；更早的请维护人员帮忙。"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as Git has it: its name from the project, its content, the commit that brought it.

    Without a commit it stands in the index. Files outside the project begin with ``../``. What is
    no file (a message) says in ``about`` what it is, and in ``cure`` what helps where that is
    something else than usual. Content that is too large to be looked at is ``None``.
    """

    file: str
    data: bytes | None
    commit: str = ""
    about: str = ""
    cure: str = ""


class NoHistory(Exception):  # noqa: N818 - it says what is the case
    """There is no Git, no repository, or no such commit."""


def staged(root: Path) -> Iterator[Entry]:
    """The files of the whole repository that the next commit adds or changes."""
    listed = git.ask(
        root, "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
        "--no-relative", "--diff-filter=d",
    )  # fmt: skip
    if listed is None:
        raise NoHistory
    changes = [(blob, file, "") for blob, file in _changed(listed.split(b"\0"))]
    yield from _with_contents(root, changes)


def added(root: Path, commits: str) -> Iterator[Entry]:
    """What every commit of a range says, and every file content that it brought."""
    yield from brought(root, _ids(root, commits))


def brought(root: Path, ids: Iterable[str]) -> Iterator[Entry]:
    """The same for these commits; raises ``git.Unreadable`` when Git does not have them whole."""
    ids = list(ids)
    yield from _sayings(root, ids)
    yield from _with_contents(root, _changes(root, ids))


def sayings(data: bytes | None, about: str, commit: str = "") -> Iterator[Entry]:
    """What a commit or a tag (``about`` says which) says beside its files."""
    if data is None:
        yield Entry("", None, commit, f"{about} 的{Saying.MESSAGE.value}")
        return
    for sort, text in dict.fromkeys(said_in(data)):
        cure = OWN_NAME if sort is Saying.PERSON else ""
        yield Entry("", text, commit, f"{about} 的{sort.value}", cure)


def blob(root: Path, name: str) -> bytes | None:
    """One content by Git's name for it, as ``:site_config.yml`` or ``main:site_config.yml``."""
    return git.ask(root, "cat-file", "blob", name)


def tip(commits: str) -> str:
    """The newest commit of a range as it was typed."""
    return commits.rpartition("..")[2].lstrip(".") or "HEAD"


def is_nothing(commit: str) -> bool:
    """Whether it is the id of zeros that stands for no commit."""
    return len(commit) >= SHORT and set(commit) == _NOTHING


def _ids(root: Path, commits: str) -> list[str]:
    """The commits of ``A..B``; with an A of zeros (a new branch) those that no branch has yet."""
    old, _, new = commits.rpartition("..")
    if commits.startswith("-") or new.startswith("-"):
        raise NoHistory
    if is_nothing(new):
        return []
    words = [new, "--not", "--all"] if is_nothing(old) else [commits]
    listed = git.ask(root, "rev-list", "--reverse", *words, "--")
    if listed is None:
        raise NoHistory
    return git.one_line(listed).split()


def _changes(root: Path, ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Content, file and commit of every change; each content of a file once."""
    told: set[tuple[str, str]] = set()
    given = "".join(f"{commit}\n" for commit in ids).encode()
    listed = git.ask(
        root, "diff-tree", "--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-abbrev",
        "--no-renames", "--no-relative", "--diff-filter=d", given=given,
    )  # fmt: skip
    if listed is None:
        raise git.Unreadable
    commit = ""
    fields = iter(listed.split(b"\0"))
    for field in fields:
        if not field.startswith(b":"):
            commit = os.fsdecode(field).split(" ")[0].strip() or commit
            continue
        change = next(_changed([field, next(fields)]), None)
        if change and change not in told:
            told.add(change)
            yield *change, commit


def _changed(fields: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Content and file of each change that ``--raw -z`` lists.

    A module of Git's has no content, nor has a file that is still to be merged.
    """
    pairs = iter(fields)
    for head, name in zip(pairs, pairs, strict=False):
        _, mode, _, content, _ = os.fsdecode(head).split(" ")
        if mode not in (_GITLINK, _UNMERGED):
            yield content, os.fsdecode(name)


def _sayings(root: Path, ids: Iterable[str]) -> Iterator[Entry]:
    """Messages of all commits; who made them is told at the first one only."""
    known: set[bytes | None] = set()
    for commit, data in git.contents(root, ids):
        for entry in sayings(data, f"提交 {commit[:SHORT]}", commit):
            if entry.cure and entry.data in known:
                continue
            known.add(entry.data)
            yield entry


def _with_contents(root: Path, changes: Iterable[tuple[str, str, str]]) -> Iterator[Entry]:
    listed = list(changes)
    prefix = git.one_line(git.ask(root, "rev-parse", "--show-prefix"))
    contents = git.contents(root, [content for content, _, _ in listed])
    for (_, file, commit), (_, data) in zip(listed, contents, strict=True):
        yield Entry(_from_project(file, prefix), data, commit)


def _from_project(file: str, prefix: str) -> str:
    return file.removeprefix(prefix) if file.startswith(prefix) else posixpath.relpath(file, prefix)
