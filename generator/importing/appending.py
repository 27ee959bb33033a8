"""Sessions are written behind those a plan has; nothing else in its file changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.importing.rows import Draft
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


class NoPlace(Exception):  # noqa: N818 - what the plan lacks
    """The plan's file has no list of sessions that more can be written behind."""


@dataclass(frozen=True, slots=True)
class Written:
    """The plan's new text, what was added to it, and the row of the sheet of each added line."""

    text: str
    added: tuple[str, ...]
    rows: dict[int, int]


def append(text: str, plan: Plan, drafts: Sequence[Draft]) -> Written:
    """The plan's text with the drafts behind its sessions, numbered on where those are numbered.

    Raises ``NoPlace``.
    """
    root = parse(Source(plan.source_file, text), all_names(Plan)).root
    listed = _sessions(root)
    if listed is None:
        raise NoPlace
    names = Names(root, all_names(Plan))
    lines = text.split("\n")
    dash, within = _indents(lines, listed)
    at = _end_of_list(lines, listed, dash)
    number = plan.numbered_sessions[-1][0] if plan.numbered_sessions else 0
    numbered = any(session.no is not None for session in plan.sessions)
    added: list[str] = []
    rows: dict[int, int] = {}
    for draft in drafts:
        number += 1
        item = _named(_fields(draft, number if numbered else None), names)
        new = item_lines(item, dash, within)
        rows.update(
            dict.fromkeys(range(at + len(added) + 1, at + len(added) + len(new) + 1), draft.row)
        )
        added += new
    return Written("\n".join([*lines[:at], *added, *lines[at:]]), tuple(added), rows)


def session_values(drafts: Sequence[Draft]) -> list[Value]:
    """The sessions of a new plan, numbered from 1, with Chinese names."""
    chinese = {spec.name: spec.label for spec in spec_of(Session).fields.values()}
    return [
        {chinese[name]: value for name, value in _fields(draft, number).items()}
        for number, draft in enumerate(drafts, 1)
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
