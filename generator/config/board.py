"""Thresholds and rule texts of the secretary's board (台账); its findings are only warnings."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.types import Number, OnDay, Text, Texts

BOARD_CODES = tuple(f"W{number}" for number in range(501, 522))
BoardCode = Annotated[str, Choice(terms=BOARD_CODES)]

# Signs that stand for something still to be written; how each must stand is in the check.
PLACEHOLDERS = (
    "xx", "XX", "ＸＸ", "××", "○○", "〇〇", "***", "__月__日", "某月", "某日", "某某",
    "待补充", "待定", "待填", "待确认", "待完善", "未定", "此处填写", "单击此处输入",
    "点击此处输入", "TODO", "TBD", "待补", "：____", "：？？", "（空）", "【填写】",
)  # fmt: skip
RELATIVE_WORDS = (
    "近日", "近期", "日前", "今天", "明天", "昨天", "后天", "大后天", "今日", "明日", "昨日",
    "今早", "今晚", "明早", "明晚", "昨晚", "本周", "下周", "上周", "这周",
    "本星期", "下星期", "上星期", "这星期", "本礼拜", "下礼拜", "上礼拜", "这礼拜",
    "下月", "上月", "下个月", "上个月",
)  # fmt: skip

# The six things an activity should have (“六有”), in the order they come to be.
LIGHTS = ("计划", "方案", "材料", "签到", "笔记", "记录")
LightName = Annotated[str, Choice(terms=LIGHTS)]
STUDY = (
    "党课", "主题党日", "集中学习", "党章学习小组活动", "读书活动", "教育培训", "警示教育",
    "经验交流", "先进典型宣讲",
)  # fmt: skip
MEETINGS = ("党员大会", "党小组会", "组织生活会", "民主评议党员")


class Watched(Part):
    """A category of activities whose six lights are shown, and the lights it does not need."""

    shorthand: ClassVar[str] = "category"
    category: Annotated[str, Term(list_name="categories")] = field("类别", example="主题党日")
    without: tuple[LightName, ...] = optional("不需要", default=(), example="材料、笔记")


WATCHED = (
    *(Watched.model_construct(category=category, without=()) for category in STUDY),
    *(Watched.model_construct(category=c, without=("计划", "材料")) for c in MEETINGS),
)


class BoardSettings(Part):
    """When the board speaks, and what it quotes."""

    since: OnDay | None = optional(
        "起算日期", doc="从哪天开始统计；以前的没有登记，不算欠账。", example="2026-07-01"
    )
    notice_days: Number = optional(
        "通知天数", default=3, doc="学习前几天还没有通知就提醒。", example="3"
    )
    record_days: Number = optional(
        "记录天数", default=7, doc="活动过后几天还没有记录就提醒。", example="7"
    )
    publicity_days: Number = optional("公示天数", default=5, doc="公示至少几天。", example="5")
    review_days: Number = optional(
        "复审天数", default=30, doc="制度复审日期前几天开始提醒。", example="30"
    )
    lights: tuple[Watched, ...] = optional(
        "六有",
        default=WATCHED,
        doc="哪些类别的活动看“六有”（计划、方案、材料、签到、笔记、记录）；不需要的几样写在旁边。",
    )
    lights_days: Number = optional(
        "六有天数", default=30, doc="最近几天的活动“六有”不全就提醒；写 0 就不提醒。", example="30"
    )
    placeholders: Texts = optional(
        "占位词", default=(), doc="正文里留着这些字就提醒还没写完；通用的不用写，这里写另加的。"
    )
    not_placeholders: Texts = optional(
        "不算占位词", default=(), doc="通用的占位词里，本支部不要提醒的。", example="待定"
    )
    relative_words: Texts = optional(
        "相对日期",
        default=(),
        doc="过几天就看不懂的日期说法；通用的不用写，这里写另加的。",
        example="改日",
    )
    not_relative_words: Texts = optional(
        "不算相对日期", default=(), doc="通用的相对日期里，本支部不要提醒的。", example="今日"
    )
    rules: dict[BoardCode, Text] = optional(
        "依据", default={}, doc="提醒的代码: 写在旁边的依据。", example="W506: 支部工作规定第五条"
    )
    silent: tuple[BoardCode, ...] = optional(
        "不提醒", default=(), doc="不要的提醒，写代码。", example="W504"
    )

    def all_placeholders(self) -> tuple[str, ...]:
        """Those every branch has and the branch's own, without those it takes out."""
        return _words((*PLACEHOLDERS, *self.placeholders), self.not_placeholders)

    def all_relative_words(self) -> tuple[str, ...]:
        """Those every branch has and the branch's own, without those it takes out."""
        return _words((*RELATIVE_WORDS, *self.relative_words), self.not_relative_words)


def _words(words: tuple[str, ...], without: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word and word not in without)
