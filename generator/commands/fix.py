"""``zhibu fix`` writes what has one right reading as it should be written."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from generator.commands.gatekeeper import Gate
from generator.commands.options import project_options
from generator.commands.paths import (
    CONTENT,
    WHOLE,
    UsageMistake,
    about,
    is_within,
    refuse_no_project,
    seen_from_project,
)
from generator.commands.roster import roster_fixes, with_roster
from generator.config.load import CONFIG_FILE
from generator.problems import Problem, Severity
from generator.project import load_project
from generator.reports.text import summary

if TYPE_CHECKING:
    from generator.fixing.change import FileFix

_COLOURS = {"file": "bright_white", "old": "red", "new": "green", "why": "cyan", "left": "yellow"}

_HELP = (
    "把只有一种正确改法的地方改好：文件编码、中文标点、全角空格、Tab、零宽字符、日期和时间的写法、"
    "同义的说法等。注释和次序都不动，拿不准的不改，只说出来。不加 --write 只给你看要改什么。"
    "退出码：0 没有要改的，或都改好了；1 有要改的还没有写进文件，或有错误要你自己改；"
    "2 命令用错了，或有文件写不进去（这时什么都没有改）。"
)


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, metavar="[文件]…", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="真的写进文件。")
@project_options
def fix(paths: tuple[Path, ...], write: bool, root: Path, today: dt.date) -> None:
    """Mend the files named by ``paths``, or all."""
    from generator.fixing.leftover import with_checked, with_expected
    from generator.fixing.project import fix_project
    from generator.fixing.saving import CannotWrite, save

    refuse_no_project(root)
    wanted = [seen_from_project(path, root) for path in paths] or [WHOLE]
    fixes = fix_project(root, lambda file: any(is_within(file, path) for path in wanted))
    fixes += roster_fixes(wanted, root)
    _refuse_unknown(wanted, fixes)
    if write:
        try:
            save(fixes, root)
        except CannotWrite as error:
            raise UsageMistake(str(error)) from None
    told, complete = _checked(root, today, wanted)
    as_they_are = write or not any(each.changes for each in fixes)
    shown = (with_checked if as_they_are and complete else with_expected)(fixes, told, root)
    _show(shown, told if as_they_are else None, written=write)
    sys.exit(_status(shown, write))


def _show(fixes: Sequence[FileFix], told: Sequence[Problem] | None, *, written: bool) -> None:
    from generator.fixing.showing import as_text, closing_line

    for each in fixes:
        if each.changes or each.left:
            click.echo(as_text(each, _paint) + "\n")
    click.echo(closing_line(fixes, written=written))
    if written and told is not None and any(each.changes for each in fixes):
        counted = summary(told)
        rest = f"{counted}，运行 zhibu check 看。" if counted else "没有发现问题。"
        click.echo(f"再检查：{rest}")


def _checked(
    root: Path, today: dt.date, wanted: Sequence[PurePosixPath]
) -> tuple[list[Problem], bool]:
    """What ``zhibu check`` says of these files, and whether records were read at all."""
    project = load_project(root, today)
    gate = Gate(root, project)
    paths = [] if WHOLE in wanted else [str(path) for path in wanted]
    told = with_roster([*project.problems, *gate.problems(paths)], wanted, root)
    return about(told, wanted), project.catalogue is not None


def _refuse_unknown(wanted: Sequence[PurePosixPath], fixes: Sequence[FileFix]) -> None:
    for path in wanted:
        if path not in (WHOLE, CONTENT) and not any(is_within(f.file, path) for f in fixes):
            raise UsageMistake(f"“{path}”里没有记录，也不是 {CONFIG_FILE}，没有可以改的。")


def _status(fixes: Sequence[FileFix], written: bool) -> int:
    waiting = not written and any(each.changes for each in fixes)
    errors = any(p.severity is Severity.ERROR for each in fixes for p in each.left)
    return 1 if waiting or errors else 0


def _paint(text: str, role: str) -> str:
    return click.style(text, fg=_COLOURS[role], bold=True if role == "file" else None)
