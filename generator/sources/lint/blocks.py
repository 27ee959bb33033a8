"""Text blocks after ``|`` and ``>``: everything inside is text, only its left edge counts."""

from __future__ import annotations

from typing import Protocol

from generator.sources.lint.indents import straightened, tab_indent, wide_indent
from generator.sources.lint.sheet import Sheet, Slip, spaces_before

_HINT = "正文的每一行前面都空同样多的半角空格（比字段名多 2 个）。"


class EndsBlock(Protocol):
    """Tells of a line that is not indented as the text whether it is a field or item again."""

    def __call__(self, line: str) -> bool:
        """Whether it ends the block."""

    def surely(self, line: str) -> bool:
        """Whether it is one beyond doubt: a known name, written as it should be."""


def read_block(
    sheet: Sheet,
    header: int,
    parent: int,
    edge: int | None,
    shifted: int,
    ends: EndsBlock,
    tab: int,
) -> int:
    """Read the block opened on line ``header``; return the index of the first line behind it.

    ``parent`` is the column its lines must exceed, ``edge`` their left edge where the opening names
    it (else the first line shows it), ``shifted`` how far the header itself was moved, ``tab`` how
    many columns a tab takes, ``ends(line)`` tells whether a line that does not exceed ``parent`` is
    a field or item again.
    Reports E103 and E201 for lines set off by other white space, E214 for unindented ones and E211
    for a ragged edge, the last two once a block.
    """
    edge_line = header
    told: set[str] = set()
    sure = False
    index = header + 1
    while index < len(sheet.lines):
        line = sheet.lines[index]
        if not line.strip(" "):
            index += 1
            continue
        indent = spaces_before(line)
        if indent <= parent < indent + shifted:
            sheet.replace(index, " " * shifted + line)
            indent += shifted
        deeper = 2 * _tabs_beyond(line, sheet.typed[edge_line]) if edge is not None else 0
        if indent <= parent and (slip := _other_space(line, (edge or parent + 2) + deeper)):
            if _is_beside(straightened(line, tab), parent, ends):
                break
            sheet.apply(index, slip)
        elif indent <= parent:
            if ends(line) or (line[indent] in "#＃" and not _text_goes_on(sheet, index, parent)):
                break
            if "E214" not in told:
                told.add("E214")
                sure = _report_unindented(sheet, index, edge or parent + 2, ends)
            sheet.replace(index, " " * (edge or parent + 2) + line.lstrip(" "), sure=sure)
        elif edge is not None and indent < edge:
            if ends(line):
                break
            _ragged(sheet, index, edge, edge_line, told)
        if edge is None:
            edge, edge_line = spaces_before(sheet.lines[index]), index
        index += 1
    return index


def _tabs_beyond(line: str, first: str) -> int:
    """How much deeper a line of a text stands than its first, as points of a list below others."""
    return max(0, _tabs(line) - _tabs(first)) if _tabs(first) else 0


def _tabs(line: str) -> int:
    return len(line) - len(line.lstrip("\t"))


def _is_beside(line: str, parent: int, ends: EndsBlock) -> bool:
    """Whether a line is a field or item again, by white space of the sort its block has too."""
    return spaces_before(line) <= parent and ends(line)


def _other_space(line: str, edge: int) -> Slip | None:
    slip = wide_indent(line) or tab_indent(line, 2)
    if slip is None:
        return None
    after = " " * edge + line.lstrip()
    message = f"正文的{slip.message}" if slip.message.startswith("行首") else slip.message
    return Slip(slip.code, slip.column, message, slip.hint, after, sure=True)


def _text_goes_on(sheet: Sheet, index: int, parent: int) -> bool:
    """Whether a line beginning with ``#`` is a heading in the text: more text follows it."""
    below = sheet.next_text(index)
    return below is not None and spaces_before(sheet.lines[below]) > parent


def _report_unindented(sheet: Sheet, index: int, edge: int, ends: EndsBlock) -> bool:
    """E214 for the whole passage; tell whether it is sure where that ends."""
    last = after = index
    while after < len(sheet.lines) and not ends(sheet.lines[after]):
        last = after if sheet.lines[after].strip() else last
        after += 1
    which = f"第{index + 1}行到第{last + 1}行" if last > index else "这一行"
    message = f"正文的{which}没有缩进，前面要空 {edge} 格。"
    sheet.report(index, spaces_before(sheet.lines[index]), "E214", message, _HINT)
    return after == len(sheet.lines) or ends.surely(sheet.lines[after])


def _ragged(sheet: Sheet, index: int, edge: int, edge_line: int, told: set[str]) -> None:
    line = sheet.lines[index]
    indent = spaces_before(line)
    if "E211" not in told:
        told.add("E211")
        message = f"正文缩进 {indent} 格，应与第{edge_line + 1}行对齐（{edge} 格）。"
        sheet.report(index, indent, "E211", message, _HINT)
    sheet.replace(index, " " * (edge - indent) + line)
