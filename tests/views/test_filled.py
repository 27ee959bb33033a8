"""Any record in words, for a kind that has no page template of its own."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from generator.catalogue import Catalogue
from generator.pages.author import Author
from generator.pages.related import related_to
from generator.pages.templates import PageTemplates
from generator.paths import bundled_templates
from generator.records.awards import Award, Criterion
from generator.records.base import OpenRecord, Record
from generator.records.care import Care, Fund
from generator.records.materials import Material
from generator.records.notices import Activity, Notice
from generator.records.rules import Revision, Rule
from generator.schema.fields import field
from generator.schema.term_types import Reference
from generator.values.periods import Period
from generator.views.filled import filled
from tests.small import TODAY, CatalogueOf

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


NOTICE = """\
title: 学党章
category: 集中学习
to: 全体党员
published: 2026-08-01
start: 2026-08-14 15:00
place: 会议室
attend: 全体党员
record:
  present: 30
  summary: |
    # 经过

    学了**两**章。
"""


def page_of(record: Record, catalogue: Catalogue) -> str:
    """The page a record would have if its kind had no template."""
    author = Author(catalogue, PageTemplates([bundled_templates() / "site"]), TODAY)
    page = author.page(
        "record.html.j2",
        f"{record.kind}/{record.id}.html",
        record.title,
        body_class="record",
        record=record,
        related=related_to(record, catalogue),
    )
    return page.html


def test_markdown_within_a_part_is_rendered(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of({"notices/n": NOTICE})
    (notice,) = catalogue.of(Notice)
    html = page_of(notice, catalogue)
    assert "<dt>实到</dt><dd>30</dd>" in html
    assert "学了<strong>两</strong>章。" in html
    assert html.index('<h2 id="record">') < html.index('<h4 id="record-1-summary-')


def test_files_and_addresses_are_links(catalogue_of: CatalogueOf) -> None:
    common = "title: 材料, type: 报刊, origin: 自编"
    catalogue = catalogue_of(
        {
            "materials/m": f"{{{common}, file: 附件/甲 乙.pdf}}",
            "materials/n": f"{{{common}, url: 'http://10.0.0.8/a?b&c'}}",
            "materials/附件/甲 乙.pdf": "",
        }
    )
    first, second = sorted(catalogue.of(Material), key=lambda m: m.id)
    link = '<a href="%E9%99%84%E4%BB%B6/%E7%94%B2%20%E4%B9%99.pdf">甲 乙.pdf</a>'
    assert link in page_of(first, catalogue)
    assert '<a href="http://10.0.0.8/a?b&amp;c"' in page_of(second, catalogue)


class Log(OpenRecord):
    """A kind with a part that has pictures."""

    activity: Activity = field("记录")


def test_pictures_of_a_part_are_files() -> None:
    activity = Activity.model_construct(present=30, photos=("photos/1.jpg", "photos/2.jpg"))
    (item,) = filled(Log.model_construct(activity=activity))
    assert [(f.label, f.words, f.files) for f in item.parts[0]] == [
        ("实到", ("30",), ()),
        ("照片", (), ("photos/1.jpg", "photos/2.jpg")),
    ]
