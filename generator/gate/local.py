"""The folder ``local``: names and the like that stay on one machine and never reach Git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.gate import git
from generator.problems import Place, Problem

LOCAL_FOLDER = "local"
_RULE = "local 里的文件（签到名单）只能留在这台电脑上，不能进 Git"
_IGNORE = "在 .gitignore 里写一行 local/"


def is_local(file: str) -> bool:
    """Whether a file (relative to the project with ``/``) lies below ``local``.

    Capitals do not count: on Windows it is the same folder.
    """
    return file.casefold().startswith(f"{LOCAL_FOLDER}/")


def in_git_problem(file: str, *, is_tracked: bool = True) -> Problem:
    """P202 for a file that Git has, or for one it would only take."""
    place = Place(file)
    if not is_tracked:
        return Problem(place, "P202", f"{_RULE}，现在没有挡住。", f"{_IGNORE}。")
    out = f"先运行 git rm --cached -r {file.partition('/')[0]}，把它从 Git 里拿出来"
    hint = f"{out}（电脑上的文件还在），再{_IGNORE}。"
    return Problem(place, "P202", f"{_RULE}，现在已经在里面。", hint)


def local_problems(root: Path, files: Iterable[str]) -> Iterator[Problem]:
    """P202 for those of ``files`` that lie below ``local`` and that Git does not ignore."""
    local = [file for file in files if is_local(file)]
    taken = taken_by_git(root) if local else {}
    return (in_git_problem(file, is_tracked=taken[file]) for file in local if file in taken)


def taken_by_git(root: Path) -> dict[str, bool]:
    """The files below ``local`` that Git tracks, or would with the next ``git add``.

    Each with whether it is tracked. None where there is no Git.
    """
    words = ("ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard")
    listed = git.ask(root, *words, "--", f":(icase){LOCAL_FOLDER}/")
    # Each name stands behind a letter and a blank; ``?`` is what nobody has added yet.
    return {name[2:]: not name.startswith("?") for name in git.names(listed or b"")}
