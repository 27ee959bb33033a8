"""Rules of the branch (制度) with their revisions."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.types import DocNumber, OnDay, Prose, Text

RuleSystem = Annotated[str, Term(list_name="rule_systems")]
RuleStatus = Annotated[str, Choice(terms=("现行", "修订中", "废止"))]
AdoptedBy = Annotated[str, Choice(terms=("党员大会", "支委会"))]


class Revision(Part):
    """One version of a rule."""

    version: Text = field("版本", example="第2版")
    on: OnDay = field("日期", "通过日期", ask="什么时候通过的")
    adopted_by: AdoptedBy = field("通过", "通过会议", ask="什么会上通过的", example="党员大会")
    change: Text = field("修改内容", "修订内容", example="增加请假补学的规定")
    proposed_by: Text | None = optional("提出", "提出人", doc="写职务。", example="纪检委员")


class Rule(OpenRecord):
    """A rule as it stands now."""

    kind: ClassVar[str] = "rules"
    label: ClassVar[str] = "制度"
    measure: ClassVar[str] = "项"
    archived: ClassVar[bool] = False
    examples: ClassVar[dict[str, str]] = {"title": "三会一课制度"}

    system: RuleSystem = field("体系", "制度体系", example="组织生活")
    owner: Text | None = optional("责任人", "牵头", doc="写职务。", example="组织委员")
    doc_no: DocNumber | None = optional("发文字号", "文号")
    body: Prose = field("正文", "内容", "制度正文")
    revisions: tuple[Revision, ...] = field("修订记录", "修订", "修订历史", doc="从旧到新。")
    review_by: OnDay | None = optional("复审日期", "复审截止")
    status: RuleStatus = optional("状态", default="现行", example="现行")

    @property
    def newest(self) -> Revision | None:
        """The latest revision by date."""
        return max(self.revisions, key=lambda r: r.on, default=None)

    @property
    def day(self) -> dt.date | None:
        """The day of the latest revision."""
        return self.newest.on if self.newest else self.published
