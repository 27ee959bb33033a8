"""Any record in words, for a kind that has no page template of its own."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from generator.pages.views.filled import filled
from generator.records.awards import Award, Criterion
from generator.records.care import Care, Fund
from generator.records.rules import Revision, Rule
from generator.schema.term_types import Reference
from generator.values.periods import Period

JULY = dt.date(2026, 7, 1)
REVISION = Revision.model_construct(version="第1版", on=JULY, adopted_by="党员大会", change="制定")


def shown(record: Award | Care | Rule) -> dict[str, tuple[str, ...] | str]:
    return {item.label: item.prose or item.words for item in filled(record)}


def test_numbers_periods_tables_and_parts_in_words() -> None:
    fund = Fund.model_construct(
        income=Decimal("3600.00"), spent=Decimal("0.50"), balance=Decimal(9)
    )
    period = Period.of_months("quarter", 2026, 3)
    care = Care.model_construct(
        title="三季度", period=period, visits={"献血": 3, "生活困难": 4}, fund=fund
    )
    assert shown(care) == {
        "时段": ("2026年第三季度",),
        "走访": ("献血：3", "生活困难：4"),
        "帮困基金": ("收入：3600；支出：0.5；结余：9",),
    }


def test_markdown_stays_markdown_and_days_are_chinese() -> None:
    rule = Rule.model_construct(
        title="学习制度", system="组织生活", body="一、**学**", revisions=(REVISION,)
    )
    assert shown(rule) == {
        "体系": ("组织生活",),
        "正文": "一、**学**",
        "修订记录": ("版本：第1版；日期：2026年7月1日；通过：党员大会；修改内容：制定",),
        "状态": ("现行",),
    }


def test_what_every_kind_has_and_references_are_shown_elsewhere() -> None:
    award = Award.model_construct(
        title="评选", honor="十佳党员", tags=("章",), related=(Reference("rules", "x"),)
    )
    assert shown(award) == {"称号": ("十佳党员",)}


def test_long_words_become_a_list_whose_shorthand_needs_no_label() -> None:
    criteria = (
        Criterion.model_construct(text="全年集中学习满勤，能讲清一个道理", standards=("理论学习",)),
        Criterion.model_construct(text="帮过人"),
    )
    item = next(f for f in filled(Award.model_construct(honor="", criteria=criteria)) if f.is_list)
    assert item.words == ("全年集中学习满勤，能讲清一个道理；六项标准：理论学习", "帮过人")
