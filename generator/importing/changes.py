"""What an import would do to a plan: its file as it would be, and what would be told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.drafting.answers import read_answer
from generator.drafting.desk import Desk
from generator.drafting.telling import problems_of
from generator.importing.appending import add_sessions, session_values
from generator.importing.cells import CannotImport, Sheet
from generator.importing.headers import Header, titles_above
from generator.importing.placing import numbers_for
from generator.importing.reading import Draft
from generator.importing.splicing import plain_text
from generator.paths import template_folders
from generator.problems import Problem, Severity
from generator.records.plans import Plan
from generator.schema.fields import spec_of
from generator.starters.making import BadStarter, Maker
from generator.starters.starter import FOLDER, Path_
from generator.values.period import Period
from generator.values.reading import Refused
from generator.writing.lines import Value

NOTHING = "什么也没有写。"


class PlanHasErrors(CannotImport):
    """The plan is wrong before anything is added."""

    def __init__(self, message: str, problems: Sequence[Problem]) -> None:
        super().__init__(message)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Change:
    """A plan's file from the project's folder on, ``before`` (nothing for a new one) and after.

    ``shown`` are the lines that are new; ``rows`` tells the sheet's row of a line of the file.
    """

    plan_id: str
    file: str
    before: bytes | None
    after: bytes
    shown: Sequence[str]
    rows: Mapping[int, int]
    problems: Sequence[Problem]
    notes: Sequence[str] = ()

    @property
    def is_new(self) -> bool:
        """Whether the plan is not there yet."""
        return self.before is None

    @property
    def has_errors(self) -> bool:
        """Whether the plan would be wrong."""
        return any(p.severity is Severity.ERROR for p in self.problems)


def appended(desk: Desk, plan: Plan, drafts: Sequence[Draft]) -> Change:
    """The plan with the drafts; raises ``CannotImport``, as for a plan that is wrong already."""
    data = _data(desk, plan)
    before = problems_of(desk, "plans", plan.id, plain_text(data))
    if any(p.severity is Severity.ERROR for p in before):
        message = f"{plan.source_file} 里有错，先改好再导入，{NOTHING}"
        raise PlanHasErrors(message, before)
    written = add_sessions(data, plan, drafts)
    old = {(p.code, p.message) for p in before}
    after = problems_of(desk, "plans", plan.id, plain_text(written.data))
    problems = [p for p in after if (p.code, p.message) not in old]
    return Change(
        plan.id, plan.source_file, data, written.data, written.added, written.rows, problems,
        written.notes,
    )  # fmt: skip


def created(
    desk: Desk, plan_id: str, title: str, period: Period, drafts: Sequence[Draft]
) -> Change:
    """A new plan with the drafts; raises ``CannotImport``."""
    numbers, notes = numbers_for(None, drafts)
    given: dict[Path_, Value] = {
        ("period",): period.code,
        ("sessions",): session_values(drafts, numbers),
    }
    if title:
        given["title",] = _read_title(desk, title)
    try:
        made = Maker("plans", desk, template_folders(desk.root, FOLDER)).make(given, None)
    except BadStarter as bad:
        raise CannotImport(f"模板 templates/new/plans.yml 用不了：{bad}。") from None
    problems = problems_of(desk, "plans", plan_id, made.text)
    file = f"content/plans/{plan_id}.yml"
    shown = made.text.split("\n")
    return Change(plan_id, file, None, made.text.encode("utf-8"), shown, {}, problems, notes)


def title_of(sheet: Sheet, header: Header) -> str:
    """The plan's title as the sheet has it above its names; empty without one."""
    titles = [t for t in titles_above(sheet, header) if "计划" in t or "安排" in t]
    return titles[0].replace("\n", "") if titles else ""


def _read_title(desk: Desk, title: str) -> Value:
    try:
        return read_answer(spec_of(Plan).fields["title"], title, desk.vocabulary).value
    except Refused as refused:
        raise CannotImport(f"标题：{refused.message}{refused.hint}") from None


def _data(desk: Desk, plan: Plan) -> bytes:
    """The plan's file, which must still be what was read."""
    path: Path = desk.root / plan.source_file
    try:
        data = path.read_bytes()
        text = plain_text(data)
    except (OSError, UnicodeDecodeError):
        raise CannotImport(f"打不开 {plan.source_file}，{NOTHING}") from None
    if text != desk.read.sources[plan.source_file].text:
        hint = f"先运行 zhibu fix {plan.source_file} --write。"
        raise CannotImport(f"{plan.source_file} 里有看不见的怪字符，{NOTHING}{hint}")
    return data
