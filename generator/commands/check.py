"""``zhibu check`` tells whether everything is right."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator.commands.board import refuse_board_in, report_with_board, show_board
from generator.commands.gatekeeper import Gate
from generator.commands.options import project_options
from generator.commands.paths import (
    WHOLE,
    about,
    records_among,
    refuse_unchecked,
    seen_from_project,
)
from generator.commands.progress import progress
from generator.commands.report import FORMATS, closing_line, report, shown, status_of
from generator.commands.roster import is_about_roster, is_roster, with_roster
from generator.project import load_project


@click.command(help="检查所有记录和设置，指出每一处错误在第几行、该怎么改。")
@click.argument("paths", nargs=-1, metavar="[文件]…", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    metavar="格式",
    help=f"输出格式：{'、'.join(FORMATS)}。默认 text，给人看；别的给程序用。",
)
@click.option("-v", "--verbose", is_flag=True, help="连自动理解、统一了什么也说出来。")
@click.option("--board", is_flag=True, help="最后列出台账：欠着的事、开会次数、学时、“六有”。")
@project_options
def check(
    paths: tuple[Path, ...], form: str, verbose: bool, board: bool, root: Path, today: dt.date
) -> None:
    """Check the project; with ``paths``, show only what concerns those files or folders."""
    if board:
        refuse_board_in(form)
    wanted = [seen_from_project(path, root) for path in paths]
    with progress() as watch:
        project = load_project(root, today, thorough=verbose, watch=watch)
        watch("把关", 0, 0)
        gate = Gate(root, project)
        found = sorted([*project.problems, *gate.problems([str(path) for path in wanted])])
    rosters = [path for path in wanted if is_about_roster(path)]
    if rosters:
        found = with_roster(found, rosters, root)
    problems = shown(found, notes=verbose)
    count = 0
    # Without a configuration no record is read: then its problems concern every file.
    if project.catalogue is not None:
        seen = project.catalogue.seen
        for path in wanted:
            if path in rosters and is_roster(path, root):
                continue
            refuse_unchecked(path, seen, found)
        count = len(records_among(seen, wanted or [WHOLE]))
        problems = about(problems, wanted or [WHOLE])
    if board and form == "json":
        report_with_board(problems, project)
    else:
        report(problems, root, form=form)
    if form == "text":
        click.echo(closing_line(problems, _looked_at(count, bool(rosters))))
        if board:
            show_board(project)
    sys.exit(status_of(problems))


def _looked_at(records: int, has_roster: bool) -> str:
    listed = [f" {records} 条记录"] if records or not has_roster else []
    return "检查了" + "、".join([*listed, "签到名单"] if has_roster else listed)
