"""Study plans (学习计划) and their sessions."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.types import (
    Audiences,
    InMonth,
    InPeriod,
    InWeek,
    Number,
    OnDay,
    Prose,
    Sentences,
    Standards,
    StudyHours,
    Switch,
    Text,
    Texts,
    Times,
    ToGroup,
    ToMaterial,
    ToNotice,
    Topic,
)

Form = Annotated[str, Term(list_name="forms")]
SessionStatus = Annotated[str, Choice(terms=("未开始", "已完成", "延期", "取消"))]
PlanStatus = Annotated[str, Choice(terms=("执行中", "已完成", "已废止"))]


class Session(Part):
    """One item of a plan; its day is a date, a week or a month."""

    no: Number | None = optional("次序", "序号", doc="不写就按先后次序编号。", example="3")
    date: OnDay | None = optional(
        "日期", "学习日期", ask="哪天学", doc="日期、周、月份三样只写一样。"
    )
    week: InWeek | None = optional("周", "周次", doc="只定到周时写。")
    month: InMonth | None = optional("月份", "月", doc="只定到月时写。")
    time: Times | None = optional("时间", "学习时间", doc="起止时间。")
    place: Text | None = optional("地点", "学习地点", example="二楼会议室")
    form: Form = field(
        "形式", "学习形式", "学习方式", "方式", ask="用什么形式学", example="集中学习"
    )
    topic: Text = field(
        "专题",
        "主题",
        "学习专题",
        "学习主题",
        ask="学什么",
        doc="学什么，一句话。",
        example="学习党章总纲",
    )
    subject: Topic | None = optional(
        "专题类别", "类别", doc="从配置的专题词表里选。", example="党章学习"
    )
    content: Prose | None = optional("内容", "学习内容")
    lead: Text | None = optional(
        "领学", "主讲", "领学人", "主讲人", "领学人员", "主讲人员", example="支部书记"
    )
    host: Text | None = optional("主持", "主持人", example="组织委员")
    materials: tuple[ToMaterial, ...] = optional(
        "材料", "学习材料", default=(), doc="学习材料的编号。", example="dangzhang-zonggang"
    )
    hours: StudyHours | None = optional("学时", "课时", doc="以 0.5 为一档。")
    required: Switch = optional("必学", default=True, example="是")
    audience: Audiences = optional(
        "对象",
        "参加对象",
        "参加人员",
        default=(),
        doc="与计划的对象不同时才写。",
        example="全体党员",
    )
    notice: ToNotice | None = optional(
        "通知", doc="活动通知的编号。", example="2026-08-14-zhuti-dangri"
    )
    standards: Standards = optional("六项标准", "标准", default=(), example="理论学习")
    status: SessionStatus = optional("状态", default="未开始", example="未开始")
    makeup_by: OnDay | None = optional("补学截止", doc="没有参加的人在哪天以前补学。")
    questions: Sentences = optional(
        "讨论题", "思考题", default=(), example="对照党章，我还差什么？"
    )
    outcome: Text | None = optional("成果", doc="学完以后形成了什么。")

    @property
    def first_day(self) -> dt.date | None:
        """Its date, or the first day of its week or month."""
        period = self.week or self.month
        return self.date or (period.start if period else None)

    @property
    def last_day(self) -> dt.date | None:
        """Its date, or the last day of its week or month."""
        period = self.week or self.month
        return self.date or (period.end if period else None)


class Plan(OpenRecord):
    """What is studied in a period, by whom and when."""

    kind: ClassVar[str] = "plans"
    label: ClassVar[str] = "学习计划"
    measure: ClassVar[str] = "份"
    examples: ClassVar[dict[str, str]] = {"title": "2026年第四季度学习计划"}

    period: InPeriod = field("时段", "计划时段", "计划时间", doc="年、半年、季度、月或周。")
    audience: Audiences = field(
        "对象", "学习对象", "学习人员", ask="谁参加学习", example="全体党员"
    )
    group: ToGroup | None = optional("小组", "学习小组", example="dangzhang-xiaozu")
    goals: Sentences = optional("目标", "学习目标", "学习目的", default=(), example="读完党章全文")
    themes: Texts = optional("主题", "学习主题", default=(), example="学党章、守纪律")
    leader: Text | None = optional("责任人", "负责人", example="宣传委员")
    hours_target: StudyHours | None = optional("学时目标", "目标学时", example="8")
    requirements: Prose | None = optional("学习要求", "要求")
    status: PlanStatus = optional("状态", default="执行中", example="执行中")
    sessions: tuple[Session, ...] = field("学习安排", "安排", "具体安排", "学习日程")

    @property
    def day(self) -> dt.date:
        """The first day of its period."""
        return self.period.start

    @property
    def numbered_sessions(self) -> tuple[tuple[int, Session], ...]:
        """Sessions with their number: as written, else one more than the one before."""
        numbered: list[tuple[int, Session]] = []
        last = 0
        for session in self.sessions:
            last = session.no if session.no is not None else last + 1
            numbered.append((last, session))
        return tuple(numbered)

    @property
    def hours_planned(self) -> Decimal:
        """Hours of all sessions that have not been cancelled."""
        return sum((s.hours or Decimal(0) for s in self.sessions if s.status != "取消"), Decimal(0))

    @property
    def hours_done(self) -> Decimal:
        """Hours of the finished sessions."""
        return sum(
            (s.hours or Decimal(0) for s in self.sessions if s.status == "已完成"), Decimal(0)
        )
