"""Rows of a sheet as sessions; what cannot be read is told by its row, nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.importing.headers import REMARK, WHEN, Header, first_texts, is_header
from generator.importing.moments import When, when_of
from generator.importing.workbook import Cell, Content, Row, Sheet
from generator.records.materials import Material
from generator.records.plans import Session
from generator.schema.fields import spec_of
from generator.starters.answers import read_answer
from generator.starters.desk import Desk
from generator.values.numbers import read_hours
from generator.values.period import Period
from generator.values.plain import is_empty, wrapped_in_chinese_quotes
from generator.values.reading import Refused
from generator.writing.lines import Value
from generator.writing.values import canonical

_NO_SESSION = re.compile(r"^(?:总计|合计|小计|共计|总学时|备注|说明|注|填表|制表|审核|审批)")
# Fields written as their type reads them; the others need more than one cell.
_BY_TYPE = ("form", "place", "lead", "host", "audience", "hours", "questions", "standards",
            "status", "required", "subject", "outcome", "makeup_by")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A session as it is to be written: fields by English name, and the sheet's row it is from."""

    row: int
    when: When
    fields: Mapping[str, Value]
    notes: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        """What is studied."""
        return str(self.fields["topic"])

    @property
    def day(self) -> str:
        """Date, week or month in canonical form."""
        when = self.when
        return canonical(when.date or when.week or when.month)


@dataclass(frozen=True, slots=True)
class Told:
    """Something to say of a row; ``lost``: it is not imported."""

    row: int
    text: str
    lost: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a sheet."""

    drafts: tuple[Draft, ...]
    told: tuple[Told, ...]


def read_rows(sheet: Sheet, header: Header, period: Period, desk: Desk, form: str = "") -> Reading:
    """The sessions below the header; ``form`` is that of rows that name none."""
    reader = _Reader(header, period, desk, form)
    drafts: list[Draft] = []
    told: list[Told] = []
    for row in sheet.rows:
        if row.number <= header.row.number or is_header(row, header):
            continue
        if (skipped := _skipped(row, header)) is not None:
            told += [Told(row.number, skipped, lost=False)] if skipped else []
            continue
        try:
            drafts.append(reader.draft(row))
        except Refused as refused:
            told.append(Told(row.number, f"{refused.message}{refused.hint}"))
    return Reading(tuple(drafts), tuple(told))


def _skipped(row: Row, header: Header) -> str | None:
    """Why a row is no session (empty for a row of nothing); ``None`` where it may be one."""
    texts = first_texts(row.cells)
    if not any(cell.uncounted for cell in row.cells):
        if all(re.fullmatch(r"\d+(?:\.0)?", text) for text in texts):
            return ""
        if _NO_SESSION.match(re.sub(r"\s", "", texts[0])):
            return f"“{_short(texts[0])}”是合计或说明，跳过了。"
    wide = max(cell.shared for cell in row.cells)
    if len(texts) == 1 and (wide > 2 or wide >= len(header.columns)):
        return f"“{_short(texts[0])}”是一行说明，跳过了。"
    return None


def _short(text: str) -> str:
    line = text.split("\n", maxsplit=1)[0]
    return line if len(line) <= 20 else f"{line[:20]}…"


@dataclass(slots=True)
class _Reader:
    header: Header
    period: Period
    desk: Desk
    form: str

    def draft(self, row: Row) -> Draft:
        """The session of a row; raises ``Refused``."""
        when = self._when(row)
        texts = dict(self._texts(row))
        fields: dict[str, Value] = {}
        notes = list(when.notes)
        fields["topic"], content = self._topic_and_content(texts, notes)
        texts.setdefault("form", self.form)
        if not texts["form"]:
            raise Refused("E306", "没有写形式。", "在表里补上，或加上 --form 集中学习。")
        for name in _BY_TYPE:
            if not is_empty(texts.get(name, "")):
                fields[name] = self._by_type(name, texts[name], notes)
        content += self._materials(texts.get("materials", ""), fields)
        content += [texts[REMARK]] if not is_empty(texts.get(REMARK, "")) else []
        if content:
            fields["content"] = "\n\n".join(content)
        return Draft(row.number, when, fields, tuple(notes))

    def _when(self, row: Row) -> When:
        cells = []
        for at, field in self.header.columns.items():
            if field == WHEN or field in ("date", "time", "month", "week"):
                cell = row.cells[at] if at < len(row.cells) else Cell()
                self._refuse_uncounted(cell, at)
                if not (isinstance(cell.content, str) and is_empty(cell.content)):
                    cells.append((self._name(at), cell))
        when = when_of(cells, self.period)
        if not (when.date or when.week or when.month):
            raise Refused("E306", "没有写日期或月份。")
        return when

    def _texts(self, row: Row) -> Iterator[tuple[str, str]]:
        """The texts of the other columns; those of one field are put together."""
        found: dict[str, str] = {}
        for at, field in self.header.columns.items():
            cell = row.cells[at] if at < len(row.cells) else Cell()
            if field in (WHEN, "date", "time", "month", "week", "no", "weekday"):
                continue
            self._refuse_uncounted(cell, at)
            text = as_text(cell)
            if text and field == REMARK:
                text = f"{self._name(at)}：{text}"
            if text:
                found[field] = f"{found[field]}\n{text}" if field in found else text
        yield from found.items()

    def _name(self, at: int) -> str:
        return re.sub(r"\s", "", str(self.header.row.cells[at].content))

    def _refuse_uncounted(self, cell: Cell, at: int) -> None:
        if cell.uncounted:
            message = f"“{self._name(at)}”是公式，没有存下算好的结果。"
            raise Refused("E307", message, "在 Excel 里打开这个表，保存一次，再导入。")

    def _topic_and_content(
        self, texts: Mapping[str, str], notes: list[str]
    ) -> tuple[str, list[str]]:
        """The topic in one line; what is longer stays whole as the content."""
        topic, content = texts.get("topic", ""), texts.get("content", "")
        if is_empty(topic):
            topic, content = content, ""
        if is_empty(topic):
            raise Refused("E306", "没有写学习内容。")
        lines = [line.strip() for line in topic.split("\n") if line.strip()]
        kept = [topic] if len(lines) > 1 else []
        if wrapped_in_chinese_quotes(lines[0]):
            notes.append(f"{lines[0]}外面的引号去掉了。")
            lines[0] = lines[0][1:-1]
        return str(self._by_type("topic", lines[0], notes)), kept + (
            [content] if not is_empty(content) else []
        )

    def _by_type(self, name: str, text: str, notes: list[str]) -> Value:
        spec = spec_of(Session).fields[name]
        if name == "hours":
            return canonical(read_hours(text).value)
        try:
            answer = read_answer(spec, text, self.desk.vocabulary)
        except Refused as refused:
            raise Refused(refused.code, f"{spec.label}：{refused.message}", refused.hint) from None
        notes += answer.notes
        return answer.value

    def _materials(self, text: str, fields: dict[str, Value]) -> list[str]:
        """Links to the materials that are in the project; others are kept as text."""
        if is_empty(text):
            return []
        by_title = {m.title.strip("《》"): m.id for m in self.desk.catalogue.of(Material)}
        pieces = [p.strip() for p in re.split(r"[、,，;；\n]", text) if p.strip()]
        ids = [_material(piece, by_title) for piece in pieces]
        if ids and all(ids):
            fields["materials"] = [found for found in ids if found]
            return []
        return [f"学习材料：{text}"]


def _material(piece: str, by_title: Mapping[str, str]) -> str | None:
    bare = piece.strip("《》")
    return piece if piece in by_title.values() else by_title.get(bare)


def as_text(cell: Cell) -> str:
    """What a cell shows: 2.0 is 2, a share is in percent, midnight is no time."""
    return _as_text(cell.content, cell.number_format)


def _as_text(content: Content, number_format: str) -> str:
    match content:
        case None:
            return ""
        case bool():
            return "是" if content else "否"
        case dt.datetime():
            return (
                f"{content:%Y-%m-%d}"
                if content.time() == dt.time(0)
                else f"{content:%Y-%m-%d %H:%M}"
            )
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
