"""Activity notices (活动通知) and what was recorded afterwards."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.types import (
    Audiences,
    DocNumber,
    End,
    Link,
    Number,
    OnDay,
    Picture,
    Prose,
    Salutation,
    Sentences,
    Start,
    Switch,
    Text,
    Texts,
    Times,
    ToMaterial,
    ToPlan,
)
from generator.values.moments import Moment

# What is said at these meetings stays there: that they are held is told, not their content.
CLOSED_CATEGORIES = ("组织生活会",)

Category = Annotated[str, Term(list_name="categories")]
NoticeStatus = Annotated[str, Choice(terms=("正常", "已变更", "延期", "取消"))]


class AgendaItem(Part):
    """One point of the agenda or programme."""

    shorthand: ClassVar[str] = "item"
    time: Times | None = optional("时间", example="14:30-14:50")
    item: Text = field("事项", "内容", "节目", example="学习党章第一章")
    by: Text | None = optional("负责", "主讲", "表演", "人员", example="组织委员")


class Change(Part):
    """What was changed after publication."""

    on: OnDay = field("日期", "变更日期")
    what: Text = field("内容", "变更内容", example="地点改为大会议室")


class SignIn(Part):
    """The sheet to sign on arrival."""

    rows: Number | None = optional("行数", doc="不写按应到人数加 5 行。", example="30")
    columns: Texts = optional("栏目", "列", default=(), example="序号、姓名、党小组、签名、备注")


class Activity(Part):
    """The record of an activity, filled in afterwards. Counts are people."""

    actual_start: Start | None = optional("实际开始", "开始时间")
    actual_end: End | None = optional("实际结束", "结束时间")
    expected: Number | None = optional("应到", example="32")
    present: Number | None = optional("实到", example="30")
    leave: Number | None = optional("请假", example="2")
    absent: Number | None = optional("缺席", example="0")
    observers: Number | None = optional("列席", example="3")
    recorder: Text | None = optional("记录人", example="组织委员")
    summary: Prose | None = optional("小结", "总结", "活动小结")
    decisions: Sentences = optional("决议", "议定事项", default=())
    photos: tuple[Picture, ...] = optional("照片", default=(), example="photos/2026-08-14.jpg")
    makeup_by: OnDay | None = optional("补学截止")

    @property
    def ends(self) -> Moment | None:
        """When it really ended, if that was given in either field."""
        return self.actual_end or (self.actual_start.end if self.actual_start else None)


class Notice(OpenRecord):
    """What happens when and where, for whom."""

    kind: ClassVar[str] = "notices"
    label: ClassVar[str] = "活动通知"
    measure: ClassVar[str] = "条"

    published: OnDay = field("发布日期", "成文日期", doc="通知落款的日期。")
    category: Category = field("类别", "活动类别", example="主题党日")
    doc_no: DocNumber | None = optional("发文字号", "文号")
    issuer: Text | None = optional("落款", "发文单位", doc="不写就用支部名称。")
    to: Salutation = field("主送", "主送单位", example="各党小组、全体党员")
    start: Start = field("开始", "时间", "开始时间", "活动时间")
    end: End | None = optional("结束", "结束时间")
    place: Text = field("地点", "活动地点", example="二楼会议室")
    online: Text | None = optional("线上", "线上参加", doc="线上参加的办法。")
    host: Text | None = optional("主持", "主持人", example="支部书记")
    lead: Text | None = optional("领学", "主讲", "主讲人")
    attend: Audiences = field("参加", "参加人员", example="全体党员")
    observers: Audiences = optional("列席", "列席人员", default=(), example="入党积极分子")
    open_to: Audiences = optional("欢迎参加", "开放对象", default=(), example="群众")
    co_organizers: Texts = optional("联合单位", default=(), example="厂工会")
    occasion: Text | None = optional("节点", "节日", example="国庆节")
    brand: Text | None = optional("载体", "品牌", example="田间党课")
    party_day: Switch = optional("计入主题党日", default=False, example="否")
    agenda: tuple[AgendaItem, ...] = optional("议程", default=(), example="学习党章、讨论发言")
    programme: tuple[AgendaItem, ...] = optional("节目单", default=(), example="合唱、快板")
    body: Prose | None = optional("正文")
    bring: Texts = optional("携带", "请带", default=(), example="党章、笔记本")
    materials: tuple[ToMaterial, ...] = optional(
        "材料", "学习材料", default=(), example="dangzhang-zonggang"
    )
    requirements: Sentences = optional(
        "要求", "有关要求", default=(), example="提前 10 分钟到场签到"
    )
    signup_by: Start | None = optional("报名截止")
    contact: Text | None = optional(
        "联系", "联系人", doc="写职务和内线号码，不写手机号。", example="组织委员，内线 8021"
    )
    link: Link | None = optional("链接", doc="线上会议等的网址。")
    plan: ToPlan | None = optional("学习计划", "计划", example="2026-q3")
    session: Number | None = optional("计划次序", "第几次", doc="计划里的第几次学习。", example="3")
    pinned: Switch = optional("置顶", default=False, example="否")
    status: NoticeStatus = optional("状态", default="正常", example="正常")
    changes: tuple[Change, ...] = optional("变更记录", "变更", default=())
    signin: SignIn | None = optional("签到表")
    record: Activity | None = optional("活动记录", "记录")

    @property
    def is_closed(self) -> bool:
        """Whether what was said and decided may not be published."""
        return self.category in CLOSED_CATEGORIES

    @property
    def day(self) -> dt.date:
        """The day of the activity."""
        return self.starts.date or self.published

    @property
    def starts(self) -> Moment:
        """Beginning of the activity."""
        return self.start.start

    @property
    def ends(self) -> Moment | None:
        """End of the activity with its day, if it was given in either field."""
        end = self.end or self.start.end
        if end is None:
            return None
        return Moment(end.date or self.starts.date, end.time)
