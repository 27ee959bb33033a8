"""The folder ``local``: names and the like that stay on one machine and never reach Git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.gate import git
from generator.problems import Place, Problem

LOCAL_FOLDER = "local"
_HINT = (
    "先运行 git rm --cached -r local，把它从 Git 里拿出来（电脑上的文件还在），"
    "再在 .gitignore 里写一行 local/。"
)


def is_local(file: str) -> bool:
    """Whether a file (relative to the project with ``/``) lies below ``local``.

    Capitals do not count: on Windows it is the same folder.
    """
    return file.casefold().startswith(f"{LOCAL_FOLDER}/")


def in_git_problem(file: str) -> Problem:
    """P202 for a file that Git has, or would take."""
    message = "local 里的文件（签到名单）只能留在这台电脑上，不能进 Git。"
    return Problem(Place(file), "P202", message, _HINT)


def local_problems(root: Path, files: Iterable[str]) -> Iterator[Problem]:
    """P202 for those of ``files`` that lie below ``local`` and that Git does not ignore."""
    local = [file for file in files if is_local(file)]
    taken = taken_by_git(root) if local else frozenset()
    return (in_git_problem(file) for file in local if file in taken)


def taken_by_git(root: Path) -> frozenset[str]:
    """The files below ``local`` that Git tracks, or would with the next ``git add``.

    None where there is no Git.
    """
    words = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = git.ask(root, *words, "--", f":(icase){LOCAL_FOLDER}/")
    return frozenset(git.names(listed or b""))
