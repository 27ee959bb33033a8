"""``zhibu import`` takes the sessions of a plan over from Excel."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.new import desk_at, refresh_editor, write_new
from generator.commands.options import project_options
from generator.commands.paths import UsageMistake
from generator.commands.report import report
from generator.records.plans import Plan
from generator.values.reading import Refused

if TYPE_CHECKING:
    from generator.importing.headers import Header
    from generator.importing.rows import Draft, Told
    from generator.importing.workbook import Sheet
    from generator.problems import Problem
    from generator.starters.desk import Desk
    from generator.values.period import Period

_INTO = re.compile(r"(?:.*/)?(?P<id>[^/#]+?)(?:\.ya?ml)?", re.IGNORECASE)
_NOTHING = "什么也没有写。"


@dataclass(frozen=True, slots=True)
class Change:
    """A plan's file with the sessions in it: new text, lines to show, rows by line, problems."""

    plan_id: str
    text: str
    shown: Sequence[str]
    rows: dict[int, int]
    problems: Sequence[Problem]


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
@click.option("--yes", is_flag=True, help="不问，直接写。")
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
    from generator.importing.choosing import choose_sheet
    from generator.importing.doubling import without_doubles
    from generator.importing.rows import read_rows
    from generator.importing.workbook import NotReadable

    desk = desk_at(root, today)
    plan_id = _plan_id(into)
    plan = _plan(plan_id, desk, is_new=is_new)
    try:
        period = plan.period if plan else _period(period_text or plan_id)
        form = _form(form, desk)
        sheet, header, others = choose_sheet(table, sheet_name, desk.config.gate)
    except NotReadable as told:
        raise UsageMistake(str(told)) from None
    except Refused as refused:
        raise UsageMistake(f"{refused.message}{refused.hint}") from None
    reading = read_rows(sheet, header, period, desk, form)
    drafts, doubled = without_doubles(reading.drafts, plan.sessions if plan else ())
    _tell(sheet, header, others, [*reading.told, *doubled], drafts)
    lost = any(told.lost for told in reading.told)
    if not drafts:
        click.echo(f"没有可以导入的学习，{_NOTHING}")
        sys.exit(1 if lost else 0)
    if plan:
        change = _appended(desk, plan, drafts)
    else:
        wanted = title or _title(sheet, header)
        change = _created(desk, plan_id, wanted, period, drafts)
    _show(change)
    _stop_on_errors(change, desk)
    _write(change, desk, is_new=plan is None, yes=yes, dry_run=dry_run)
    sys.exit(1 if lost else 0)


def _plan_id(into: str) -> str:
    if not into.strip():
        raise UsageMistake("请写明接到哪份学习计划，如 --into plans/2026-q4。")
    match = _INTO.fullmatch(into.strip().replace("\\", "/"))
    if match is None:
        raise UsageMistake(f"“{into}”不是计划的编号，写成 plans/2026-q4 这样。")
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


def _period(text: str) -> Period:
    from generator.values.periods import read_period

    try:
        return read_period(text).value
    except Refused:
        raise Refused(
            "E307", "还不知道新计划的时段。", "请加上 --period，如 --period 2027-Q1。"
        ) from None


def _form(text: str, desk: Desk) -> str:
    from generator.records.plans import Session
    from generator.schema.fields import spec_of
    from generator.starters.answers import read_answer

    if not text:
        return ""
    return str(read_answer(spec_of(Session).fields["form"], text, desk.vocabulary).value)


def _title(sheet: Sheet, header: Header) -> str:
    from generator.importing.headers import titles_above

    titles = [t for t in titles_above(sheet, header) if "计划" in t or "安排" in t]
    return titles[0].replace("\n", "") if titles else ""


def _tell(
    sheet: Sheet,
    header: Header,
    others: Sequence[str],
    told: Sequence[Told],
    drafts: Sequence[Draft],
) -> None:
    """What was understood of the sheet, and every row that is not taken over."""
    click.echo(f"工作表“{sheet.name}”，表头在第 {header.row.number} 行。")
    if others:
        click.echo(f"别的工作表没有读：{'、'.join(others)}。")
    if header.unknown:
        click.echo(f"这几列没有导入：{'、'.join(' '.join(n.split()) for n in header.unknown)}。")
    notes = [(draft.row, note) for draft in drafts for note in draft.notes]
    lines = [(t.row, f"{t.text}{'没有导入。' if t.lost else ''}") for t in told]
    for row, text in sorted([*lines, *notes]):
        click.echo(f"第 {row} 行：{text}")


def _text_of(desk: Desk, plan: Plan) -> str:
    """The plan's text as it is read, which must be what is on the disk."""
    try:
        text = (desk.root / plan.source_file).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UsageMistake(f"打不开 {plan.source_file}，{_NOTHING}") from None
    plain = text.replace("\r\n", "\n")
    if plain != desk.read.sources[plan.source_file].text:
        hint = f"先运行 zhibu fix {plan.source_file} --write。"
        raise UsageMistake(f"{plan.source_file} 里有看不见的怪字符，{_NOTHING}{hint}")
    return plain


def _appended(desk: Desk, plan: Plan, drafts: Sequence[Draft]) -> Change:
    from generator.importing.appending import NoPlace, append
    from generator.starters.desk import problems_of

    text = _text_of(desk, plan)
    before = problems_of(desk, "plans", plan.id, text)
    if any(p.severity.value == "error" for p in before):
        report(before, desk.root)
        raise UsageMistake(f"{plan.source_file} 里有错，先改好再导入，{_NOTHING}")
    try:
        written = append(text, plan, drafts)
    except NoPlace:
        hint = "把“学习安排”写成每项一行“- ”的样子再导入。"
        raise UsageMistake(
            f"{plan.source_file} 的学习安排写在一行里，接不上，{_NOTHING}{hint}"
        ) from None
    old = {(p.code, p.message) for p in before}
    after = problems_of(desk, "plans", plan.id, written.text)
    problems = [p for p in after if (p.code, p.message) not in old]
    return Change(plan.id, written.text, written.added, written.rows, problems)


def _created(
    desk: Desk, plan_id: str, title: str, period: Period, drafts: Sequence[Draft]
) -> Change:
    from generator.importing.appending import session_values
    from generator.paths import template_folders
    from generator.schema.fields import spec_of
    from generator.starters.answers import read_answer
    from generator.starters.desk import problems_of
    from generator.starters.making import BadStarter, Maker
    from generator.starters.starter import FOLDER, Path_
    from generator.writing.lines import Value

    given: dict[Path_, Value] = {("period",): period.code, ("sessions",): session_values(drafts)}
    if title:
        try:
            answer = read_answer(spec_of(Plan).fields["title"], title, desk.vocabulary)
        except Refused as refused:
            raise UsageMistake(f"标题：{refused.message}{refused.hint}") from None
        given["title",] = answer.value
    try:
        made = Maker("plans", desk, template_folders(desk.root, FOLDER)).make(given, None)
    except BadStarter as bad:
        raise UsageMistake(f"模板 templates/new/plans.yml 用不了：{bad}。") from None
    problems = problems_of(desk, "plans", plan_id, made.text)
    return Change(plan_id, made.text, made.text.split("\n"), {}, problems)


def _show(change: Change) -> None:
    click.echo(f"会写进 content/plans/{change.plan_id}.yml：")
    for line in change.shown:
        click.echo(click.style(f"+ {line}", fg="green") if line else "")


def _stop_on_errors(change: Change, desk: Desk) -> None:
    """Tell the problems by row; errors end the command with nothing written."""
    if not change.rows:
        report(change.problems, desk.root)
    else:
        for problem in change.problems:
            row = change.rows.get(problem.place.line)
            where = f"第 {row} 行" if row else f"{problem.place.file}:{problem.place.line}"
            click.echo(f"{where}：{problem.message}{problem.hint}")
    if any(p.severity.value == "error" for p in change.problems):
        click.echo(f"这样写进去会有错误，{_NOTHING}请在表里改好再导入。")
        sys.exit(1)


def _write(change: Change, desk: Desk, *, is_new: bool, yes: bool, dry_run: bool) -> None:
    from generator.commands.asking import agrees, can_ask
    from generator.writing.files import write_whole

    file = f"content/plans/{change.plan_id}.yml"
    if dry_run:
        click.echo("（只是看看，没有写文件。）")
        return
    if not yes and can_ask() and not agrees("写进去吗？"):
        click.echo(f"好的，{_NOTHING}")
        return
    if is_new:
        write_new(desk, "plans", change.plan_id, change.text)
        refresh_editor(desk.root, desk.today)
    else:
        plan = next(p for p in desk.catalogue.of(Plan) if p.id == change.plan_id)
        path = desk.root / plan.source_file
        file = plan.source_file
        try:
            write_whole(path, _as_before(path, change.text))
        except OSError:
            raise UsageMistake(f"写不进 {file}：在别的程序里开着就先关闭。{_NOTHING}") from None
    click.echo(f"已写好 {file}。下一步：打开看一遍，再运行 zhibu check {file}")


def _as_before(path: Path, text: str) -> bytes:
    """The new text with the byte order mark and the line ends the file has."""
    old = path.read_bytes()
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    if b"\r\n" in old:
        text = text.replace("\n", "\r\n")
    return mark + text.encode("utf-8")
