"""Practical services for people (为群众办实事)."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import optional
from generator.schema.term_types import Choice
from generator.schema.types import OnDay, Prose, Text

ServiceStatus = Annotated[str, Choice(terms=("未开始", "进行中", "已完成", "暂缓"))]


class Service(OpenRecord):
    """Something the branch does for others; asked for by a group, never by a named person."""

    kind: ClassVar[str] = "services"
    label: ClassVar[str] = "办实事"
    measure: ClassVar[str] = "件"
    examples: ClassVar[dict[str, str]] = {"title": "修好修理二组的照明灯"}

    asked_by: Text | None = optional(
        "提出", "提出方", doc="写班组或群体，不写个人。", example="修理二组职工"
    )
    owner: Text | None = optional(
        "责任人", "责任", "负责人", ask="谁负责，写职务", doc="写职务。", example="生产委员"
    )
    due: OnDay | None = optional("期限", "完成期限", "完成时限", "时限", ask="什么时候办完")
    status: ServiceStatus = optional("状态", default="未开始", example="进行中")
    result: Prose | None = optional("结果", "办理结果", "办理情况")

    @property
    def day(self) -> dt.date | None:
        """The day it is due, else of its publication."""
        return self.due or self.published

    @property
    def is_open(self) -> bool:
        """Whether it is not finished."""
        return self.status != "已完成"
