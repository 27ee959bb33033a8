"""``zhibu schema`` writes what VS Code needs to help an editor while typing."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import project_options
from generator.commands.paths import UsageMistake, refuse_no_project
from generator.commands.report import report
from generator.gate.masking import without_numbers
from generator.reports.text import visible

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.editor import SetUp

HELP = (
    "让 VS Code 边打字边提示字段名、可选的词语、已有的编号，写错就有波浪线，不用联网。"
    "不写文件夹，就在项目的 .vscode 里写好要用的设置，你自己的设置不会动；"
    "写了文件夹，就只把提示用的文件（JSON Schema）放在那里。"
)


@click.command(help=HELP, short_help="让 VS Code 边打字边提示，写错就有波浪线。")
@click.argument(
    "directory",
    type=click.Path(file_okay=False, path_type=Path),
    required=False,
    metavar="[文件夹]",
)
@project_options
def schema(directory: Path | None, root: Path, today: dt.date) -> None:
    """Write schemas with this branch's terms and ids and, by default, the settings to use them."""
    from generator.editor import set_up
    from generator.editor.desk import write_schemas
    from generator.files import ChangedMeanwhile, LeadsOutside

    refuse_no_project(root)
    catalogue = _catalogue(root, today)
    try:
        if directory is None:
            _tell(set_up(root, catalogue), root)
        else:
            changed = write_schemas(directory, catalogue)
            _say(f"{_counted(len(changed))}在 {directory}。")
    except ChangedMeanwhile as changed:
        raise UsageMistake(f"“{changed}”刚才被别的程序改过，没有动它。请再运行一次。") from None
    except LeadsOutside as link:
        raise UsageMistake(f"“{link.filename}”指到项目的文件夹外面，没有动它。") from None
    except OSError as error:
        where = error.filename or directory or root
        raise UsageMistake(
            f"“{where}”写不进去，可能正被别的程序打开，或没有权限。请关上它再试。"
        ) from None


def _catalogue(root: Path, today: dt.date) -> Catalogue:
    """All that was understood of the project; mistakes in records do not matter here."""
    from generator.config.load import CONFIG_FILE
    from generator.problems import Severity
    from generator.project import load_project

    project = load_project(root, today)
    catalogue = project.catalogue
    errors = [p for p in project.problems.sorted() if p.severity is Severity.ERROR]
    own = [p for p in errors if catalogue is None or p.place.file == CONFIG_FILE]
    if catalogue is None or own:
        report(own, root)
        click.echo("请先改好再运行一次，现在什么也没有写。")
        sys.exit(1)
    return catalogue


def _tell(done: SetUp, root: Path) -> None:
    _say(f"{_counted(len(done.written))}在 {root / '.vscode'}。")
    for path, names in done.kept.items():
        wanted = "、".join(f"{name}（建议 {value}）" for name, value in names)
        _say(f"{path.name} 里你自己的设置没有动，和建议的不一样：{wanted}。")
    if done.unreadable:
        raise UsageMistake("\n".join(_unreadable(*told) for told in done.unreadable.items()))
    if done.written:
        click.echo("用 VS Code 打开项目的文件夹，装上 YAML 扩展（redhat.vscode-yaml）就有提示。")


def _unreadable(path: Path, told: tuple[int, str]) -> str:
    line, wanted = told
    add = f"也可以自己加上：\n{wanted}" if wanted else ""
    return f"{path} 第 {line} 行看不懂，这个文件没有动。改好后再运行一次。{add}"


def _say(sentence: str) -> None:
    """Print a sentence that holds a path or what an editor wrote."""
    click.echo(visible(without_numbers(sentence)))


def _counted(changed: int) -> str:
    return f"写好了 {changed} 个文件，" if changed else "都是最新的，没有要改的，"
