"""The whole project through the gate."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.budget import LARGEST_FILE
from generator.gate.examine import TOO_LARGE, Eye, examine, examine_name, eye_of, unseen
from generator.gate.files import files_of, files_within, is_published, leads_outside
from generator.gate.history import SHORT, Entry
from generator.gate.local import in_git_problem, is_local, local_problems
from generator.gate.pieces import is_container
from generator.problems import Problem

CANNOT_OPEN = "打不开，看看它是不是正被别的程序打开，或没有读取的权限。"
OUTSIDE = "这是一个链接，指到项目外面去了，没有看。"
_COPY = "删去这个链接；要用里面的内容，就把文件复制到这里来。"
_STAYS = "后来删掉也还在历史里：要改掉这次提交本身，不会改就请维护人员帮忙。"
Digests = set[bytes]


def scan(
    root: Path,
    settings: GateSettings,
    files: Iterable[str] | None = None,
    clean: Digests | None = None,
) -> list[Problem]:
    """All problems of the project at ``root``, sorted; of these ``files`` only, where given.

    Files are relative to ``root`` with ``/``. What cannot be read or looked into is W203.
    ``clean`` takes the digests of containers nothing was found in, which need no second look.
    """
    eye, clean = eye_of(settings), set() if clean is None else clean
    chosen = files_of(root) if files is None else list(files)
    found = {problem for file in chosen for problem in _one(root, file, eye, clean)}
    return sorted(found.union(local_problems(root, chosen)))


def _one(root: Path, file: str, eye: Eye, clean: Digests) -> Iterator[Problem]:
    name = shown(file)
    try:
        data = content_of(os.path.join(root, file))  # noqa: PTH118 - thousands of files
    except FileNotFoundError:
        return  # Git still knows it, but it has been deleted
    except OSError:
        yield unseen(name, CANNOT_OPEN)
        return
    yield from examine_name(name, eye)
    if data is None:
        yield unseen(name, TOO_LARGE)
        return
    told = [*examine(data, name, eye), *_target(root, file, name, eye)]
    if not told and is_container(data):
        clean.add(digest(data))
    yield from told


def _target(root: Path, file: str, name: str, eye: Eye) -> list[Problem]:
    """Of a link among the records also what it leads to, which becomes part of the site."""
    path = os.path.join(root, file)  # noqa: PTH118 - as above
    if not is_published(file) or not os.path.islink(path):  # noqa: PTH114
        return []
    if leads_outside(root, file):
        return [replace(unseen(name, OUTSIDE), hint=_COPY)]
    try:
        data = content_of(os.path.realpath(path))
    except FileNotFoundError:
        return []
    except OSError:
        return [unseen(name, CANNOT_OPEN)]
    return [unseen(name, TOO_LARGE)] if data is None else examine(data, name, eye)


def project_problems(
    root: Path, settings: GateSettings, wanted: Sequence[str] = (), clean: Digests | None = None
) -> list[Problem]:
    """As ``scan``, for some files and folders of the project or all of it."""
    if not wanted or "." in wanted:
        return scan(root, settings, clean=clean)
    files = (file for path in wanted for file in files_within(root, path))
    return scan(root, settings, files, clean)


def scan_entries(entries: Iterable[Entry], settings: GateSettings) -> list[Problem]:
    """All problems of what Git has, each with its commit, sorted."""
    eye = eye_of(settings)
    return sorted({problem for entry in entries for problem in _entry(entry, eye)})


def _entry(entry: Entry, eye: Eye) -> list[Problem]:
    if entry.about:
        told = _content(entry, entry.about, eye)
        return [replace(problem, hint=entry.cure or problem.hint) for problem in told]
    name = shown(entry.file)
    told = [*examine_name(name, eye), *_content(entry, name, eye)]
    if is_local(entry.file):
        told.append(in_git_problem(name))
    return [_in_commit(problem, entry.commit) for problem in told] if entry.commit else told


def _content(entry: Entry, name: str, eye: Eye) -> list[Problem]:
    return [unseen(name, TOO_LARGE)] if entry.data is None else examine(entry.data, name, eye)


def _in_commit(problem: Problem, commit: str) -> Problem:
    message = f"{problem.message}（在提交 {commit[:SHORT]} 里）"
    return replace(problem, message=message, hint=f"{problem.hint}{_STAYS}")


def content_of(path: str) -> bytes | None:
    """The bytes of a file, the target of a link; ``None`` for too many, b"" for what is no file.

    Raises ``OSError`` for what cannot be read.
    """
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode):
        return os.fsencode(os.readlink(path))  # noqa: PTH115 - as above
    if not stat.S_ISREG(status.st_mode):
        return b""
    if status.st_size > LARGEST_FILE:
        return None
    with open(path, "rb") as file:  # noqa: PTH123 - as above
        return file.read()


def digest(data: bytes) -> bytes:
    """What tells two contents apart."""
    return blake2b(data, digest_size=16).digest()


def shown(file: str) -> str:
    """A name that can be printed, whatever bytes it has."""
    return file if file.isascii() else os.fsencode(file).decode("utf-8", "replace")
