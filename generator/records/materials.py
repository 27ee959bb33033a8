"""Study materials (学习材料)."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Term
from generator.schema.types import Link, Number, OnDay, Path, Prose, Sentences, Switch, Text, Topics

MaterialType = Annotated[str, Term(list_name="material_types")]


class SecurityCheck(Part):
    """Who cleared the text for publication, by post, and when."""

    by: Text = field("审查人", "审查", doc="写职务。", example="支部书记")
    on: OnDay = field("日期", "审查日期")


class Material(OpenRecord):
    """Something to study: a text, a file or a link."""

    kind: ClassVar[str] = "materials"
    label: ClassVar[str] = "学习材料"
    measure: ClassVar[str] = "篇"
    examples: ClassVar[dict[str, str]] = {"title": "党章总纲导读"}

    type: MaterialType = field("类型", "材料类型", "类别", example="自编材料")
    origin: Text = field("出处", doc="谁写的、哪里来的。", example="本支部自编")
    date: OnDay | None = optional("日期")
    body: Prose | None = optional("正文", "内容", "材料正文", doc="正文、文件、链接三样只写一样。")
    file: Path | None = optional("文件", doc="放在记录旁边的文件。")
    url: Link | None = optional("链接", "网址")
    summary: Text | None = optional("摘要", "内容提要")
    topics: Topics = optional("专题", "主题", default=(), example="党章学习")
    minutes: Number | None = optional("阅读时长", "时长", doc="大约读几分钟。", example="15")
    questions: Sentences = optional("讨论题", "思考题", default=())
    print: Switch = optional("打印", default=True, doc="是否提供打印讲义。", example="是")
    security_checked: SecurityCheck | None = optional("保密审查", doc="中央文件、自编材料必须写。")

    @property
    def day(self) -> dt.date | None:
        """The day of the text itself, else of its publication."""
        return self.date or self.published

    @property
    def shelves(self) -> tuple[str, ...]:
        """Its type and topics."""
        return (self.type, *self.topics)
