"""Thresholds and rule texts of the secretary's board (台账); its findings are only warnings."""

from __future__ import annotations

from typing import Annotated

from generator.schema.fields import Part, optional
from generator.schema.term_types import Choice
from generator.schema.types import Number, OnDay, Text, Texts

BOARD_CODES = tuple(f"W{number}" for number in range(501, 522))
BoardCode = Annotated[str, Choice(terms=BOARD_CODES)]

# Signs that stand for something still to be written.
PLACEHOLDERS = (
    "xx", "XX", "××", "某月", "某日", "待补充", "待定", "待填", "此处填写", "TODO",
)  # fmt: skip
RELATIVE_WORDS = (
    "近日", "日前", "下周", "上周", "本周", "明天", "昨天", "今天", "后天", "下个月", "上个月",
)  # fmt: skip


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
    placeholders: Texts = optional(
        "占位词", default=PLACEHOLDERS, doc="正文里留着这些字就提醒还没写完。"
    )
    relative_words: Texts = optional(
        "相对日期", default=RELATIVE_WORDS, doc="过几天就看不懂的日期说法。"
    )
    rules: dict[BoardCode, Text] = optional(
        "依据", default={}, doc="提醒的代码: 写在旁边的依据。", example="W506: 支部工作规定第五条"
    )
    silent: tuple[BoardCode, ...] = optional(
        "不提醒", default=(), doc="不要的提醒，写代码。", example="W504"
    )
