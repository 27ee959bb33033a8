"""``zhibu build`` makes the website."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

import click

from generator.commands.options import profile_option, project_options
from generator.commands.progress import progress
from generator.commands.report import closing_line, report, shown


@click.command(help="检查后生成网站，放在 public 文件夹。有错误就不生成，原来的网站不动。")
@click.option(
    "--out",
    metavar="文件夹",
    type=click.Path(file_okay=False, path_type=Path),
    help="放网站的文件夹，默认 public。",
)
@click.option("--strict", is_flag=True, help="有提醒也不生成；台账的提醒（W5 开头）除外。")
@click.option("--no-print", is_flag=True, help="这一次不生成打印件，网站上也就没有打印中心。")
@click.option("-v", "--verbose", is_flag=True, help="连自动理解、统一了什么也说出来。")
@profile_option
@project_options
def build(
    out: Path | None,
    strict: bool,
    no_print: bool,
    verbose: bool,
    profile: str,
    root: Path,
    today: dt.date,
) -> None:
    """Check, then publish; errors leave the old site as it is."""
    from generator.commands.making import make
    from generator.commands.outlets import publishing

    began = time.perf_counter()
    directory = out or root / "public"
    with progress() as watch:
        outlet = publishing(root, directory, watch)
        made = make(
            root,
            today,
            profile,
            outlet,
            strict=strict,
            thorough=verbose,
            printing=not no_print,
            watch=watch,
        )
    problems = shown(made.problems, notes=verbose)
    report(problems, root)
    if made.written:
        seconds = time.perf_counter() - began
        sheets = f"，{made.sheets} 份打印件" if made.sheets else ""
        click.echo(
            f"网站已生成：{directory / 'index.html'}"
            f"（{made.records} 条记录，{made.pages} 页{sheets}，{seconds:.1f} 秒）"
        )
        return
    click.echo(closing_line(problems, "网站没有生成"))
    if directory.exists():
        click.echo(f"“{directory}”里原来的网站没有改动。")
    sys.exit(1)
