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
from generator.board.frequencies import FrequencyRow, PeriodCount, State
from generator.board.lights import Lights
from generator.board.open_items import OpenItem
from generator.board.target_hours import HoursRow
from generator.board.words import hours_text
from generator.commands.paths import UsageMistake
from generator.config.board import LIGHTS
from generator.problems import Problem
from generator.project import Project
from generator.reports.columns import width, wrapped
from generator.reports.data import as_json
from generator.reports.tables import GAP, cut, table

# The latest activities; the site's page and the form for programs have all.
LIGHTS_SHOWN = 15
OPEN_SHOWN = 10
SHORT_SHOWN = 2
SHORTEST_TITLE = 16
ALL_ON_THE_PAGE = "网站的“台账”页上都有。"
FORMS = ("text", "json")
NARROWEST, WIDEST = 36, 100


def refuse_board_in(form: str) -> None:
    """A mistake of usage, unless the board can be given in this form."""
    if form not in FORMS:
        raise UsageMistake(f"--board 只能和 --format {' 或 '.join(FORMS)} 一起用。")


def show_board(project: Project) -> None:
    """Print the board; a project without a catalogue has none."""
    if project.catalogue is not None:
        columns = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
        click.echo("\n".join(board_lines(board_of(project.catalogue, project.today), columns)))


def report_with_board(problems: Sequence[Problem], project: Project) -> None:
    """Print both as one JSON object; ``board`` is null when there is nothing to count."""
    found = board_of(project.catalogue, project.today) if project.catalogue else None
    whole = {
        "problems": json.loads(as_json(problems)),
        "board": board_data(found) if found else None,
    }
    click.echo(json.dumps(whole, ensure_ascii=False, indent=2))


def board_lines(board: Board, columns: int) -> Iterator[str]:
    """The board as lines of at most ``columns``, section by section."""
    yield from _section("还欠着的事", _open_lines(board.open_items, columns))
    if board.frequencies:
        yield from _section("会议和活动开了几次", _frequency_lines(board, columns))
    if board.hours:
        yield from _section(f"{board.today.year}年学时", _hours_lines(board.hours, columns))
    if board.lights:
        yield from _section("活动“六有”", _light_lines(board.lights, columns))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield f"【{title}】"
    yield from lines


def _open_lines(items: Sequence[OpenItem], columns: int) -> Iterator[str]:
    if not items:
        yield "没有欠账。"
    for sort, group in groupby(items, key=lambda item: item.sort):
        of_sort = list(group)
        yield f"{sort.value}（{len(of_sort)}）"
        for item in of_sort[:OPEN_SHOWN]:
            yield from _open_item(item, columns)
        if len(of_sort) > OPEN_SHOWN:
            yield f"{GAP}还有 {len(of_sort) - OPEN_SHOWN} 件，{ALL_ON_THE_PAGE}"


def _open_item(item: OpenItem, columns: int) -> Iterator[str]:
    day = f"{GAP}{item.day.isoformat()}{GAP}"
    first, *others = wrapped(f"{item.title}（{item.due}）", columns - width(day)).split("\n")
    yield day + first
    yield from (" " * width(day) + line for line in (*others, item.record.source_file))


def _frequency_lines(board: Board, columns: int) -> Iterator[str]:
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
    running = next((c for c in row.periods if c.period.contains(today)), None)
    short = [c for c in row.periods if c.state is State.SHORT]
    return (
        row.frequency.category,
        row.owed,
        f"{held} 次",
        _running(running) if running else "",
        _short(short, today),
    )


def _short(short: Sequence[PeriodCount], today: dt.date) -> str:
    """The latest periods that fell short; the site's page names all."""
    if not short:
        return "没有"
    names = "、".join(short_name(c, today) for c in short[-SHORT_SHOWN:])
    return names if len(short) <= SHORT_SHOWN else f"{names}等 {len(short)} 期"


def _running(count: PeriodCount) -> str:
    if count.state is State.MISSING:
        return f"还差 {count.missing} 次"
    return count.state.value


def short_name(count: PeriodCount, today: dt.date) -> str:
    """The period's name, without the year where it is the current one: 8月, 2025年第三季度."""
    own_year = f"{today.year}年"
    return count.period.label.removeprefix(own_year) or own_year


def _rules(rows: Sequence[FrequencyRow]) -> Iterator[str]:
    for row in rows:
        if row.frequency.rule:
            yield f"{row.frequency.category}：{row.frequency.rule}"


def _hours_lines(rows: Sequence[HoursRow], columns: int) -> Iterator[str]:
    head = ("内容", "对象", "目标", "已安排", "已学", "情况")
    yield from table(head, [_hours_cells(row) for row in rows], columns)
    gone = f"今年已过 {rows[0].gone:.0%}。"
    rules = [f"{row.target.what}：{row.target.rule}" for row in rows if row.target.rule]
    yield from _notes([gone, *rules], columns)


def _hours_cells(row: HoursRow) -> tuple[str, ...]:
    hours = (row.target.hours, row.planned, row.done)
    return (row.target.what, row.target.audience, *map(hours_text, hours), row.state)


def _light_lines(lights: Sequence[Lights], columns: int) -> Iterator[str]:
    shown = lights[:LIGHTS_SHOWN]
    taken = len("2026-11-20") + (len(GAP) + 4) * len(LIGHTS) + len(GAP)
    if columns - taken >= SHORTEST_TITLE:
        rows = [_light_cells(item, columns - taken) for item in shown]
        yield from table(("日期", "活动", *LIGHTS), rows, columns)
    else:
        for item in shown:
            yield from _light_block(item, columns)
    if rest := lights[LIGHTS_SHOWN:]:
        lacking = sum(bool(item.missing) for item in rest)
        yield f"更早还有 {len(rest)} 次，其中 {lacking} 次不全；{ALL_ON_THE_PAGE}"


def _light_cells(item: Lights, room: int) -> tuple[str, ...]:
    title = cut(item.notice.title, room)
    return (item.notice.day.isoformat(), title, *(light.shine.value for light in item.lights))


def _light_block(item: Lights, columns: int) -> Iterator[str]:
    yield from wrapped(f"{item.notice.day.isoformat()} {item.notice.title}", columns).split("\n")
    yield from _notes([f"还没有：{'、'.join(item.missing)}" if item.missing else "不缺"], columns)


def _notes(notes: Sequence[str], columns: int) -> Iterator[str]:
    for note in notes:
        yield from (f"{GAP}{line}" for line in wrapped(note, columns - len(GAP)).split("\n"))
