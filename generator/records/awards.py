"""Awards (评选表彰): criteria, stages, reward. Winners are computed from the profiles."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.records.members import Honor
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice
from generator.schema.types import Number, OnDay, Sentence, Standards, Text, Texts

StageName = Annotated[str, Choice(terms=("启动", "推荐", "评议", "公示", "表彰"))]


class AwardStage(Part):
    """A step of the selection with its days."""

    stage: StageName = field("阶段", example="公示")
    first: OnDay = field("起", "开始", key="from")
    last: OnDay | None = optional("止", "结束", key="to")


class Criterion(Part):
    """What is judged, with the standards it belongs to."""

    shorthand: ClassVar[str] = "text"
    text: Sentence = field("条件", "内容", example="全年集中学习满勤")
    standards: Standards = optional("六项标准", "标准", default=(), example="理论学习")


class Reward(Part):
    """Spirit first, material second."""

    spirit: Texts = field("精神", "精神奖励", example="颁发证书、事迹上墙")
    material: Texts = optional("物质", "物质奖励", default=(), example="学习用书一套")


class Award(OpenRecord):
    """A selection of model members."""

    kind: ClassVar[str] = "awards"
    label: ClassVar[str] = "评选表彰"
    measure: ClassVar[str] = "项"
    examples: ClassVar[dict[str, str]] = {"title": "2026年度十佳党员评选"}

    honor: Honor = field("称号", "荣誉称号", example="十佳党员")
    quota: Number | None = optional("名额", example="10")
    organizers: Texts = optional(
        "组织单位", "主办", "主办单位", default=(), example="党支部、厂行政班子"
    )
    criteria: tuple[Criterion, ...] = optional("评选条件", "条件", default=())
    stages: tuple[AwardStage, ...] = optional("评选步骤", "步骤", "评选程序", default=())
    decided_on: OnDay | None = optional("决定日期")
    decided_by: Text | None = optional("决定", "决定机构", example="党员大会")
    reward: Reward | None = optional("奖励")

    @property
    def day(self) -> dt.date | None:
        """The decision, else the first step, else the publication."""
        first = min((s.first for s in self.stages), default=None)
        return self.decided_on or first or self.published
