"""``zhibu gate``: only the gate, for hooks and servers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.paths import UsageMistake, seen_from_project
from generator.commands.report import FORMATS, closing_line, report, status_of
from generator.commands.unwritten import why_unwritten
from generator.gate.masking import without_numbers
from generator.problems import Problem
from generator.reports.text import visible


@click.command(help="只查不能公布的内容：身份证号、手机号、银行卡号、密级标志。附件、文件名都查。")
@click.argument("paths", nargs=-1, metavar="[文件]…", type=click.Path(path_type=Path))
@click.option("--staged", is_flag=True, help="查下一次提交里的内容（git add 过的）。")
@click.option(
    "--commits",
    metavar="甲..乙",
    help="查从甲到乙的每一次提交，后来又删掉的也查；给服务器用。",
)
@click.option(
    "--message",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="查写在这个文件里的提交说明；给 Git 的 commit-msg 钩子用。",
)
@click.option(
    "--pushed",
    is_flag=True,
    help="查一次推送，各行从标准输入读；给服务器的 pre-receive 钩子用。",
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
    message: Path | None,
    pushed: bool,
    installing: bool,
    form: str,
    root: Path,
) -> None:
    """Look at the project, the index, a message, commits or a push; or install the hooks."""
    in_git = (staged, commits is not None, message is not None, pushed)
    _refuse_mixtures(bool(paths), *in_git, installing)
    if not root.is_dir():
        raise UsageMistake(f"没有“{root}”这个文件夹。")
    if installing:
        _install(root)
        return
    if any(in_git):
        problems, what = _of_git(root, commits, message, pushed)
    else:
        problems, what = _of_files(root, paths), "把关"
    # The files at hand may be others than those in Git: none is quoted.
    report(problems, root, form=form, quoting=not any(in_git))
    if form == "text":
        click.echo(closing_line(problems, what))
    sys.exit(status_of(problems))


def _refuse_mixtures(*chosen: bool) -> None:
    if sum(chosen) > 1:
        options = "--staged、--commits、--message、--pushed、--install"
        raise UsageMistake(f"文件、{options} 只能选一种。")


def _of_files(root: Path, paths: Sequence[Path]) -> list[Problem]:
    from generator.commands.gatekeeper import settings_at
    from generator.gate.scan import project_problems

    wanted = [str(seen_from_project(path, root)) for path in paths]
    return project_problems(root, settings_at(root), wanted)


def _of_git(
    root: Path, commits: str | None, message: Path | None, pushed: bool
) -> tuple[list[Problem], str]:
    """The problems, and what was looked at."""
    from generator.commands.ofgit import of_commits, of_index, of_message

    if pushed:
        return _of_push(root), "推送的内容"
    if message is not None:
        return of_message(root, message), "提交说明"
    if commits is not None:
        return of_commits(root, commits), "提交里的内容"
    return of_index(root), "要提交的内容"


def _of_push(root: Path) -> list[Problem]:
    from generator.commands.ofgit import of_push

    found = of_push(root, sys.stdin.buffer.read())
    for line in found.said:
        click.echo(visible(without_numbers(line)), err=True)
    return found.problems


def _install(root: Path) -> None:
    from generator.commands.hook import ForeignHook, install

    try:
        files = install(root)
    except ForeignHook as foreign:
        raise UsageMistake(str(foreign)) from foreign
    except OSError as error:
        raise UsageMistake(f"写不进 Git 的钩子文件夹：{why_unwritten(error)}") from error
    click.echo(
        "装好了：以后在这里每次 git commit，都会先查一遍，提交说明也查。\n"
        f"不想要了，就删去 {'、'.join(map(str, files))}。"
    )
