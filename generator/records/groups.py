"""Study groups (学习小组)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Term
from generator.schema.types import Number, OnDay, Recurring, Stage, Switch, Text, Topics

GroupType = Annotated[str, Term(list_name="group_types")]
Focus = Annotated[str, Term(list_name="focuses", several=True)]


class Pair(Part):
    """A member who helps an activist along; published only if the branch says so."""

    member: Text = field("党员", example="王一凡")
    partner: Text = field("对象", "积极分子", example="李小苗")
    since: OnDay | None = optional("开始", "结对日期")
    until: OnDay | None = optional("结束")
    focus: tuple[Focus, ...] = optional("侧重", "结对侧重", default=(), example="思想、工作")


class Group(OpenRecord):
    """A group that studies together. Counts are people a stage, never names."""

    kind: ClassVar[str] = "groups"
    label: ClassVar[str] = "学习小组"
    measure: ClassVar[str] = "个"
    archived: ClassVar[bool] = False
    examples: ClassVar[dict[str, str]] = {"title": "党章学习小组"}

    type: GroupType = optional("类型", "小组类型", default="党章学习小组", example="党章学习小组")
    leader: Text = field("组长", "负责人", example="宣传委员")
    founded: OnDay | None = optional("成立日期")
    counts: dict[Stage, Number] = field(
        "人数",
        "组员人数",
        ask="各阶段有几个人",
        doc="各阶段的人数。",
        example="入党积极分子: 6",
    )
    cycle: Recurring = field("周期", "活动周期", ask="多久活动一次")
    topics: Topics = optional("专题", default=(), example="党章学习")
    pairs: tuple[Pair, ...] = optional("结对", default=())
    pairs_public: Switch = optional(
        "公开结对", default=False, doc="是否公布结对名单；不写只公布对数。", example="否"
    )

    @property
    def size(self) -> int:
        """People in the group."""
        return sum(self.counts.values())
