"""``zhibu print`` makes chosen sheets."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import project_options
from generator.commands.paths import UsageMistake, refuse_no_project
from generator.commands.progress import progress
from generator.commands.report import closing_line, report, status_of

if TYPE_CHECKING:
    from generator.commands.choosing_sheets import Chosen
    from generator.commands.printouts import Written
    from generator.project import Project


@click.command("print", help="生成要打印的 PDF，放在一个文件夹里。")
@click.argument("records", metavar="[记录…]", nargs=-1)
@click.option("--what", metavar="种类", multiple=True, help="只要这几种，如 签到表；可以写几次。")
@click.option("--large", is_flag=True, help="大字版。")
@click.option("--booklet", is_flag=True, help="小册子：A4 双面打印，短边翻转，对折后装订。")
@click.option(
    "--collect",
    metavar="时段|计划|记录",
    help="汇编成一册：季度（2026-Q4）、计划，或按顺序写几条记录。",
)
@click.option("--all", "everything", is_flag=True, help="全部打印件，草稿除外。")
@click.option(
    "--out",
    metavar="文件夹",
    type=click.Path(file_okay=False),
    help="放 PDF 的文件夹，默认是项目的“打印”。",
)
@click.option("--open", "opened", is_flag=True, help="做好以后打开。")
@click.option("--no-names", is_flag=True, help="签到表上不印 local/roster.yml 里的姓名。")
@project_options
def print_(
    records: tuple[str, ...],
    what: tuple[str, ...],
    large: bool,
    booklet: bool,
    collect: str | None,
    everything: bool,
    out: str | None,
    opened: bool,
    no_names: bool,
    root: Path,
    today: dt.date,
) -> None:
    """Make the sheets that are asked for; errors elsewhere in the project do not matter."""
    refuse_no_project(root)
    if not (records or everything or collect):
        from generator.commands.naming_sheets import HOW

        raise UsageMistake(HOW)
    from generator.commands.choosing_sheets import choose
    from generator.commands.finding_sheets import Order
    from generator.commands.print_folder import print_folder, refuse_names_in_git
    from generator.commands.printouts import print_into
    from generator.project import load_project

    began = time.perf_counter()
    folder = print_folder(out, root)
    with progress() as watch:
        project = load_project(root, today, watch=watch)
        _stop_without_catalogue(project, root)
        order = Order(records, what, collect, everything, large, booklet, names=not no_names)
        chosen = choose(project, order)
        _stop_at_errors(chosen.problems, root)
        _stop_at_nothing(chosen)
        if chosen.has_names:
            refuse_names_in_git(folder)
        written = print_into(folder, chosen, root, watch)
    report([*chosen.problems, *written.problems], root)
    if status_of(written.problems):
        click.echo(closing_line(written.problems, "没有全部做好"))
        sys.exit(1)
    for sentence in (*chosen.remarks, *written.remarks, *_elsewhere(project, chosen.files)):
        click.echo(sentence)
    _tell(written, folder, time.perf_counter() - began)
    if opened:
        _open(written, folder)


def _stop_without_catalogue(project: Project, root: Path) -> None:
    """Where the settings cannot be read, nothing can be printed."""
    if project.catalogue is None:
        problems = project.problems.sorted()
        report(problems, root)
        click.echo(closing_line(problems, "没有打印"))
        sys.exit(1)


def _stop_at_errors(problems: tuple[object, ...], root: Path) -> None:
    from generator.problems import Problem

    found = [p for p in problems if isinstance(p, Problem)]
    if status_of(found):
        report(found, root)
        click.echo(closing_line(found, "没有打印"))
        sys.exit(1)


def _stop_at_nothing(chosen: Chosen) -> None:
    """With the reasons, where no record that was named has a sheet."""
    if chosen.sheets:
        return
    for sentence in chosen.remarks:
        click.echo(sentence)
    sys.exit(1)


def _elsewhere(project: Project, files: frozenset[str]) -> list[str]:
    """One sentence about errors that these sheets have nothing to do with."""
    from generator.problems import Severity

    others = {
        problem.place.file
        for problem in project.problems
        if problem.severity is Severity.ERROR and problem.place.file not in files
    }
    if not others:
        return []
    return [f"另有 {len(others)} 个文件有错，和这次打印无关；运行 zhibu check 看。"]


def _tell(written: Written, out: Path, seconds: float) -> None:
    from generator.commands.report import terminal_columns
    from generator.reports.tables import table

    rows = [(item.name, f"{item.pages} 页", item.size) for item in written.files]
    for line in table(("文件", "页数", "大小"), rows, terminal_columns() or sys.maxsize):
        click.echo(line)
    pages = sum(item.pages for item in written.files)
    old = f"，其中 {written.replaced} 份换掉了同名的旧文件" if written.replaced else ""
    click.echo(f"共 {len(rows)} 份、{pages} 页，放在“{out}”{old}（{seconds:.1f} 秒）。")


def _open(written: Written, out: Path) -> None:
    from generator.commands.opening import open_with_system

    path = out / written.files[0].name if len(written.files) == 1 else out
    if not open_with_system(path):
        click.echo(f"没有能打开它的程序，请自己打开“{path}”。")
