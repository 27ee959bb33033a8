"""The row that names a sheet's columns, wherever it is, and the fields they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.cells import Cell, Row, Sheet
from generator.records.plans import Session
from generator.schema.fields import spec_of

WHEN = "when"
"""A column that may hold a date, a time, a month or a week, or several of them."""
REMARK = "remark"
"""A column whose text is kept with the session's content."""

_LOOKED_AT = 40
_LEAST_COLUMNS = 2
# What sheets call the fields besides the names a record may use.
_SPOKEN = {
    "序号": "no", "次序": "no", "次数": "no", "编号": "no", "期数": "no", "讲次": "no",
    "课次": "no",
    "日期": WHEN, "时间": WHEN, "学习时间": WHEN, "学习日期": WHEN, "月份": WHEN, "月": WHEN,
    "周次": WHEN, "周": WHEN, "计划时间": WHEN, "时间安排": WHEN, "活动时间": WHEN,
    "学习月份": WHEN, "日期时间": WHEN, "具体时间": WHEN, "开展时间": WHEN, "上课时间": WHEN,
    "培训时间": WHEN, "起止时间": WHEN, "完成时间": WHEN, "星期": "weekday",
    "学习内容": "content", "内容": "content", "主要内容": "content", "培训内容": "content",
    "学习要点": "content", "学习重点": "content", "课程内容": "content",
    "具体内容": "content", "学习具体内容": "content", "内容安排": "content", "学习安排": "content",
    "主题": "topic", "专题": "topic", "课题": "topic", "题目": "topic", "学习题目": "topic",
    "活动主题": "topic", "课程": "topic", "课程名称": "topic", "学习专题": "topic",
    "培训主题": "topic", "研讨主题": "topic", "专题名称": "topic",
    "形式": "form", "学习形式": "form", "方式": "form", "学习方式": "form", "组织形式": "form",
    "培训形式": "form", "活动形式": "form", "授课形式": "form", "培训方式": "form",
    "授课人": "lead", "讲课人": "lead", "主讲": "lead", "领学": "lead", "领学领导": "lead",
    "主讲领学": "lead", "领学主讲": "lead", "授课": "lead", "授课教师": "lead", "辅导人": "lead",
    "领读人": "lead", "中心发言人": "lead", "主讲人领学人": "lead", "领学人主讲人": "lead",
    "主持": "host", "主持人": "host", "召集人": "host",
    "学时数": "hours", "课时数": "hours", "计划学时": "hours", "学时": "hours", "课时": "hours",
    "参学人员": "audience", "学习对象": "audience", "参加": "audience", "参学对象": "audience",
    "学习人员": "audience", "培训对象": "audience", "参训人员": "audience", "范围": "audience",
    "参加范围": "audience", "对象": "audience",
    "场所": "place", "学习场所": "place", "地址": "place", "活动地点": "place",
    "学习资料": "materials", "参考材料": "materials", "学习书目": "materials",
    "必读篇目": "materials", "资料": "materials",
    "研讨题": "questions", "研讨题目": "questions", "讨论题目": "questions", "问题": "questions",
    "备注": REMARK, "说明": REMARK, "要求": REMARK, "其他": REMARK,
}  # fmt: skip
# Whole names of columns: a topic may well speak of 家庭 or 健康.
_PRIVATE = re.compile(
    r"(?:居民|公民)?身份证(?:号码?|件号)?|证件号码?|(?:联系|手机|办公|家庭|住宅)?电话(?:号码)?|联系方式"
    r"|(?:移动电话|手机)(?:号码?)?|出生(?:年月日?|日期|时间)?|生日|年龄|籍贯|(?:家庭|现|通讯|居|详细)*住址"
    r"|家庭(?:地址|成员|情况|收入)|开户行?|(?:银行|工资)?卡号|银行(?:卡|[账帐]号|卡[账帐]号)|[账帐]号"
    r"|微信号?|QQ号?码?|(?:电子)?邮箱|[月年]?(?:工资|收入)|健康(?:状况|情况)|病情|病史|配偶|子女",
    re.IGNORECASE,
)
_ROSTER = re.compile(r"性别|民族|学历|入党(?:时间|日期)|政治面貌|转正(?:时间|日期)|参加工作时间")
_TOPIC_NEEDS = ("topic", "content")
# Columns there may be several of; what they say is put together.
_REPEATED = (WHEN, REMARK, "content")


@dataclass(frozen=True, slots=True)
class Header:
    """The names: what each column (from 0) stands for, and the columns nobody knows.

    ``row`` is the last row of names, each with the words above it where there are ``rows`` (as they
    stand in the sheet) of groups and names; ``hidden`` are the names of hidden columns, not read.
    """

    row: Row
    columns: dict[int, str]
    unknown: tuple[str, ...]
    rows: tuple[Row, ...]
    hidden: tuple[str, ...] = ()

    def first(self, *fields: str) -> int | None:
        """The first column of one of the fields."""
        return next((at for at, field in self.columns.items() if field in fields), None)


def name_of(header: Header, at: int) -> str:
    """A column's name as the sheet writes it, in one line."""
    return re.sub(r"\s", "", str(header.row.cells[at].content))


def find_header(sheet: Sheet) -> Header | None:
    """The header of a study plan; ``None`` when the sheet has none among its first rows."""
    looked_at = sheet.rows[:_LOOKED_AT]
    single = [header for row in looked_at if (header := _header(row, (row,)))]
    double = [_header(both, pair) for pair in pairwise(looked_at) if (both := in_one(*pair))]
    found = [*(header for header in double if header), *single]
    return max(found, key=lambda header: len(header.columns), default=None)


def in_one(upper: Row, lower: Row) -> Row | None:
    """Two rows of names as one; ``None`` where the lower row is no row of names.

    It is one when it says more under groups only, which span several columns (or stand above
    columns without a name), and nothing else under the names in the upper row.
    """
    if lower.number != upper.number + 1 or len(lower.cells) < len(upper.cells):
        return None
    if len(first_texts(upper.cells)) < 2:  # a title
        return None
    cells: list[Cell] = []
    group = Cell()
    says_more = False
    for at, below in enumerate(lower.cells):
        above = upper.cells[at] if at < len(upper.cells) else Cell()
        group = above if above.content is not None else group
        if below.content is None or _word(below) == _word(above):
            cells.append(above if below.content is None and _is_name(above) else below)
            continue
        if not isinstance(below.content, str) or not _is_group(upper, lower, at):
            return None
        says_more |= bool(_field(_word(below)))
        cells.append(_named(group, below))
    return Row(lower.number, tuple(cells)) if says_more else None


def _is_name(above: Cell) -> bool:
    return above.content is not None and above.shared == 1


def _is_group(upper: Row, lower: Row, at: int) -> bool:
    """Whether what stands above column ``at`` spans columns that have names of their own."""
    above = upper.cells[at] if at < len(upper.cells) else Cell()
    if above.shared > 1 or above.content is None:
        return True
    after = at + 1
    alone = after >= len(upper.cells) or upper.cells[after].content is not None
    return not alone and _is_word(lower, after)


def _is_word(row: Row, at: int) -> bool:
    return at < len(row.cells) and isinstance(row.cells[at].content, str)


def _named(group: Cell, below: Cell) -> Cell:
    """The name below a group, with the group's word where it is known only so."""
    both = Cell(f"{group.content or ''}{below.content}")
    return both if not _field(_word(below)) and _field(_word(both)) else below


def is_header(row: Row, header: Header) -> bool:
    """Whether a later row says the names again, as at the top of a printed page."""
    return any(_says(row, header, names) for names in (header.row, *header.rows))


def _says(row: Row, header: Header, names: Row) -> bool:
    again = [_word(row.cells[at]) for at in header.columns if at < len(row.cells)]
    words = [_word(names.cells[at]) for at in header.columns if at < len(names.cells)]
    return again == words and any(words)


def personal_columns(sheet: Sheet) -> tuple[str, ...]:
    """Names of columns that only lists of people have; in any row, since a title may be lower."""
    found: list[str] = []
    for row in sheet.rows:
        words = [_word(cell) for cell in row.cells]
        short = [word for word in words if 1 < len(word) <= 10]
        private = [word for word in short if _PRIVATE.fullmatch(word)]
        # One cell of text in a row of its own is a remark, not the name of a column.
        if private and len(set(short)) > 1:
            found += private
        if any("姓名" in word for word in short) and any(_ROSTER.search(w) for w in short):
            found.append("姓名")
    return tuple(dict.fromkeys(found))


def titles_above(sheet: Sheet, header: Header) -> tuple[str, ...]:
    """The texts above the names, each once."""
    rows = (row for row in sheet.rows if not row.is_hidden)
    above = (row for row in rows if row.number < header.row.number)
    cells = (c for row in above for c in row.cells if c.content is not None)
    return tuple(dict.fromkeys(str(c.content).strip() for c in cells if not _field(_word(c))))


def _header(row: Row, rows: tuple[Row, ...]) -> Header | None:
    columns: dict[int, str] = {}
    unknown: list[str] = []
    for at, cell in enumerate(row.cells):
        word = _word(cell)
        field = _field(word)
        taken = field in columns.values() and field not in _REPEATED
        if field and not taken:
            columns[at] = field
        elif word and word not in map(_word, row.cells[:at]):
            unknown.append(str(cell.content).strip())
    names = set(columns.values())
    complete = len(names) >= _LEAST_COLUMNS and names.intersection(_TOPIC_NEEDS)
    return Header(row, _with_topic(columns), tuple(unknown), rows) if complete else None


def _with_topic(columns: dict[int, str]) -> dict[int, str]:
    """Of two columns of content without one of topics (学习内容, 内容), the first is the topic."""
    contents = [at for at, field in columns.items() if field == "content"]
    if len(contents) < 2 or "topic" in columns.values():
        return columns
    return {**columns, contents[0]: "topic"}


def _field(word: str) -> str:
    if not word or len(word) > 12:
        return ""
    return _SPOKEN.get(word) or spec_of(Session).names.get(word, "")


def _word(cell: Cell) -> str:
    """A name without blanks, brackets and marks: “主讲 / 领学（人）” is 主讲领学."""
    if not isinstance(cell.content, str):
        return ""
    text = unicodedata.normalize("NFKC", cell.content)
    return re.sub(r"\([^)]*\)|\[[^\]]*\]|[\s/、,:;*·.|&]|[及和与或](?=\S)", "", text)


def first_texts(cells: Sequence[Cell]) -> list[str]:
    """The texts of a row's cells, each merged one once."""
    texts = (str(cell.content).strip() for cell in cells if cell.content is not None)
    return list(dict.fromkeys(texts))
