"""Tables: with ｜ or |, with or without the line of dashes, and pasted from Excel with tabs."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.text.block import Block, Cursor
from generator.text.lines import Kind, Line

_RULE_CELL = re.compile(r"([:：]?)[-－—─]+([:：]?)")
_RULE_LINE = re.compile(
    rf"[|｜]?\s*{_RULE_CELL.pattern}\s*(?:[|｜]\s*{_RULE_CELL.pattern}\s*)*[|｜]?"
)
_UNESCAPED = {"|": re.compile(r"(?<!\\)\|"), "｜": re.compile(r"[｜]")}
_LEAST_ROWS = 2


def take_table(cursor: Cursor) -> Block | None:
    """Return the table that begins at the next line, or nothing."""
    for take in (_take_tabs, _take_pipes):
        block = take(cursor)
        if block:
            return block
    return None


def _take_tabs(cursor: Cursor) -> Block | None:
    # Word parts a list's number from its text by a tab: that one makes no column.
    lines = _run(cursor, lambda line: "\t" in line.rest)
    first = cursor.peek()
    if len(lines) < _LEAST_ROWS or first is None:
        return None
    rows = [[cell.strip() for cell in line.raw.rstrip().split("\t")] for line in lines]
    rows = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    while all(not row[0] for row in rows):
        rows = [row[1:] for row in rows]
    cursor.note(first, "N502", "用 Tab 分开的几行（多从 Excel 粘贴）已排成表格")
    return _finish(cursor, lines, rows, [])


def _take_pipes(cursor: Cursor) -> Block | None:
    first, second = cursor.peek(), cursor.peek(1)
    if first is None or not ("|" in first.text or "｜" in first.text):
        return None
    has_rule = second is not None and _is_rule(second)
    if first.kind is Kind.PIPE:
        lines = _run(cursor, lambda line: line.kind is Kind.PIPE or _is_rule(line))
    elif has_rule and first.kind not in (Kind.BULLET, Kind.NUMBER):
        lines = _run(cursor, lambda line: "|" in line.text or "｜" in line.text)
    else:
        return None
    rows = [_cells(line.text) for line in lines if not _is_rule(line)]
    if len(lines) < _LEAST_ROWS or not rows or max(map(len, rows)) < (1 if has_rule else 2):
        return None
    if "｜" in first.text and "|" not in first.text:
        cursor.note(first, "N502", "全角“｜”分开的几行已排成表格")
    elif not has_rule:
        cursor.note(first, "N502", "“|”分开的几行已排成表格，第一行作表头")
    aligned = _cells(second.text) if has_rule and second else []
    return _finish(cursor, lines, rows, aligned)


def _run(cursor: Cursor, belongs: Callable[[Line], bool]) -> list[Line]:
    lines: list[Line] = []
    while (line := cursor.peek(len(lines))) and belongs(line):
        lines.append(line)
    return lines


def _is_rule(line: Line) -> bool:
    return _RULE_LINE.fullmatch(line.text) is not None and ("|" in line.text or "｜" in line.text)


def _cells(text: str) -> list[str]:
    """Return the cells of a row; the sign at its start, else the first found, parts them."""
    sign = text[0] if text[0] in "|｜" else ("|" if _UNESCAPED["|"].search(text) else "｜")
    cells = _UNESCAPED[sign].split(text)
    if not cells[0].strip():
        cells = cells[1:]
    if cells and not cells[-1].strip():
        cells = cells[:-1]
    return [_UNESCAPED["|"].sub(r"\\|", cell.strip()) for cell in cells]


def _finish(cursor: Cursor, lines: list[Line], rows: list[list[str]], aligned: list[str]) -> Block:
    cursor.position += len(lines)
    width = max(map(len, rows))
    rule = [_rule_cell(cell) for cell in aligned[:width]]
    rule += ["---"] * (width - len(rule))
    table = [rows[0], rule, *rows[1:]]
    text = "\n".join(f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in table)
    return Block(text, lines[0].number, Kind.PIPE)


def _rule_cell(cell: str) -> str:
    found = _RULE_CELL.fullmatch(cell)
    return f"{':' if found[1] else ''}---{':' if found[2] else ''}" if found else "---"
