"""The board on a terminal: what is open, how often, how many hours, the six lights."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from generator.board import Board, board_of
from generator.board.data import board_data
from generator.board.frequencies import FrequencyRow, State
from generator.board.lights import Lights
from generator.board.open_items import OpenItem
from generator.board.target_hours import HoursRow
from generator.board.unread import unread_notices
from generator.board.words import day_text, hours_text, periods_text, unread_text
from generator.board.years import CLOSING
from generator.catalogue import Catalogue
from generator.commands.paths import UsageMistake
from generator.commands.report import for_programs
from generator.config.board import LIGHTS
from generator.gate.masking import without_numbers
from generator.problems import Problem
from generator.project import Project
from generator.reports.columns import width, wrapped
from generator.reports.data import as_json
from generator.reports.tables import GAP, cut, table

# The latest activities; the site's page and the form for programs have all.
LIGHTS_SHOWN = 15
OPEN_SHOWN = 10
PLANNED_SHOWN = 5
SHORTEST_TITLE = 16
MORE = "看网站的“台账”页，或加上 --format json。"
FORMS = ("text", "json")
OPEN = (State.MISSING, State.ARRANGED)
NARROWEST, WIDEST = 36, 100


def refuse_board_in(form: str) -> None:
    """A mistake of usage, unless the board can be given in this form."""
    if form not in FORMS:
        raise UsageMistake(f"--board 只能和 --format {' 或 '.join(FORMS)} 一起用。")


def show_board(project: Project) -> None:
    """Print the board; a project without a catalogue has none."""
    if project.catalogue is not None:
        columns = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
        lines = board_lines(_board_of(project, project.catalogue), columns)
        click.echo(without_numbers("\n".join(lines)))


def _board_of(project: Project, catalogue: Catalogue) -> Board:
    unread = unread_notices(project.read) if project.read else 0
    return board_of(catalogue, project.today, unread)


def report_with_board(problems: Sequence[Problem], project: Project) -> None:
    """Print both as one JSON object; ``board`` is null when there is nothing to count."""
    found = _board_of(project, project.catalogue) if project.catalogue else None
    whole = {
        "problems": json.loads(as_json(for_programs(problems))),
        "board": board_data(found) if found else None,
    }
    click.echo(without_numbers(json.dumps(whole, ensure_ascii=False, indent=2)))


def board_lines(board: Board, columns: int) -> Iterator[str]:
    """The board as lines of at most ``columns``, section by section."""
    yield from _section("还欠着的事", _open_lines(board, columns))
    if board.frequencies or board.unread:
        yield from _section("会议和活动开了几次", _frequency_lines(board, columns))
    for rows in filter(None, (board.hours, board.hours_before)):
        yield from _section(f"{rows[0].year}年学时", _hours_lines(rows, columns))
    if board.lights:
        yield from _section("活动“六有”", _light_lines(board.lights, columns))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield f"【{title}】"
    yield from lines


def _open_lines(board: Board, columns: int) -> Iterator[str]:
    if not board.open_items:
        yield "没有要补的事；会议没开够的看下面。" if board.is_short else "没有欠账。"
    for sort, group in groupby(board.open_items, key=lambda item: item.sort):
        of_sort = list(group)
        yield f"{sort.value}（{len(of_sort)}）"
        for item in of_sort[:OPEN_SHOWN]:
            yield from _open_item(item, board.today, columns)
        if len(of_sort) > OPEN_SHOWN:
            yield from _notes([f"还有 {len(of_sort) - OPEN_SHOWN} 件，{MORE}"], columns)


def _open_item(item: OpenItem, today: dt.date, columns: int) -> Iterator[str]:
    day = f"{GAP}{item.day.isoformat()}{GAP}"
    first, *others = wrapped(f"{item.title}（{item.due(today)}）", columns - width(day)).split("\n")
    yield day + first
    file = wrapped(item.record.source_file, columns - width(day)).split("\n")
    yield from (" " * width(day) + line for line in (*others, *file))


def _frequency_lines(board: Board, columns: int) -> Iterator[str]:
    if board.unread:
        yield unread_text(board.unread)
        return
    if board.since is None:
        yield "还没有活动通知，没有可以统计的。"
        return
    head = ("活动", "多久一次", "今年已开", "这一期", "没开够的")
    rows = [_frequency_cells(row, board.today) for row in board.frequencies]
    yield from table(head, rows, columns)
    since = f"从{board.since.year}年{board.since.month}月{board.since.day}日起算。"
    yield from _notes([since, *_rules(board.frequencies)], columns)


def _frequency_cells(row: FrequencyRow, today: dt.date) -> tuple[str, ...]:
    held = sum(len(count.held) for count in row.of_year(today.year))
    short = [c.period for c in row.periods if c.state is State.SHORT]
    return (
        row.name,
        row.owed,
        f"{held} 次",
        "，".join(_running(row, today)),
        periods_text(short, today) or "没有",
    )


def _running(row: FrequencyRow, today: dt.date) -> Iterator[str]:
    """How the period stands that today is in, and before it a year that is still open."""
    for count in row.periods:
        is_now = count.period.contains(today)
        if is_now or (count.period.end < today and count.state in OPEN):
            year = "" if is_now else count.period.label
            missing = f" {count.missing} 次" if count.state is State.MISSING else ""
            yield f"{year}{count.state.value}{missing}"


def _rules(rows: Sequence[FrequencyRow]) -> Iterator[str]:
    told = {row.index: row.frequency for row in rows}
    for frequency in told.values():
        if frequency.rule:
            yield f"{frequency.category}：{frequency.rule}"


def _hours_lines(rows: Sequence[HoursRow], columns: int) -> Iterator[str]:
    head = ("内容", "对象", "目标", "已安排", "已学", "情况")
    yield from table(head, [_hours_cells(row) for row in rows], columns)
    gone = f"{CLOSING}。" if rows[0].is_over else f"今年已过 {rows[0].gone:.0%}。"
    rules = [
        f"{row.target.what}：{row.target.rule}"
        for row in rows
        if row.target.rule and not row.is_over
    ]
    yield from _notes([gone, *_owed_parts(rows), *rules], columns)


def _owed_parts(rows: Sequence[HoursRow]) -> Iterator[str]:
    for row in rows:
        if row.owed != row.target.hours:
            since = day_text(row.since, row.today)
            yield f"{row.target.what}：从{since}起算，折合 {hours_text(row.owed)} 学时。"


def _hours_cells(row: HoursRow) -> tuple[str, ...]:
    hours = (row.target.hours, row.planned, row.done)
    return (row.target.what, row.target.audience, *map(hours_text, hours), row.state)


def _light_lines(lights: Sequence[Lights], columns: int) -> Iterator[str]:
    shown, left = _shown(lights)
    taken = len("2026-11-20") + (len(GAP) + 4) * len(LIGHTS) + len(GAP)
    if columns - taken >= SHORTEST_TITLE:
        rows = [_light_cells(item, columns - taken) for item in shown]
        yield from table(("日期", "活动", *LIGHTS), rows, columns)
    else:
        for item in shown:
            yield from _light_block(item, columns)
    if left:
        lacking = sum(bool(item.missing) for item in left)
        more = f"还有 {len(left)} 次没有列出，其中 {lacking} 次不全，{MORE}"
        yield from wrapped(more, columns).split("\n")


def _shown(lights: Sequence[Lights]) -> tuple[list[Lights], list[Lights]]:
    """What is listed and what is left out: first the held ones that lack something.

    Then the other held ones, both newest first, then those to come, the next one first.
    """
    past = [item for item in lights if item.is_past]
    past.sort(key=lambda item: not item.missing)
    coming = [item for item in reversed(lights) if not item.is_past]
    shown = past[:LIGHTS_SHOWN] + coming[:PLANNED_SHOWN]
    return shown, past[LIGHTS_SHOWN:] + coming[PLANNED_SHOWN:]


def _light_cells(item: Lights, room: int) -> tuple[str, ...]:
    title = cut(item.notice.title, room)
    return (item.notice.day.isoformat(), title, *(light.shine.value for light in item.lights))


def _light_block(item: Lights, columns: int) -> Iterator[str]:
    yield from wrapped(f"{item.notice.day.isoformat()} {item.notice.title}", columns).split("\n")
    yield from _notes([f"还没有：{'、'.join(item.missing)}" if item.missing else "不缺"], columns)


def _notes(notes: Sequence[str], columns: int) -> Iterator[str]:
    for note in notes:
        yield from (f"{GAP}{line}" for line in wrapped(note, columns - len(GAP)).split("\n"))
