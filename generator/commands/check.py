"""``zhibu check`` tells whether everything is right."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from generator.commands.options import project_options
from generator.commands.report import closing_line, report, shown
from generator.problems import Problem
from generator.project import load_project


@click.command(help="检查所有记录和设置，指出每一处错误在第几行、该怎么改。")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式。"
)
@click.option("-v", "--verbose", is_flag=True, help="连自动理解、统一了什么也说出来。")
@project_options
def check(paths: tuple[Path, ...], form: str, verbose: bool, root: Path, today: dt.date) -> None:
    """Check the project; with ``paths``, show only what concerns those files or folders."""
    wanted = [_relative(path, root) for path in paths]
    project = load_project(root, today, thorough=verbose)
    problems = shown(project.problems.sorted(), notes=verbose)
    # Without a configuration no record is read: then its problems concern every file.
    if project.catalogue is not None:
        problems = _about(problems, wanted)
    report(problems, root, form=form)
    if form == "text":
        count = len(project.catalogue) if project.catalogue else 0
        click.echo(closing_line(problems, f"检查了 {count} 条记录"))
    sys.exit(1 if any(p.severity.value == "error" for p in problems) else 0)


def _about(problems: Sequence[Problem], wanted: Sequence[PurePosixPath]) -> list[Problem]:
    if not wanted:
        return list(problems)
    return [p for p in problems if any(_within(p.place.file, path) for path in wanted)]


def _relative(path: Path, root: Path) -> PurePosixPath:
    """A path as typed, seen from the current folder or from the project, as problems name it."""
    found = next((p for p in (path, root / path) if p.exists()), None)
    if found is None:
        raise click.BadParameter(f"没有“{path}”这个文件或文件夹。")
    absolute = found.resolve()
    if not absolute.is_relative_to(root.resolve()):
        raise click.BadParameter(f"“{path}”不在项目的文件夹里。")
    return PurePosixPath(absolute.relative_to(root.resolve()).as_posix())


def _within(file: str, path: PurePosixPath) -> bool:
    return PurePosixPath(file) == path or path in PurePosixPath(file).parents
