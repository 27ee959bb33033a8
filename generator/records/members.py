"""Model member profiles (先进典型).

There is deliberately no field for identity number, phone, birth date, address, family, income
or health.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.text_types import OneLine
from generator.schema.types import OnDay, Picture, Prose, Sentences, Switch, Text, ToAward, ToNotice

Honor = Annotated[str, Term(list_name="honors")]
Level = Annotated[str, Term(list_name="levels")]
Scope = Annotated[str, Choice(terms=("公开", "内网", "仅打印"))]
MemberStatus = Annotated[str, Choice(terms=("公示中", "已表彰", "已撤下"))]
Sentence = Annotated[str, OneLine(limit=60)]


class Consent(Part):
    """Whether and how far the member agrees to be shown."""

    given: Switch = field("同意", "已同意", ask="本人同意公布事迹吗", example="是")
    on: OnDay = field("日期", "同意日期", ask="本人什么时候同意的")
    scope: Scope = field(
        "范围", "同意范围", ask="本人同意让谁看到", doc="公开范围不能超过它。", example="内网"
    )


class Member(OpenRecord):
    """A model member: deeds, views and what others can learn."""

    kind: ClassVar[str] = "members"
    label: ClassVar[str] = "先进典型"
    measure: ClassVar[str] = "位"
    examples: ClassVar[dict[str, str]] = {"title": "十佳党员王一凡"}

    name: Text = field("姓名", example="王一凡")
    honor: Honor = field("称号", "荣誉称号", example="十佳党员")
    award: ToAward | None = optional("评选", example="2026-shijia")
    awarded_on: OnDay = field("表彰日期", "授予日期", "表彰时间")
    awarded_by: Text = field(
        "表彰单位", "授予单位", "表彰机关", "授予机关", example="清河农场机修厂党支部"
    )
    level: Level = optional("层级", "级别", default="支部", example="支部")
    group: Text | None = optional("党小组", "小组", "所在党小组", example="第一党小组")
    post: Text | None = optional("岗位", "职务", example="修理一组组长")
    photo: Picture | None = optional("照片", "相片", example="photos/wang-yifan.jpg")
    consent: Consent = field("本人同意")
    summary: Sentence = field(
        "一句话", "简介", "一句话介绍", doc="最多 60 个字。", example="二十年修机不误一个农时"
    )
    highlights: Sentences = optional("闪光点", default=(), doc="1 到 6 条。", example="带徒弟六人")
    deeds: Prose = field("事迹", "主要事迹", "先进事迹", "事迹材料", doc="200 到 3000 字为宜。")
    quote: Text | None = optional("感言", "个人感言")
    views: Prose | None = optional("认识与见解", "认识")
    learn_points: Sentences = optional("学习要点", default=())
    shares: tuple[ToNotice, ...] = optional(
        "宣讲", default=(), doc="宣讲活动的通知编号。", example="2026-10-20-xuanjiang"
    )
    status: MemberStatus = field("状态", example="已表彰")

    @property
    def is_taken_down(self) -> bool:
        """Whether it is on no site any more, as when the member withdrew the consent."""
        return self.status == "已撤下"

    @property
    def day(self) -> dt.date:
        """The day of the honour."""
        return self.awarded_on
