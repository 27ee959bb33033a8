"""``zhibu build``: the website."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.options import profile_option, project_options
from generator.commands.report import closing_line, report, shown
from generator.problems import Problem


@click.command(help="检查后生成网站，放在 public 文件夹。有错误就不生成，原来的网站不动。")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="放网站的文件夹，默认 public。"
)
@click.option("--strict", is_flag=True, help="有提醒也不生成。")
@click.option("-v", "--verbose", is_flag=True, help="连自动理解、统一了什么也说出来。")
@profile_option
@project_options
def build(
    out: Path | None, strict: bool, verbose: bool, profile: str, root: Path, today: dt.date
) -> None:
    """Check, then publish; errors leave the old site as it is."""
    from generator.commands.building import CACHE_FOLDER, prepare, template_problem
    from generator.pages.mistakes import TemplateMistake
    from generator.paths import template_folders
    from generator.site.publish import publish

    began = time.perf_counter()
    directory = out or root / "public"
    prepared = prepare(root, today, profile)
    problems = shown(prepared.problems, notes=verbose)
    report(problems, root)
    if prepared.site is None or (strict and problems):
        _give_up(problems, directory)
    theme = template_folders(root, "theme")[0]
    try:
        publish(prepared.site, directory, theme, root / CACHE_FOLDER / "theme")
    except TemplateMistake as mistake:
        problem = template_problem(mistake, root)
        report([problem], root)
        _give_up([problem], directory)
    except FileExistsError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    click.echo(
        f"网站已生成：{directory / 'index.html'}（{prepared.records} 条记录，"
        f"{len(prepared.site.pages)} 页，{time.perf_counter() - began:.1f} 秒）"
    )


def _give_up(problems: Sequence[Problem], directory: Path) -> NoReturn:
    click.echo(closing_line(problems, "网站没有生成"))
    if directory.exists():
        click.echo(f"“{directory}”里原来的网站没有改动。")
    sys.exit(1)
