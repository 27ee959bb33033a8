"""``zhibu fonts`` tells which font plays which role on paper, and what is missing."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.options import project_options
from generator.commands.paths import UsageMistake
from generator.commands.progress import progress
from generator.commands.report import for_programs, report, terminal_columns
from generator.reports.columns import wrapped
from generator.reports.tables import table

if TYPE_CHECKING:
    from generator.config.printing import PrintSettings
    from generator.fonts.roles import Role
    from generator.fonts.typefaces import Typefaces
    from generator.problems import Problem
    from generator.project import Project

HELP = (
    "看打印时宋体、仿宋、楷体、黑体、小标宋各用哪种字体，是从哪里找到的，"
    "缺什么、怎样装更合适的；记录里有没有哪种字体都没有的字。"
)
HEAD = ("用作", "字体", "加粗", "哪里来的", "文件")
INDENT = "  "


@click.command(help=HELP, short_help="看打印用哪些字体，缺什么、怎样装。")
@click.option("--all", "everything", is_flag=True, help="再列出找到的全部字体和它们的名字。")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    metavar="格式",
    help="输出格式：text、json。默认 text，给人看；json 给程序用。",
)
@project_options
def fonts(everything: bool, form: str, root: Path, today: dt.date) -> None:
    """Show the roles; in a project also the characters of its records that no font has."""
    from generator.fonts.bundled import FontProblem

    with progress() as watch:
        watch("读记录", 0, 0)
        project, settings = _project(root, today)
        watch("找字体", 0, 0)
        try:
            typefaces, problems = _looked_at(root, project, settings)
        except FontProblem as problem:
            raise UsageMistake(str(problem)) from None
    if form == "json":
        click.echo(json.dumps(_data(typefaces, problems, everything), ensure_ascii=False, indent=2))
        return
    for line in _lines(typefaces, settings, everything):
        click.echo(line)
    _tell(problems, project, root)


def _project(root: Path, today: dt.date) -> tuple[Project | None, PrintSettings]:
    """The project, where there is one that can be read, and how it wants its paper."""
    from generator.config.load import CONFIG_FILE
    from generator.config.printing import PrintSettings
    from generator.project import read_project

    project = read_project(root, today) if (root / CONFIG_FILE).is_file() else None
    if project is None or project.catalogue is None:
        return None, PrintSettings()
    return project, project.catalogue.config.print


def _looked_at(
    root: Path, project: Project | None, settings: PrintSettings
) -> tuple[Typefaces, list[Problem]]:
    from generator.config.load import CONFIG_FILE
    from generator.fonts.choosing import choose_typefaces
    from generator.fonts.telling import missing_in, unmet_wishes

    typefaces = choose_typefaces(root, settings)
    if project is None or project.read is None:
        return typefaces, []
    files = [CONFIG_FILE, *project.read.sources]
    missing = missing_in(root, files, lambda text: _lacking(text, typefaces))
    return typefaces, sorted([*unmet_wishes(root, typefaces), *missing])


def _lacking(text: str, typefaces: Typefaces) -> set[str]:
    """What of a text is printed as 〓, found by what prints it."""
    from generator.typesetting.characters import Characters

    characters = Characters(typefaces.has)
    characters.printable(text)
    return characters.missing


def _tell(problems: Sequence[Problem], project: Project | None, root: Path) -> None:
    click.echo()
    if project is None:
        click.echo("这里不是支部的项目，没有查记录里的字。")
    elif problems:
        report(problems, root)
    else:
        click.echo("记录里的字，这些字体都有。")


def _lines(typefaces: Typefaces, settings: PrintSettings, everything: bool) -> Iterator[str]:
    from generator.fonts.advice import advice

    columns = terminal_columns() or sys.maxsize
    rows = [_row(role, typefaces) for role in typefaces.roles]
    yield from table(HEAD, rows, columns)
    yield ""
    for sentence in advice(typefaces, bundled_only=settings.bundled_fonts):
        yield wrapped(sentence, terminal_columns(), INDENT)
    if everything:
        yield from ("", *_every(typefaces, columns))


def _row(role: Role, typefaces: Typefaces) -> tuple[str, ...]:
    from generator.fonts.roles import ROLE_NAMES

    face, family = typefaces.roles[role], typefaces.first(role)
    stand_in = "" if face.own_design else "（代替）"
    wished = "设置指定，" if face.wished else ""
    return (
        ROLE_NAMES[role],
        f"{family.name}{stand_in}",
        "描边" if face.stroked_bold else "有粗体",
        f"{wished}{family.origin.value}",
        str(family.used[0].file.path),
    )


def _every(typefaces: Typefaces, columns: int) -> Iterator[str]:
    families = sorted(typefaces.found.values(), key=lambda family: family.name.casefold())
    rows = [
        (family.name, f"{len(family.used[0].file.characters)} 字", family.origin.value)
        for family in families
    ]
    yield f"找到 {len(rows)} 种字体，设置里（print.fonts）写左边的名字："
    yield from table(("字体", "字数", "哪里来的"), rows, columns)


def _data(typefaces: Typefaces, problems: Sequence[Problem], everything: bool) -> dict[str, Any]:
    from generator.reports.data import as_json

    told = {
        "roles": {role.value: _role_data(role, typefaces) for role in typefaces.roles},
        "problems": json.loads(as_json(for_programs(problems))),
    }
    if everything:
        told["families"] = sorted(family.name for family in typefaces.found.values())
    return told


def _role_data(role: Role, typefaces: Typefaces) -> dict[str, Any]:
    face, family = typefaces.roles[role], typefaces.first(role)
    return {
        "families": list(face.families),
        "bold": "drawn" if face.stroked_bold else "real",
        "own_design": face.own_design,
        "wished": face.wished,
        "origin": family.origin.name.lower(),
        "file": str(family.used[0].file.path),
    }
