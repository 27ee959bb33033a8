"""Sessions are written among those a plan has; nothing else in its file changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from generator.importing.cells import CannotImport
from generator.importing.placing import numbers_for, places
from generator.importing.reading import Draft
from generator.importing.splicing import plain_text, spliced
from generator.records.plans import Plan, Session
from generator.schema.fields import FieldSpec, all_names, spec_of
from generator.schema.names import Names
from generator.sources.document import parse
from generator.sources.source import Source
from generator.values.period import Period
from generator.writing.lines import Value, item_lines
from generator.writing.values import canonical

_ORDER = (
    "no", "date", "week", "month", "time", "place", "form", "topic", "subject", "content", "lead",
    "host", "materials", "hours", "required", "audience", "standards", "status", "makeup_by",
    "questions", "outcome",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """The plan's new file, what was added to it, and the row of the sheet of each added line."""

    data: bytes
    added: tuple[str, ...]
    rows: dict[int, int]
    notes: tuple[str, ...]


def add_sessions(data: bytes, plan: Plan, drafts: Sequence[Draft]) -> Written:
    """The plan's file with the drafts among its sessions; every other byte stays.

    They stand behind its sessions. Where the plan goes by date, one that is earlier than a session
    stands before that, unless its number would then be out of order. Raises ``CannotImport``.
    """
    text = plain_text(data)
    root = parse(Source(plan.source_file, text), all_names(Plan)).root
    listed = _sessions(root)
    if listed is None:
        message = f"{plan.source_file} 的学习安排写在一行里，接不上，什么也没有写。"
        raise CannotImport(f"{message}把“学习安排”写成每项一行“- ”的样子再导入。")
    names = Names(root, all_names(Plan))
    lines = text.split("\n")
    dash, within = _indents(lines, listed)
    numbers, notes = numbers_for(plan, drafts)
    before = places(plan, drafts, numbers)
    starts = [*_starts(lines, listed, dash), _end_of_list(lines, listed, dash)]
    added: dict[int, list[str]] = {}
    from_row: dict[int, list[int]] = {}
    for draft, number, place in zip(drafts, numbers, before, strict=True):
        new = item_lines(_named(_fields(draft, number), names), dash, within)
        added.setdefault(starts[place], []).extend(new)
        from_row.setdefault(starts[place], []).extend([draft.row] * len(new))
    if earlier := sum(place < len(listed.value) for place in before):
        notes = (*notes, f"有 {earlier} 次比计划里后面的早，按日期写在了它们前面。")
    shown = tuple(line for at in sorted(added) for line in added[at])
    return Written(spliced(data, added), shown, _rows_by_line(from_row), notes)


def _rows_by_line(from_row: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """By line of the new file, from 1: the row of the sheet it is from."""
    found: dict[int, int] = {}
    for at in sorted(from_row):
        first = at + len(found) + 1
        found.update(enumerate(from_row[at], first))
    return found


def _starts(lines: Sequence[str], listed: yaml.SequenceNode, dash: int) -> list[int]:
    """The line (from 0) each item begins on, with the remarks right above it."""
    return [_above(lines, _line_of(lines, item, dash), dash) for item in listed.value]


def _line_of(lines: Sequence[str], item: yaml.Node, dash: int) -> int:
    """The line with the item's dash, which may stand above its first field."""
    found: int = item.start_mark.line
    while found and not lines[found][dash:].startswith("-"):
        found -= 1
    return found


def _above(lines: Sequence[str], line: int, dash: int) -> int:
    while line and lines[line - 1][: dash + 1].strip() == "#":
        line -= 1
    return line


def session_values(drafts: Sequence[Draft], numbers: Sequence[int | None]) -> list[Value]:
    """The sessions of a new plan, with Chinese names."""
    chinese = {spec.name: spec.label for spec in spec_of(Session).fields.values()}
    return [
        {chinese[name]: value for name, value in _fields(draft, number).items()}
        for draft, number in zip(drafts, numbers, strict=True)
    ]


def _fields(draft: Draft, number: int | None) -> dict[str, Value]:
    when = draft.when
    found: dict[str, Value] = {"no": str(number)} if number is not None else {}
    found.update(draft.fields)
    period: Period | None = when.week or when.month
    if when.date:
        found["date"] = when.date.isoformat()
    elif period:
        found["week" if when.week else "month"] = period.code
    if when.time:
        found["time"] = canonical(when.time)
    return {name: found[name] for name in _ORDER if name in found}


def _named(fields: dict[str, Value], names: Names) -> dict[str, Value]:
    """The fields under the names the plan's own sessions use."""
    specs: dict[str, FieldSpec] = dict(spec_of(Session).fields)
    return {names.of(specs[name]): value for name, value in fields.items()}


def _sessions(root: yaml.MappingNode | None) -> yaml.SequenceNode | None:
    spec = spec_of(Plan)
    for key, value in root.value if root else ():
        if spec.name_of(key.value) == "sessions" and isinstance(value, yaml.SequenceNode):
            return value if value.value and not value.flow_style else None
    return None


def _indents(lines: Sequence[str], listed: yaml.SequenceNode) -> tuple[int, int]:
    """The column of the dashes, and how far right of it the fields stand."""
    last = listed.value[-1].start_mark
    line = lines[last.line]
    dash = len(line) - len(line.lstrip())
    return (dash, last.column - dash) if line.lstrip().startswith("- ") else (dash - 2, 2)


def _end_of_list(lines: Sequence[str], listed: yaml.SequenceNode, dash: int) -> int:
    """The line (from 0) after the last item: what stands right of its dash belongs to it."""
    last: int = listed.value[-1].start_mark.line
    for number in range(last + 1, len(lines)):
        line = lines[number]
        if line.strip():
            if len(line) - len(line.lstrip()) <= dash:
                break
            last = number
    return last + 1
