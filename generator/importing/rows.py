"""Rows of a sheet as sessions; what cannot be read is told by its row, nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drafting.desk import Desk
from generator.importing.cells import Row, Sheet
from generator.importing.dittos import Dittos
from generator.importing.headers import Header, first_texts, is_header
from generator.importing.reading import Draft, Mistaken, RowReader, known_cells
from generator.importing.texts import shortened
from generator.values.period import Period

_NO_SESSION = re.compile(r"^(?:总计|合计|小计|共计|总学时|备注|说明|注|填表|制表|审核|审批)")


@dataclass(frozen=True, slots=True)
class Told:
    """Something to say of a row; ``lost``: it is not imported."""

    row: int
    text: str
    lost: bool = True


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What was read of a sheet."""

    drafts: tuple[Draft, ...]
    told: tuple[Told, ...]
    hidden: tuple[int, ...] = ()
    """The rows that are not imported because they are hidden."""

    @property
    def has_lost(self) -> bool:
        """Whether rows are not imported that may be sessions."""
        return bool(self.hidden) or any(told.lost for told in self.told)


def read_rows(
    sheet: Sheet, header: Header, period: Period, desk: Desk, form: str = ""
) -> SheetReading:
    """The sessions below the header; ``form`` is that of rows that name none."""
    reader = RowReader(header, period, desk, form)
    drafts: list[Draft] = []
    told: list[Told] = []
    hidden: list[int] = []
    dittos = Dittos(header)
    for row in sheet.rows:
        if row.number <= header.row.number or is_header(row, header):
            continue
        if (skipped := _skipped(row, header)) is not None:
            shown = skipped and not row.is_hidden
            told += [Told(row.number, skipped, lost=False)] if shown else []
            continue
        followed = dittos.follow(row)
        if row.is_hidden:
            hidden += [row.number] if any(c.is_filled for _, c in known_cells(row, header)) else []
            continue
        told += _comments(row, header)
        try:
            drafts.append(reader.draft(followed))
        except Mistaken as mistaken:
            told.append(Told(row.number, str(mistaken)))
    return SheetReading(tuple(drafts), tuple(told), tuple(hidden))


def _comments(row: Row, header: Header) -> Iterator[Told]:
    for name in dict.fromkeys(n for n, cell in known_cells(row, header) if cell.has_comment):
        yield Told(row.number, f"“{name}”那一格有批注，批注没有导入。", lost=False)


def _skipped(row: Row, header: Header) -> str | None:
    """Why a row is no session (empty for a row of nothing); ``None`` where it may be one."""
    texts = first_texts(row.cells)
    if not any(cell.uncounted for cell in row.cells):
        if all(re.fullmatch(r"\d+(?:\.0)?", text) for text in texts):
            return ""
        if _NO_SESSION.match(re.sub(r"\s", "", texts[0])):
            return f"“{shortened(texts[0])}”是合计或说明，跳过了。"
    wide = max(cell.shared for cell in row.cells)
    if len(texts) == 1 and (wide > 2 or wide >= len(header.columns)):
        return f"“{shortened(texts[0])}”是一行说明，跳过了。"
    return None
