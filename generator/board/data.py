"""The board as plain data for other programs (``zhibu check --board --format json``)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.board.board import Board
from generator.board.frequencies import FrequencyRow
from generator.board.lights import Lights
from generator.board.open_items import OpenItem
from generator.board.target_hours import HoursRow
from generator.board.words import unread_text
from generator.records.base import Record


def board_data(board: Board) -> dict[str, Any]:
    """Everything of the board; days as ISO 8601, hours (学时) as numbers, records as kind/id."""
    return {
        "today": board.today.isoformat(),
        "since": board.since.isoformat() if board.since else None,
        "open": [_open(item, board.today) for item in board.open_items],
        "unread_notices": board.unread,
        "note": unread_text(board.unread) if board.unread else "",
        "frequencies": [_frequency(row) for row in board.frequencies],
        "hours": [_hours(row) for row in (*board.hours, *board.hours_before)],
        "lights": [_lights(lights) for lights in board.lights],
    }


def _name(record: Record) -> str:
    return f"{record.kind}/{record.id}"


def _open(item: OpenItem, today: dt.date) -> dict[str, Any]:
    return {
        "what": item.sort.value,
        "record": _name(item.record),
        "file": item.record.source_file,
        "title": item.title,
        "day": item.day.isoformat(),
        "due": item.due(today),
    }


def _frequency(row: FrequencyRow) -> dict[str, Any]:
    return {
        "category": row.frequency.category,
        "group": row.group or None,
        "times": row.frequency.times,
        "per": row.frequency.per,
        "rule": row.frequency.rule,
        "periods": [
            {
                "period": count.period.code,
                "held": [_name(n) for n in count.held],
                "planned": [_name(n) for n in count.planned],
                "missing": count.missing,
                "state": count.state.value,
            }
            for count in row.periods
        ],
    }


def _hours(row: HoursRow) -> dict[str, Any]:
    return {
        "what": row.target.what,
        "audience": row.target.audience,
        "year": row.year,
        "target": float(row.target.hours),
        "planned": float(row.planned),
        "done": float(row.done),
        "missing": float(row.missing),
        "state": row.state,
        "rule": row.target.rule,
    }


def _lights(lights: Lights) -> dict[str, Any]:
    return {
        "record": _name(lights.notice),
        "title": lights.notice.title,
        "category": lights.notice.category,
        "day": lights.notice.day.isoformat(),
        "lights": {light.name: light.shine.value for light in lights.lights},
    }
