"""Reading lists of a month (读书读报): a paper a day, a journal a week, a book a month."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from generator.records.base import OpenRecord
from generator.schema.fields import Part, field, optional
from generator.schema.types import InMonth, InWeek, Number, OnDay, Text


class Daily(Part):
    """What is read every day."""

    shorthand: ClassVar[str] = "title"
    title: Text = field("报纸", "标题", "名称", example="《人民日报》头版要闻")
    note: Text | None = optional("说明", "备注")


class Weekly(Part):
    """What is read in one ISO week."""

    week: InWeek = field("周", "周次")
    title: Text = field("刊物", "标题", "篇目", example="《求是》当期导读")
    note: Text | None = optional("说明", "备注")


class Monthly(Part):
    """The book of the month."""

    title: Text = field("书名", "标题", example="《论共产党员的修养》")
    author: Text | None = optional("作者")
    publisher: Text | None = optional("出版社")
    pages: Text | None = optional("页码", "范围", example="第1—60页")
    discuss_on: OnDay | None = optional("交流日期", "讨论日期")


class Reading(OpenRecord):
    """A month's reading."""

    kind: ClassVar[str] = "readings"
    label: ClassVar[str] = "读书读报"
    measure: ClassVar[str] = "期"
    examples: ClassVar[dict[str, str]] = {"title": "2026年8月读书读报"}

    period: InMonth = field("月份", "时段")
    daily: tuple[Daily, ...] = optional(
        "日读", "日读一报", default=(), example="《人民日报》头版要闻"
    )
    weekly: tuple[Weekly, ...] = optional("周读", "周读一刊", default=())
    monthly: tuple[Monthly, ...] = optional("月读", "月读一书", default=())
    lead: Text | None = optional("领读", "领读人", example="宣传委员")
    minutes: Number | None = optional("每日时长", doc="每天大约读几分钟。", example="20")

    @property
    def day(self) -> dt.date:
        """The first day of the month."""
        return self.period.start
