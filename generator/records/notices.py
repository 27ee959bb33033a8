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
# A postponed or cancelled activity was not held; what replaces it has a notice of its own.
NOT_HELD = ("延期", "取消")


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
    expected: Number | None = optional("应到", "应到人数", example="32")
    present: Number | None = optional("实到", "实到人数", example="30")
    leave: Number | None = optional("请假", "请假人数", example="2")
    absent: Number | None = optional("缺席", "缺席人数", example="0")
    observers: Number | None = optional("列席", "列席人数", example="3")
    recorder: Text | None = optional("记录人", example="组织委员")
    summary: Prose | None = optional("小结", "总结", "活动小结")
    decisions: Sentences = optional("决议", "议定事项", "会议决议", default=())
    photos: tuple[Picture, ...] = optional(
        "照片", "活动照片", default=(), example="photos/2026-08-14.jpg"
    )
    makeup_by: OnDay | None = optional("补学截止")

    @property
    def ends(self) -> Moment | None:
        """When it really ended, if that was given in either field."""
        return self.actual_end or (self.actual_start.end if self.actual_start else None)

    @property
    def is_counted(self) -> bool:
        """Whether it says how many were there, or how many were not."""
        return any(count is not None for count in (self.present, self.leave, self.absent))


class Notice(OpenRecord):
    """What happens when and where, for whom."""

    kind: ClassVar[str] = "notices"
    label: ClassVar[str] = "活动通知"
    measure: ClassVar[str] = "条"

    published: OnDay = field(
        "发布日期",
        "成文日期",
        "发布时间",
        "发文日期",
        "通知日期",
        "印发日期",
        "落款日期",
        doc="通知落款的日期。",
    )
    category: Category = field(
        "类别", "活动类别", "活动类型", "会议类型", "类型", example="主题党日"
    )
    doc_no: DocNumber | None = optional("发文字号", "文号")
    issuer: Text | None = optional(
        "落款", "发文单位", "发布单位", "落款单位", doc="不写就用支部名称。"
    )
    to: Salutation = field("主送", "主送单位", example="各党小组、全体党员")
    cc: Texts = optional(
        "抄送", "抄送单位", default=(), doc="印在通知最后一页的下端。", example="农场党委"
    )
    sealed: Switch | None = optional(
        "加盖印章", doc="打印时给印章留出位置；不写就看设置。", example="是"
    )
    title_lines: Texts = optional(
        "标题分行",
        default=(),
        doc="打印的通知，长标题在哪里换行；不写由软件安排。",
        example="[关于开展八月主题党日, 活动的通知]",
    )
    start: Start = field(
        "开始",
        "时间",
        "开始时间",
        "活动时间",
        "活动日期",
        "会议时间",
        "会议日期",
        "召开时间",
        "日期和时间",
        doc="活动的日期和时间。",
    )
    end: End | None = optional("结束", "结束时间", "结束日期")
    place: Text = field("地点", "活动地点", "会议地点", "活动场所", "地址", example="二楼会议室")
    online: Text | None = optional("线上", "线上参加", doc="线上参加的办法。")
    host: Text | None = optional("主持", "主持人", "会议主持", example="支部书记")
    lead: Text | None = optional("领学", "主讲", "主讲人", "领学人", "主讲人员", "授课人")
    attend: Audiences = field(
        "参加",
        "参加人员",
        "参加对象",
        "参加人",
        "参会人员",
        "出席人员",
        ask="谁参加",
        example="全体党员",
    )
    observers: Audiences = optional(
        "列席", "列席人员", "列席人", "列席对象", default=(), example="入党积极分子"
    )
    open_to: Audiences = optional("欢迎参加", "开放对象", default=(), example="群众")
    co_organizers: Texts = optional("联合单位", default=(), example="厂工会")
    occasion: Text | None = optional("节点", "节日", example="国庆节")
    brand: Text | None = optional("载体", "品牌", example="田间党课")
    party_day: Switch = optional("计入主题党日", default=False, example="否")
    agenda: tuple[AgendaItem, ...] = optional(
        "议程", "会议议程", "活动议程", "活动流程", default=(), example="学习党章、讨论发言"
    )
    programme: tuple[AgendaItem, ...] = optional("节目单", default=(), example="合唱、快板")
    body: Prose | None = optional("正文", "内容", "通知正文", "通知内容", "活动内容")
    bring: Texts = optional("携带", "请带", "携带物品", default=(), example="党章、笔记本")
    materials: tuple[ToMaterial, ...] = optional(
        "材料", "学习材料", "学习资料", default=(), example="dangzhang-zonggang"
    )
    requirements: Sentences = optional(
        "要求",
        "有关要求",
        "活动要求",
        "会议要求",
        "注意事项",
        default=(),
        example="提前 10 分钟到场签到",
    )
    signup_by: Start | None = optional("报名截止", "报名截止日期", "报名截止时间")
    contact: Text | None = optional(
        "联系",
        "联系人",
        "联系方式",
        doc="写职务和内线号码，不写手机号。",
        example="组织委员，内线 8021",
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
    def is_recorded(self) -> bool:
        """Whether the record tells what came of it; who wrote it down does not.

        Of a closed meeting only the counts are asked for: its content stays there.
        """
        record = self.record
        if record is None:
            return False
        told = not self.is_closed and bool(record.summary or record.decisions)
        return record.is_counted or told

    @property
    def title_lines_match(self) -> bool:
        """Whether the lines given for the title, joined, are the title; blanks do not count."""
        return "".join("".join(self.title_lines).split()) == "".join(self.title.split())

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
        end, other = self.end or self.start.end, self.start.end
        if end is None:
            return None
        day = end.date or self.starts.date
        time = end.time or (other.time if other and other.date == day else None)
        return Moment(day, time)
