"""A row of a sheet as a session: every cell is read by the type of its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.drafting.answers import read_answer
from generator.drafting.desk import Desk
from generator.importing.cells import Cell, Row
from generator.importing.dittos import Followed
from generator.importing.headers import REMARK, WHEN, Header, name_of
from generator.importing.moments import When, when_of
from generator.importing.numbering import number_in
from generator.importing.texts import as_text
from generator.records.materials import Material
from generator.records.plans import Session
from generator.schema.fields import spec_of
from generator.values.numbers import read_hours
from generator.values.period import Period
from generator.values.plain import is_empty, wrapped_in_chinese_quotes
from generator.values.reading import Refused
from generator.writing.lines import Value
from generator.writing.values import canonical

T = TypeVar("T")
# Fields written as their type reads them; the others need more than one cell.
_BY_TYPE = ("form", "place", "lead", "host", "audience", "hours", "questions", "standards",
            "status", "required", "subject", "outcome", "makeup_by")  # fmt: skip

_WHEN = (WHEN, "date", "time", "month", "week")
_NEVER_READ = ("no", "weekday")


@dataclass(frozen=True, slots=True)
class Draft:
    """A session as it is to be written: fields by English name, and the sheet's row it is from."""

    row: int
    when: When
    fields: Mapping[str, Value]
    notes: tuple[str, ...] = ()
    number: int | None = None
    """Its 序号 in the sheet."""

    @property
    def topic(self) -> str:
        """What is studied."""
        return str(self.fields["topic"])

    @property
    def day(self) -> str:
        """Date, week or month in canonical form."""
        when = self.when
        return canonical(when.date or when.week or when.month)


def known_cells(row: Row, header: Header) -> Iterator[tuple[str, Cell]]:
    """The cells of columns that are taken over, with the names of these."""
    for at in header.columns:
        if at < len(row.cells):
            yield name_of(header, at), row.cells[at]


class Mistaken(Exception):  # noqa: N818 - what a row is
    """A row that is not taken over; the message names everything that is wrong with it."""


@dataclass(slots=True)
class RowReader:
    """Reads the rows below a header; ``form`` is that of rows that name none."""

    header: Header
    period: Period
    desk: Desk
    form: str

    def draft(self, followed: Followed) -> Draft:
        """The session of a row; raises ``Mistaken``."""
        row = followed.row
        unread = {**self._uncounted(row), **followed.unread}
        wrong = [unread[at] for at in sorted(unread)]
        fields_unread = {self.header.columns[at] for at in unread}
        when = None
        if fields_unread.isdisjoint(_WHEN):
            when = _tried(wrong, lambda: self._when(row))
        when = when or When()
        self._refuse_struck(wrong, row)
        texts = self._texts(row)
        fields: dict[str, Value] = {}
        notes = [*filter(None, [followed.note]), *when.notes]
        topic = None
        if not self._topic_unread(texts, fields_unread):
            topic = _tried(wrong, lambda: self._topic_and_content(texts, notes))
        content = topic[1] if topic else []
        if topic:
            fields["topic"] = topic[0]
        texts.setdefault("form", self.form)
        if not texts["form"] and "form" not in fields_unread:
            wrong.append("没有写形式。在表里补上，或加上 --form 集中学习。")
        self._add_by_type(texts, fields, notes, wrong)
        if wrong:
            raise Mistaken("".join(dict.fromkeys(wrong)))
        content += self._materials(texts.get("materials", ""), fields)
        content += [texts[REMARK]] if REMARK in texts else []
        if content:
            fields["content"] = "\n\n".join(content)
        return Draft(row.number, when, fields, tuple(notes), number_in(row, self.header))

    def _add_by_type(
        self, texts: Mapping[str, str], fields: dict[str, Value], notes: list[str], wrong: list[str]
    ) -> None:
        for name in _BY_TYPE:
            if not is_empty(text := texts.get(name, "")):
                value = _tried(wrong, partial(self._by_type, name, text, notes))
                if value is not None:
                    fields[name] = value

    def _refuse_struck(self, wrong: list[str], row: Row) -> None:
        struck = [n for n, cell in known_cells(row, self.header) if cell.struck and cell.is_filled]
        if struck:
            names = "、".join(dict.fromkeys(struck))
            wrong.append(f"“{names}”里有划掉的字。还要的，去掉删除线再导入。")

    def _when(self, row: Row) -> When:
        cells = []
        for at, field in self.header.columns.items():
            if field in _WHEN:
                cell = row.cells[at] if at < len(row.cells) else Cell()
                if not (isinstance(cell.content, str) and is_empty(cell.content)):
                    cells.append((name_of(self.header, at), cell))
        when = when_of(cells, self.period)
        if not (when.date or when.week or when.month):
            raise Refused("E306", "没有写日期或月份。")
        return when

    def _texts(self, row: Row) -> dict[str, str]:
        """The texts of the other columns; those of one field are put together."""
        found: dict[str, str] = {}
        for at, field in self.header.columns.items():
            cell = row.cells[at] if at < len(row.cells) else Cell()
            if field in (*_WHEN, *_NEVER_READ):
                continue
            text = as_text(cell)
            if not is_empty(text):
                text = f"{name_of(self.header, at)}：{text}" if field == REMARK else text
                found[field] = f"{found[field]}\n{text}" if field in found else text
        return found

    def _uncounted(self, row: Row) -> dict[int, str]:
        """What to say of the columns that are formulas without a result."""
        return {
            at: f"“{name_of(self.header, at)}”是公式，没有存下算好的结果。"
            "在 Excel 里打开这个表，保存一次，再导入。"
            for at, field in self.header.columns.items()
            if at < len(row.cells) and row.cells[at].uncounted and field not in _NEVER_READ
        }

    @staticmethod
    def _topic_unread(texts: Mapping[str, str], unread: set[str]) -> bool:
        """Whether the topic is there and cannot be read, so that it must not be called missing."""
        return "topic" in unread or ("content" in unread and is_empty(texts.get("topic", "")))

    def _topic_and_content(
        self, texts: Mapping[str, str], notes: list[str]
    ) -> tuple[str, list[str]]:
        """The topic is the first line; what stands below it belongs to the content."""
        topic, content = texts.get("topic", ""), texts.get("content", "")
        if is_empty(topic):
            topic, content = content, ""
        if is_empty(topic):
            raise Refused("E306", "没有写学习内容。")
        lines = [line.strip() for line in topic.split("\n") if line.strip()]
        kept = ["\n".join(lines[1:])] if len(lines) > 1 else []
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
            named = f"“{spec.label}”" in refused.message
            message = refused.message if named else f"{spec.label}：{refused.message}"
            raise Refused(refused.code, message, refused.hint) from None
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


def _tried(wrong: list[str], read: Callable[[], T]) -> T | None:
    """What is read; what is wrong is noted, so that all of a row is told at once."""
    try:
        return read()
    except Refused as refused:
        wrong.append(f"{refused.message}{refused.hint}")
        return None


def _material(piece: str, by_title: Mapping[str, str]) -> str | None:
    bare = piece.strip("《》")
    return piece if piece in by_title.values() else by_title.get(bare)
