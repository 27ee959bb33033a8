"""``zhibu import`` takes the sessions of a plan over from Excel."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.desk import desk_at, refresh_editor, write_new, writing
from generator.commands.options import project_options
from generator.commands.paths import UsageMistake
from generator.commands.report import report
from generator.records.plans import Plan
from generator.values.reading import Refused

if TYPE_CHECKING:
    from generator.drafting.desk import Desk
    from generator.importing.cells import Sheet
    from generator.importing.changes import Change
    from generator.importing.headers import Header
    from generator.importing.reading import Draft
    from generator.importing.rows import Told
    from generator.values.period import Period

_INTO = re.compile(r"(?:(?:.*/)?(?P<kind>[^/#]+)/)?(?P<id>[^/#]+?)(?:\.ya?ml)?", re.IGNORECASE)
_NOTHING = "什么也没有写。"


@click.command(name="import", help="把 Excel 学习计划表里的各次学习接到一份学习计划后面。")
@click.argument("table", metavar="表格文件", type=click.Path(path_type=Path))
@click.option("--into", default="", metavar="计划", help="接到哪份计划，如 plans/2026-q4。")
@click.option(
    "--sheet", "sheet_name", default="", metavar="名字", help="工作表的名字；只有一张时不用写。"
)
@click.option(
    "--form", default="", metavar="形式", help="表里没有写形式的，都按这一种，如 集中学习。"
)
@click.option("--new", "is_new", is_flag=True, help="计划还没有，就用这张表新建一份。")
@click.option("--title", default="", metavar="标题", help="新建时的标题；不写就用表上面的标题。")
@click.option(
    "--period", "period_text", default="", metavar="时段", help="新建时的时段，如 2027-Q1。"
)
@click.option("--yes", is_flag=True, help="不问，直接写；不在终端里运行时也不问。")
@click.option("--dry-run", is_flag=True, help="只显示会写什么，不写文件。")
@project_options
def import_(
    table: Path,
    into: str,
    sheet_name: str,
    form: str,
    is_new: bool,
    title: str,
    period_text: str,
    yes: bool,
    dry_run: bool,
    root: Path,
    today: dt.date,
) -> None:
    """Read the sheet, show what it gives, and write it if the plan stays right."""
    from generator.importing.cells import CannotImport

    desk = desk_at(root, today)
    plan_id = _plan_id(into)
    plan = _plan(plan_id, desk, is_new=is_new)
    try:
        period = plan.period if plan else _period(period_text, plan_id)
        form = _form(form, desk)
        change, lost = _change(desk, plan or plan_id, table, sheet_name, period, form, title)
    except CannotImport as told:
        if problems := getattr(told, "problems", ()):
            report(problems, desk.root)
        raise UsageMistake(str(told)) from None
    except Refused as refused:
        raise UsageMistake(f"{refused.message}{refused.hint}") from None
    if change is None:
        _say(f"没有可以导入的学习，{_NOTHING}")
        sys.exit(1 if lost else 0)
    _show(change)
    _stop_on_errors(change, desk)
    _write(change, desk, yes=yes, dry_run=dry_run)
    sys.exit(1 if lost else 0)


def _change(
    desk: Desk,
    plan: Plan | str,
    table: Path,
    sheet_name: str,
    period: Period,
    form: str,
    title: str,
) -> tuple[Change | None, bool]:
    """What the sheet does to the plan, or to a new one of that id; whether rows of it are lost."""
    from generator.importing.changes import appended, created, title_of
    from generator.importing.choosing import choose_sheet
    from generator.importing.doubling import without_doubles
    from generator.importing.rows import read_rows

    sheet, header, others = choose_sheet(table, sheet_name, desk.config.gate)
    reading = read_rows(sheet, header, period, desk, form)
    sessions = () if isinstance(plan, str) else plan.sessions
    drafts, doubled = without_doubles(reading.drafts, sessions)
    _tell_sheet(sheet, header, others, reading.hidden)
    _tell_rows([*reading.told, *doubled], drafts)
    lost = reading.has_lost
    if not drafts:
        return None, lost
    if isinstance(plan, str):
        wanted = title or title_of(sheet, header)
        return created(desk, plan, wanted, period, drafts), lost
    return appended(desk, plan, drafts), lost


def _say(text: str) -> None:
    """Names of sheets and topics are the editor's own words: none is shown with a number in it."""
    from generator.gate.masking import without_numbers

    click.echo(without_numbers(text))


def _plan_id(into: str) -> str:
    if not into.strip():
        raise UsageMistake("请写明接到哪份学习计划，如 --into plans/2026-q4。")
    match = _INTO.fullmatch(into.strip().replace("\\", "/"))
    if match is None:
        raise UsageMistake(f"“{into}”不是计划的编号，写成 plans/2026-q4 这样。")
    if match["kind"] not in (None, "plans"):
        raise UsageMistake(
            f"“{into}”不是学习计划。表格只能导入到学习计划，写成 plans/{match['id']} 这样。"
        )
    return match["id"]


def _plan(plan_id: str, desk: Desk, *, is_new: bool) -> Plan | None:
    """The plan to append to; ``None`` when a new one is asked for."""
    from generator.values.identifiers import is_identifier, propose_identifier
    from generator.values.nearest import nearest

    plans = {plan.id: plan for plan in desk.catalogue.of(Plan)}
    if is_new:
        if desk.is_taken("plans", plan_id):
            raise UsageMistake(f"已经有 content/plans/{plan_id}.yml 了，去掉 --new 就接在它后面。")
        if not is_identifier(plan_id):
            good = propose_identifier(plan_id)
            raise UsageMistake(f"“{plan_id}”不能作网址，只用小写字母、数字和“-”，如 {good}。")
        return None
    if plan_id in plans:
        return plans[plan_id]
    if desk.is_taken("plans", plan_id):
        hint = f"先运行 zhibu check content/plans/{plan_id}.yml，改好再导入。"
        raise UsageMistake(f"学习计划“{plan_id}”里有错，读不出来，{_NOTHING}{hint}")
    near = nearest(plan_id, plans)
    guess = f"是不是“{near}”？" if near else ""
    raise UsageMistake(f"没有编号为“{plan_id}”的学习计划。{guess}要新建一份，就加上 --new。")


def _period(text: str, plan_id: str) -> Period:
    from generator.values.periods import read_period

    if text:
        try:
            return read_period(text).value
        except Refused as refused:
            hint = "如 --period 2027-Q1、--period 2027-03 或 --period 2027。"
            raise UsageMistake(f"看不懂时段“{text}”：{refused.message}请写清年份，{hint}") from None
    try:
        return read_period(plan_id).value
    except Refused:
        raise UsageMistake("还不知道新计划的时段。请加上 --period，如 --period 2027-Q1。") from None


def _form(text: str, desk: Desk) -> str:
    from generator.drafting.answers import read_answer
    from generator.records.plans import Session
    from generator.schema.fields import spec_of

    if not text:
        return ""
    return str(read_answer(spec_of(Session).fields["form"], text, desk.vocabulary).value)


def _tell_sheet(sheet: Sheet, header: Header, others: Sequence[str], hidden: Sequence[int]) -> None:
    """What was understood of the sheet, and what of it was not read."""
    from generator.importing.hiding import row_list

    _say(f"工作表“{sheet.name}”，表头在第 {_rows_of(header)} 行。")
    if others:
        _say(f"别的工作表没有读：{'、'.join(others)}。")
    if header.unknown:
        _say(f"这几列没有导入：{'、'.join(' '.join(n.split()) for n in header.unknown)}。")
    if header.hidden:
        _say(f"隐藏的列没有导入：{'、'.join(header.hidden)}。要导入，先在表里取消隐藏。")
    if hidden:
        rows = row_list(hidden)
        _say(f"第 {rows} 行是隐藏的或筛选掉的，没有导入。要导入，先在表里取消隐藏、清除筛选。")


def _tell_rows(told: Sequence[Told], drafts: Sequence[Draft]) -> None:
    """Every row that is not taken over, and how the others were understood."""
    notes = [(draft.row, note) for draft in drafts for note in draft.notes]
    lines = [(t.row, f"{t.text}{'没有导入。' if t.lost else ''}") for t in told]
    for row, text in sorted([*lines, *notes], key=lambda line: line[0]):
        _say(f"第 {row} 行：{text}")


def _rows_of(header: Header) -> str:
    first, last = header.rows[0].number, header.row.number
    return f"{last}" if first == last else f"{first}-{last}"


def _show(change: Change) -> None:
    from generator.gate.masking import without_numbers

    for note in change.notes:
        _say(note)
    _say(f"会写进 {change.file}：")
    for line in change.shown:
        click.echo(click.style(without_numbers(f"+ {line}"), fg="green") if line else "")


def _stop_on_errors(change: Change, desk: Desk) -> None:
    """Tell the problems by row; errors end the command with nothing written."""
    if change.is_new:
        report(change.problems, desk.root)
    else:
        for problem in change.problems:
            row = change.rows.get(problem.place.line)
            where = f"第 {row} 行" if row else f"{problem.place.file}:{problem.place.line}"
            _say(f"{where}：{problem.message}{problem.hint}")
    if change.has_errors:
        click.echo(f"这样写进去会有错误，{_NOTHING}请在表里改好再导入。")
        sys.exit(1)


def _write(change: Change, desk: Desk, *, yes: bool, dry_run: bool) -> None:
    from generator.commands.asking import agrees, can_ask

    if dry_run:
        click.echo("（只是看看，没有写文件。）")
        return
    if not yes and can_ask() and not agrees("写进去吗？"):
        click.echo(f"好的，{_NOTHING}")
        return
    if change.is_new:
        write_new(desk, "plans", change.plan_id, change.after.decode("utf-8"))
        refresh_editor(desk.root, desk.today)
    else:
        _replace(change, desk)
    _say(f"已写好 {change.file}。下一步：打开看一遍，再运行 zhibu check {change.file}")


def _replace(change: Change, desk: Desk) -> None:
    """Write the plan, unless it was saved in another program since it was read."""
    from generator.files import write_whole

    path = desk.root / change.file
    with writing(change.file):
        write_whole(path, change.after, expected=change.before, inside=desk.root)
