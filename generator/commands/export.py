"""``zhibu export`` writes a project for plain MkDocs."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator.commands.options import profile_option, project_options
from generator.commands.report import closing_line, report, shown


@click.command(help="把网站导出成普通的 MkDocs 项目，不用本程序也能生成（mkdocs 或 zensical）。")
@click.argument("directory", metavar="文件夹", type=click.Path(file_okay=False, path_type=Path))
@profile_option
@project_options
def export(directory: Path, profile: str, root: Path, today: dt.date) -> None:
    """Check, then write Markdown pages with a complete ``mkdocs.yml``."""
    from generator.commands.making import make
    from generator.commands.outlets import exporting

    made = make(root, today, profile, exporting(directory))
    problems = shown(made.problems, notes=False)
    report(problems, root)
    if not made.written:
        click.echo(closing_line(problems, "没有导出"))
        sys.exit(1)
    click.echo(f"已导出到 {directory}（{made.pages} 页）。在那里运行 mkdocs build 就能生成网站。")
