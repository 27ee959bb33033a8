"""Files and folders named on the command line: which records they are, or why they are none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

import click

from generator.config.load import CONFIG_FILE
from generator.gate import git
from generator.gate.masking import discreet_sentence
from generator.problems import Problem
from generator.project import CONTENT_FOLDER
from generator.records.kinds import KINDS
from generator.reports.text import visible
from generator.sources.filenames import Sort, sort_of, stem_of

WHOLE = PurePosixPath()
CONTENT = PurePosixPath(CONTENT_FOLDER)
Key = tuple[str, str]


class UsageMistake(click.ClickException):
    """The command was typed wrongly; said in Chinese only, with the exit code of usage errors."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Write the message to the terminal's error stream."""
        click.echo(f"错误：{visible(discreet_sentence(self.message))}", err=True)


def refuse_no_project(root: Path) -> None:
    """Raise a usage mistake for a folder that has neither settings nor records."""
    if not (root / CONFIG_FILE).is_file() and not (root / CONTENT).is_dir():
        raise UsageMistake(
            f"这里没有 {CONFIG_FILE}，也没有 {CONTENT} 文件夹。请进入项目的文件夹再运行。"
        )


def seen_from_project(path: Path, root: Path) -> PurePosixPath:
    """A path as typed, from the current folder or from the project, as problems name it."""
    found = next((p for p in (path, root / path) if p.exists()), None)
    if found is None:
        raise UsageMistake(f"没有这个文件：“{path}”。请检查名字和所在的文件夹。")
    absolute = found.resolve()
    if not absolute.is_relative_to(root.resolve()):
        raise UsageMistake(f"“{path}”不在项目的文件夹里，没有检查。")
    return PurePosixPath(absolute.relative_to(root.resolve()).as_posix())


def folder_of(root: Path) -> str:
    """The project's folder from the top of the repository, or else from the current folder."""
    prefix = git.ask(root, "rev-parse", "--show-prefix")
    if prefix is not None:
        return git.one_line(prefix)
    here, folder = Path.cwd(), root.resolve()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else ""


def about(problems: Sequence[Problem], wanted: Sequence[PurePosixPath]) -> list[Problem]:
    """The problems of these files and of what lies in these folders."""
    return [p for p in problems if any(is_within(p.place.file, path) for path in wanted)]


def is_within(file: str, path: PurePosixPath) -> bool:
    """Whether a file, as problems name it, is this one or lies in this folder."""
    return PurePosixPath(file) == path or path in PurePosixPath(file).parents


def records_among(seen: Collection[Key], wanted: Sequence[PurePosixPath]) -> set[Key]:
    """The records that these paths name or hold."""
    return {key for key in seen for path in wanted if _holds(path, key)}


def refuse_unchecked(path: PurePosixPath, seen: Collection[Key], told: Sequence[Problem]) -> None:
    """Raise a usage mistake for a path of which nothing is ever checked.

    A file of which a problem was told (``told``: all problems) has been looked at, whatever it is.
    """
    if path in (WHOLE, CONTENT, PurePosixPath(CONFIG_FILE)) or _is_kind(path):
        return
    if records_among(seen, [path]) or about(told, [path]):
        return
    raise UsageMistake(_reason(path))


def _reason(path: PurePosixPath) -> str:
    folder = path.parent
    if _is_kind(folder) and path.name.startswith("_"):
        return f"“{path}”名字以“_”开头，是草稿，没有检查。去掉开头的“_”再检查。"
    where = "记录是 content 里各类文件夹下的 .yml 文件"
    if folder.parent == CONTENT and not _is_kind(folder):
        where = f"“{folder}”不是放记录的文件夹，文件夹只能是：{'、'.join(KINDS)}"
    return f"这不是记录：“{path}”，没有检查。{where}。"


def _is_kind(path: PurePosixPath) -> bool:
    return path.parent == CONTENT and path.name in KINDS


def _holds(path: PurePosixPath, key: Key) -> bool:
    if path in (WHOLE, CONTENT):
        return True
    if _is_kind(path):
        return path.name == key[0]
    is_record = _is_kind(path.parent) and sort_of(path.name) is Sort.RECORD
    return is_record and (path.parent.name, stem_of(path.name)) == key
