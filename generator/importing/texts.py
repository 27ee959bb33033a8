"""The text of a cell as its sheet shows it."""

from __future__ import annotations

import datetime as dt
import re

from generator.importing.cells import Cell, Content


def as_text(cell: Cell) -> str:
    """What a cell shows: 2.0 is 2, a share is in percent, midnight is no time."""
    return _as_text(cell.content, cell.number_format)


def shortened(text: str) -> str:
    """The beginning of a text, for a message."""
    line = text.split("\n", maxsplit=1)[0]
    return line if len(line) <= 20 else f"{line[:20]}…"


def _as_text(content: Content, number_format: str) -> str:
    match content:
        case None:
            return ""
        case bool():
            return "是" if content else "否"
        case dt.datetime():
            at_midnight = content.time() == dt.time(0)
            return f"{content:%Y-%m-%d}" if at_midnight else f"{content:%Y-%m-%d %H:%M}"
        case dt.date() | dt.time():
            return content.isoformat()
        case float() | int():
            return _number(content, number_format)
        case _:
            lines = (line.strip() for line in str(content).replace("\r", "").split("\n"))
            return "\n".join(line for line in lines if line)


def _number(number: float, number_format: str) -> str:
    if "%" in number_format:
        return f"{round(number * 100, 6):g}%"
    short = f"{round(number, 6):.6f}".rstrip("0").rstrip(".")
    currency = re.search(r"[¥￥$€]", number_format)
    return f"{currency[0]}{short}" if currency else short
