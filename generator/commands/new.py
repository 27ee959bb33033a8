"""``zhibu new`` writes the starter of a record."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.desk import desk_at, refresh_editor, write_new
from generator.commands.kind_words import KIND_WORDS
from generator.commands.options import project_options
from generator.commands.paths import UsageMistake
from generator.commands.report import report
from generator.records.kinds import KINDS
from generator.values.nearest import nearest
from generator.values.reading import Refused

if TYPE_CHECKING:
    from generator.drafting.desk import Desk
    from generator.starters.from_session import Planned
    from generator.starters.making import Made

HELP = (
    "新建一条记录：问几个必填的问题，写好一个带说明的文件。"
    "类别写文件夹名或中文名，如 notices、通知、学习计划。"
)


@click.command(help=HELP, short_help="新建一条记录：问几个问题，写好一个带说明的文件。")
@click.argument("kind", metavar="类别")
@click.option(
    "--from", "source", metavar="计划#次序", help="从学习计划的一次学习写通知，如 plans/2026-q4#3。"
)
@click.option("--set", "typed", multiple=True, metavar="字段=值", help="填好一个字段，可以写多次。")
@click.option(
    "--id", "wanted", metavar="编号", help="文件名（去掉 .yml），也是网址；不写就自动起一个。"
)
@click.option("--yes", is_flag=True, help="不提问，能定的都按建议写。")
@click.option("--dry-run", is_flag=True, help="只显示会写什么，不写文件。")
@project_options
def new(
    kind: str,
    source: str | None,
    typed: tuple[str, ...],
    wanted: str | None,
    yes: bool,
    dry_run: bool,
    root: Path,
    today: dt.date,
) -> None:
    """Ask, fill the starter, check it, write it, and say what comes next."""
    from generator.commands.asking import Asker, can_ask
    from generator.drafting.telling import problems_of

    name = kind_named(kind)
    desk = desk_at(root, today)
    asker = Asker(desk.vocabulary) if can_ask() and not yes else None
    try:
        item = _planned(name, source, desk, typed, asking=asker is not None)
        made = _made(name, item, typed, desk, asker)
        record_id = _id(name, wanted, item, made, desk)
    except Refused as refused:
        raise UsageMistake(f"{refused.message}{refused.hint}") from None
    if made.missing:
        raise UsageMistake(_missing(made))
    problems = problems_of(desk, name, record_id, made.text)
    if private := [p for p in problems if p.code.startswith("P")]:
        raise UsageMistake(f"没有写文件：{private[0].message}{private[0].hint}")
    if dry_run:
        click.echo(made.text, nl=False)
        click.echo(f"（只是看看，没有写 content/{name}/{record_id}.yml。）", err=True)
        return
    write_new(desk, name, record_id, made.text)
    report(problems, root)
    for doubt in made.doubts:
        click.echo(f"提醒：{doubt}", err=True)
    _say_what_next(name, record_id)
    refresh_editor(root, today)


def kind_named(typed: str) -> str:
    """The folder of the kind meant; a usage error lists them."""
    word = typed.strip().strip("/").removeprefix("content/").lower()
    if word in KIND_WORDS:
        return KIND_WORDS[word]
    near = nearest(word, KIND_WORDS)
    listed = "、".join(f"{model.label}（{kind}）" for kind, model in KINDS.items())
    guess = f"是不是“{near}”？" if near else ""
    raise UsageMistake(f"没有“{typed}”这一类记录。{guess}可以写：{listed}。")


def _planned(
    kind: str, source: str | None, desk: Desk, typed: tuple[str, ...], *, asking: bool
) -> Planned | None:
    """The session of a plan the notice is for, if it is for one."""
    from generator.commands.asking import agrees
    from generator.starters.from_session import next_planned, planned

    if source is not None:
        if kind != "notices":
            raise UsageMistake("--from 只用来从学习计划写活动通知：zhibu new 通知 --from 2026-q4#3")
        return planned(source, desk)
    if kind != "notices" or typed or not asking:
        return None
    item = next_planned(desk)
    return item if item and agrees(f"下一次学习是 {item.label}，为它写通知吗？") else None


def _made(
    kind: str,
    item: Planned | None,
    typed: tuple[str, ...],
    desk: Desk,
    asker: object,
) -> Made:
    from generator.commands.asking import Asker
    from generator.paths import template_folders
    from generator.starters.from_session import answers_from, proposals_from
    from generator.starters.making import BadStarter, Maker
    from generator.starters.setting import settings
    from generator.starters.starter import FOLDER

    given = answers_from(item) if item else {}
    given.update(settings(typed, KINDS[kind], desk.vocabulary))
    offers = proposals_from(item, desk) if item else {}
    maker = Maker(kind, desk, template_folders(desk.root, FOLDER), offers)
    try:
        return maker.make(given, asker if isinstance(asker, Asker) else None)
    except BadStarter as bad:
        raise UsageMistake(f"模板 templates/new/{kind}.yml 用不了：{bad}。") from None


def _id(kind: str, wanted: str | None, item: Planned | None, made: Made, desk: Desk) -> str:
    from generator.starters.from_session import promised_id
    from generator.starters.naming import next_free, propose_id
    from generator.values.identifiers import is_identifier, propose_identifier

    if wanted is None:
        promised = promised_id(item) if item else ""
        is_free = is_identifier(promised) and not desk.is_taken(kind, promised)
        return promised if is_free else propose_id(kind, made.given, desk)
    bare = wanted.removesuffix(".yml")
    if not is_identifier(bare):
        raise UsageMistake(f"{_why_no_id(bare)}如 {propose_identifier(bare)}。")
    if desk.is_taken(kind, bare):
        free = next_free(kind, bare, desk)
        raise UsageMistake(f"已经有 content/{kind}/{bare}.yml，没有改动。可以用 --id {free}。")
    return bare


def _why_no_id(wanted: str) -> str:
    from generator.values.identifiers import is_reserved, is_section_page

    if is_section_page(wanted):
        return f"“{wanted}”是网站栏目首页用的名字，换一个，"
    if is_reserved(wanted):
        return f"“{wanted}”是 Windows 留用的名字，这样的文件打不开，换一个，"
    return f"“{wanted}”不能作网址，只用小写字母、数字和“-”，"


def _missing(made: Made) -> str:
    labels = "、".join(leaf.name for leaf, _ in made.missing)
    sets = " ".join(f"--set {leaf.typed}={text or '…'}" for leaf, text in made.missing)
    return f"还缺{labels}，没有写文件。请加上（内容按实际的写）：{sets}"


def _say_what_next(kind: str, record_id: str) -> None:
    file = f"content/{kind}/{record_id}.yml"
    click.echo(f"已写好 {file}")
    click.echo("下一步：用记事本或 VS Code 打开它，补上要写的内容，保存。")
    click.echo(f"然后运行：zhibu check {file}")
