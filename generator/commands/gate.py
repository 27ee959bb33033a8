"""``zhibu gate``: only the gate, for hooks and servers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.paths import UsageMistake, seen_from_project
from generator.commands.report import FORMATS, closing_line, report
from generator.problems import Problem, Severity

NO_HISTORY = "读不到 Git 里的内容。请在 Git 仓库里运行；写了提交编号的，看看编号对不对。"


@click.command(help="只查不能公布的内容：身份证号、手机号、银行卡号、密级标志。附件、文件名都查。")
@click.argument("paths", nargs=-1, metavar="[文件]…", type=click.Path(path_type=Path))
@click.option("--staged", is_flag=True, help="查下一次提交里的内容（git add 过的）。")
@click.option(
    "--commits",
    metavar="甲..乙",
    help="查从甲到乙的每一次提交，后来又删掉的也查；给服务器用。",
)
@click.option("--install", "installing", is_flag=True, help="装到 Git 里：以后每次提交前自动查。")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    metavar="格式",
    help=f"输出格式：{'、'.join(FORMATS)}。默认 text，给人看；别的给程序用。",
)
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="文件夹",
    help="项目的文件夹，默认是当前文件夹。",
)
def gate(
    paths: tuple[Path, ...],
    staged: bool,
    commits: str | None,
    installing: bool,
    form: str,
    root: Path,
) -> None:
    """Look at the project, the index or a range of commits; or install the hook."""
    _refuse_mixtures(bool(paths), staged, commits is not None, installing)
    if not root.is_dir():
        raise UsageMistake(f"没有“{root}”这个文件夹。")
    if installing:
        _install(root)
        return
    if staged or commits is not None:
        problems, what = _of_history(root, commits)
        # The files at hand may be others than those in Git: none is quoted.
        place = root / ".git" / "none"
    else:
        problems, what = _of_files(root, paths)
        place = root
    report(problems, place, form=form)
    if form == "text":
        click.echo(closing_line(problems, what))
    sys.exit(1 if any(p.severity is Severity.ERROR for p in problems) else 0)


def _refuse_mixtures(*chosen: bool) -> None:
    if sum(chosen) > 1:
        raise UsageMistake("文件、--staged、--commits、--install 只能选一种。")


def _of_files(root: Path, paths: Sequence[Path]) -> tuple[list[Problem], str]:
    from generator.commands.gatekeeper import settings_at
    from generator.gate.scan import project_problems

    wanted = [str(seen_from_project(path, root)) for path in paths]
    return project_problems(root, settings_at(root), wanted), "把关"


def _of_history(root: Path, commits: str | None) -> tuple[list[Problem], str]:
    from generator.commands.gatekeeper import settings_in
    from generator.gate.history import NoHistory, added, staged, tip
    from generator.gate.scan import scan_entries

    try:
        if commits is None:
            return scan_entries(staged(root), settings_in(root, "")), "要提交的内容"
        return scan_entries(added(root, commits), settings_in(root, tip(commits))), "提交里的内容"
    except NoHistory as error:
        raise UsageMistake(NO_HISTORY) from error


def _install(root: Path) -> None:
    from generator.commands.hook import ForeignHook, install

    try:
        file = install(root)
    except ForeignHook as foreign:
        raise UsageMistake(str(foreign)) from foreign
    except OSError as error:
        raise UsageMistake(f"写不进 Git 的钩子文件夹：{error.strerror or error}。") from error
    click.echo(f"装好了：以后在这里每次 git commit 之前，都会先查一遍。\n不想要了，就删去 {file}。")
