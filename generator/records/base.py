"""What all kinds have in common."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from generator.schema.fields import Part, field, optional
from generator.schema.types import AnyRef, OnDay, Path, Standards, Text, Texts, Visibility

# Visibilities from the widest to the narrowest audience.
VISIBILITIES = ("公开", "内网", "仅打印", "草稿")


class Attachment(Part):
    """A file that goes with a record."""

    shorthand: ClassVar[str] = "file"
    title: Text | None = optional("标题", "名称", doc="不写就用文件名。", example="签到表")
    file: Path = field("文件", example="附件/签到表.docx")


class Record(Part):
    """Fields of every kind."""

    kind: ClassVar[str]
    label: ClassVar[str]
    """Chinese name of the kind."""
    measure: ClassVar[str] = "条"
    """Chinese measure word for counting records of the kind."""
    archived: ClassVar[bool] = True
    """Whether older records move to archives by year; lists of what is in force do not."""
    examples: ClassVar[dict[str, str]] = {}
    """Examples of the kind's own for fields that all kinds have."""

    id: str = ""
    """The file's stem: the record's name in references and its page's address."""
    source_file: str = ""
    """The YAML file, relative to the project."""

    title: Text = field(
        "标题", "题目", "名称", doc="页面和打印件的大标题。", example="八月主题党日活动通知"
    )
    published: OnDay | None = optional(
        "发布日期",
        "成文日期",
        "发布时间",
        "发文日期",
        "印发日期",
        "公布日期",
        doc="什么时候发布的。",
    )
    updated: OnDay | None = optional("更新日期", doc="最近一次修改内容的日期。")
    visibility: Visibility = optional(
        "公开范围",
        "可见范围",
        default="内网",
        doc="谁能看到。草稿和仅打印的记录不上网站。",
        example="内网",
    )
    publish_from: OnDay | None = optional("上线日期", doc="这一天以前不上网站。")
    expires: OnDay | None = optional("下线日期", doc="这一天以后不再上网站。")
    tags: Texts = optional("标签", "关键词", default=(), example="党章、作风")
    standards: Standards = optional("六项标准", "标准", default=(), example="理论学习、先进性")
    related: tuple[AnyRef, ...] = optional(
        "相关",
        default=(),
        doc="相关的记录，写“文件夹/编号”。",
        example="materials/dangzhang-zonggang",
    )
    drafted_by: Text | None = optional(
        "拟稿", "拟稿人", doc="写职务，不写姓名。", example="宣传委员"
    )
    approved_by: Text | None = optional(
        "审定", "审定人", doc="写职务，不写姓名。", example="支部书记"
    )
    approved_on: OnDay | None = optional("审定日期")

    @property
    def day(self) -> dt.date | None:
        """The day the record is filed under in lists and year archives."""
        return self.published

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written: it counts for nothing and stands in nothing else."""
        return self.visibility == "草稿"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done: it stays on the index whatever its year."""
        return False

    @property
    def shelves(self) -> tuple[str, ...]:
        """What readers look for it under; an index shows the newest of every shelf."""
        return ()

    @property
    def year(self) -> int | None:
        """The year of its archive page."""
        return self.day.year if self.day else None


class OpenRecord(Record):
    """A record with free text around it: every kind except the care summaries."""

    source: Text | None = optional("来源", doc="内容从哪里来。")
    attachments: tuple[Attachment, ...] = optional(
        "附件", default=(), doc="放在记录旁边的文件。", example="附件/签到表.docx"
    )
    note: Text | None = optional("备注")
