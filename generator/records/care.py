"""Care summaries (走访帮困汇总): numbers only, no names by construction.

It has none of the fields for free text of other records (note, source, attachments); what text is
left (title, tags, posts) is short and watched by the gate.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, ClassVar

from generator.records.base import Record
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Term
from generator.schema.types import InPeriod, Number, Text, Yuan

VisitReason = Annotated[str, Term(list_name="visit_reasons")]


class Fund(Part):
    """The relief fund of the period, in yuan with two decimals."""

    opening: Yuan | None = optional(
        "上期结余", "期初结余", doc="不写就按结余、收入和支出推算。", example="6800.00"
    )
    income: Yuan = field("收入", example="3000.00")
    spent: Yuan = field("支出", example="1200.00")
    balance: Yuan = field("结余", example="8600.00")
    cases: Number | None = optional("件数", "帮扶件数", example="4")

    @property
    def began_with(self) -> Decimal:
        """The balance the period began with: as written, else what the other figures say."""
        return self.balance - self.income + self.spent if self.opening is None else self.opening


class Care(Record):
    """Visits and relief of a period, as totals."""

    kind: ClassVar[str] = "care"
    label: ClassVar[str] = "走访帮困"
    measure: ClassVar[str] = "期"
    examples: ClassVar[dict[str, str]] = {"title": "2026年第三季度走访帮困情况"}

    period: InPeriod = field("时段", "统计时段", doc="一个月或更长。", example="2026-Q3")
    visits: dict[VisitReason, Number] = field(
        "走访",
        "走访情况",
        "走访次数",
        ask="因为什么事走访、各几次",
        doc="事由: 次数",
        example="生病住院: 4",
    )
    people: Number | None = optional("人次", "走访人次", example="12")
    fund: Fund | None = optional("帮困基金", "基金")
    published_by: Text | None = optional("公布", "公布人", doc="写职务。", example="支部委员会")

    @property
    def day(self) -> dt.date:
        """The first day of its period."""
        return self.period.start
