"""``zhibu print`` makes chosen sheets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.commands.making import CACHE_FOLDER
from generator.commands.options import project_options
from generator.commands.progress import progress
from generator.project import load_project


@click.command("print", help="生成要打印的 PDF，放在一个文件夹里。")
@click.argument("records", metavar="[记录…]", nargs=-1)
@click.option(
    "--out",
    metavar="文件夹",
    default="打印",
    type=click.Path(file_okay=False, path_type=Path),
    help="放 PDF 的文件夹，默认“打印”。",
)
@project_options
def print_(records: tuple[str, ...], out: Path, root: Path, today: dt.date) -> None:
    """Print the sheets of the records named."""
    from generator.handouts.printing import Printer, sheets_of

    project = load_project(root, today)
    assert project.catalogue is not None
    chosen = [
        sheet
        for sheet in sheets_of(project.catalogue)
        if sheet.record and f"{sheet.record.kind}/{sheet.record.id}" in records
    ]
    out.mkdir(parents=True, exist_ok=True)
    with progress() as watch:
        printer = Printer(project.catalogue, root, root / CACHE_FOLDER / "print")
        for printed in printer.printed(chosen, watch):
            path = out / Path(printed.sheet.address).name
            path.write_bytes(printed.data)
            click.echo(f"{path}（{printed.pages} 页）")
