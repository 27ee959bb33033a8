"""Cells that say 同上: they mean the cell above in their column and are never content."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.importing.cells import Cell, Row
from generator.importing.headers import Header, name_of
from generator.importing.texts import as_text, shortened

_NOT_READ = ("no", "weekday")
_ABOVE = re.compile(
    r"(?:同上|同前)(?:面|行|次|期|栏|格|一行|一次|一期|一栏|一格)?|上同|如上|以上同|↑"
    r"|(?:[\"“”〃〝〞„‟]|[′'‘’]{2}){1,6}"
)
# What lies elsewhere, or only begins as above: 同上一堂党课 is a topic, 同上、组织委员 is not.
_ELSEWHERE = re.compile(r"同|同[左右下](?:边|面)?|见[上下左右前](?:面|边|行|格|栏)?")
_AND_MORE = re.compile(r"(?:同上|同前)[\s(,、;:。+/]")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Followed:
    """A row with what its dittos mean.

    ``note`` tells where that is from; ``unread``: why a column's cell (from 0) means nothing.
    """

    row: Row
    note: str = ""
    unread: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Source:
    """A cell as it was written, and its row's number; or a ditto that means nothing."""

    row: int
    cell: Cell
    is_unclear: bool = False


class _Unclear(Exception):  # noqa: N818 - what a ditto is
    """The message says why there is nothing to take."""


@dataclass(slots=True)
class Dittos:
    """Follows the rows of a sheet from above, hidden ones too: they are above as well."""

    header: Header
    _last: dict[int, _Source] = field(default_factory=dict)
    _last_shown: dict[int, _Source] = field(default_factory=dict)

    def follow(self, row: Row) -> Followed:
        """The row with the cells above in place of its dittos."""
        missing = max(self.header.columns) + 1 - len(row.cells)
        cells = [*row.cells, *[Cell()] * missing]
        notes: list[str] = []
        unread: dict[int, str] = {}
        for at, name in self.header.columns.items():
            if name in _NOT_READ:
                continue
            said = name_of(self.header, at)
            try:
                source = self._source(at, _Source(row.number, cells[at]), row)
            except _Unclear as unclear:
                unread[at] = f"“{said}”写的是“{_shown(cells[at])}”，{unclear}请把内容写出来。"
                source = _Source(row.number, Cell(), is_unclear=True)
            else:
                if source.row != row.number:
                    notes.append(
                        f"“{said}”写的是“{_shown(cells[at])}”，"
                        f"按第 {source.row} 行的“{_shown(source.cell)}”。"
                    )
            self._remember(at, source, row)
            cells[at] = replace(source.cell, struck=cells[at].struck)
        return Followed(replace(row, cells=tuple(cells)), "".join(notes), unread)

    def _source(self, at: int, own: _Source, row: Row) -> _Source:
        """Where the cell's content is written; raises ``_Unclear``."""
        if not isinstance(own.cell.content, str) or not _is_ditto(own.cell.content):
            return own
        above = self._last.get(at)
        if above is None:
            raise _Unclear("上面没有内容。")
        shown = self._last_shown.get(at, above)
        if not row.is_hidden and as_text(shown.cell) != as_text(above.cell):
            raise _Unclear("上面有隐藏的行，不知道照哪一行。")
        if above.is_unclear:
            raise _Unclear(f"上面第 {above.row} 行也没有写清楚。")
        if not above.cell.is_filled:
            raise _Unclear(f"上面第 {above.row} 行没有内容。")
        if above.cell.uncounted:
            raise _Unclear(f"上面第 {above.row} 行是没有算好的公式。")
        if above.cell.struck:
            raise _Unclear(f"上面第 {above.row} 行里有划掉的字。")
        return above

    def _remember(self, at: int, source: _Source, row: Row) -> None:
        self._last[at] = source
        if not row.is_hidden:
            self._last_shown[at] = source


def _is_ditto(content: str) -> bool:
    """Whether a text means the cell above; raises ``_Unclear`` for what means another or more."""
    text = unicodedata.normalize("NFKC", content).strip()
    short = re.sub(r"\s", "", text)
    if len(short) <= _LONGEST:
        inner = short.strip("()[]【】〔〕「」。.,、")
        bare = inner.strip("“”\"'‘’") or inner
        if _ABOVE.fullmatch(bare):
            return True
        if _ELSEWHERE.fullmatch(bare):
            raise _Unclear("看不懂是哪一格。")
    if _AND_MORE.match(text):
        raise _Unclear("不全是上面一格的内容。")
    return False


def _shown(cell: Cell) -> str:
    return shortened(as_text(cell))
