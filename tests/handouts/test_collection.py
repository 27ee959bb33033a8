"""Collections: what belongs into one, what is refused, how it is printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.catalogue import Catalogue
from generator.handouts.collections.choice import CollectionMistake, parse_choice
from generator.handouts.collections.collecting import collect, quarter_of, recent_collections
from generator.handouts.documents.collection import counts_of, when
from generator.handouts.printing import Printer
from generator.handouts.sheet import Paper, Sheet, Size
from generator.records.plans import Plan
from generator.views.plans import session_views
from tests.small import CatalogueOf


def _material(title: str, day: str, more: str = "") -> str:
    return (
        f"title: {title}\ntype: 自编材料\norigin: 本支部\ndate: {day}\n{more}"
        "security_checked: {by: 支部书记, on: 2026-01-01}\n"
        f"body: |\n  {title}第一句。[^1]\n\n  ## 怎么做\n\n  做实。\n\n  [^1]: {title}的注。\n"
    )


PLAN = """\
title: 四季度学习计划
period: 2026-Q4
audience: 全体党员
sessions:
  - {date: 2026-10-09, form: 集中学习, topic: 学党章, content: 读总纲。, materials: [zonggang]}
  - {week: 2026-W44, form: 个人自学, topic: 自学, materials: [jiaoliu]}
  - {date: 2026-11-13, form: 集中学习, topic: 取消的, status: 取消, materials: [mei-xue]}
  - {month: 2026-12, form: 研讨交流, topic: 谈体会, questions: [学到了什么]}
"""
YEAR = """\
title: 全年学习计划
period: '2026'
audience: 支委会
sessions:
  - {date: 2026-03-02, form: 集中学习, topic: 春天的课, content: 春天读的。}
  - {date: 2026-12-01, form: 集中学习, topic: 冬天的课, content: 冬天读的。}
"""
NOTICE = """\
title: {title}
category: {category}
to: 全体党员
published: 2026-10-01
start: {day}
place: 会议室
attend: 全体党员
status: {status}
changes: [{{on: 2026-10-02, what: 另行通知}}]
record: {{present: 20, summary: {summary}, decisions: [议定一件事]}}
"""
MEMBER = """\
title: {title}
name: 试验甲
honor: 十佳党员
awarded_on: 2026-10-20
awarded_by: 试验支部
consent: {{given: {given}, on: 2026-10-01, scope: 内网}}
visibility: {visibility}
summary: 一句话。
deeds: 做了事。
status: {status}
"""
RULE = """\
title: {title}
system: 组织生活
body: 第一条 学习。
revisions:
  - {{version: 第1版, on: 2025-01-05, adopted_by: 党员大会, change: 制定}}
  - {{version: 第2版, on: {day}, adopted_by: 党员大会, change: 修改}}
status: {status}
"""
RECORDS: dict[str, str] = {
    "plans/2026-q4": PLAN,
    "plans/2026": YEAR,
    "materials/zonggang": _material("总纲导读", "2024-01-01"),
    "materials/jiaoliu": _material("交流稿", "2026-10-01"),
    "materials/mei-xue": _material("没学的", "2024-01-01"),
    "materials/zao": _material("早先写的", "2026-09-30"),
    "materials/wei-ding": _material("没定稿的", "2026-10-30", "visibility: 草稿\n"),
    "materials/bu-yin": _material("不打印的", "2026-10-30", "print: 否\n"),
    "materials/wang-ye": (
        "title: 网上读的\ntype: 报刊\norigin: 报社\ndate: 2026-10-12\nurl: https://example.org/a\n"
    ),
    "notices/dangri": NOTICE.format(
        title="主题党日", category="主题党日", day="2026-10-16", status="正常", summary="开得好。"
    ),
    "notices/shenghuohui": NOTICE.format(
        title="组织生活会",
        category="组织生活会",
        day="2026-12-18",
        status="正常",
        summary="不外传。",
    ),
    "notices/mei-kai": NOTICE.format(
        title="没开的会", category="主题党日", day="2026-10-17", status="取消", summary="没有。"
    ),
    "members/jia": MEMBER.format(title="甲的事迹", given="是", status="已表彰", visibility="内网"),
    "members/yi": MEMBER.format(title="没同意的", given="否", status="已表彰", visibility="草稿"),
    "members/bing": MEMBER.format(title="撤下的", given="是", status="已撤下", visibility="内网"),
    "rules/xue": RULE.format(title="学习制度", day="2026-11-02", status="现行"),
    "rules/jiu": RULE.format(title="旧制度", day="2026-11-02", status="废止"),
    "rules/hui": RULE.format(title="会议制度", day="2026-08-02", status="现行"),
    "readings/2026-10": "title: 十月读书\nperiod: 2026-10\ndaily: [报纸]\n",
}


@pytest.fixture
def branch(catalogue_of: CatalogueOf) -> Catalogue:
    return catalogue_of(RECORDS)


def _titles(sheet: Sheet) -> list[str]:
    return [part.title for part in sheet.parts]


def _chosen(text: str, catalogue: Catalogue) -> Sheet:
    return collect(catalogue, parse_choice(text, catalogue))


def test_what_belongs_into_a_quarter(branch: Catalogue) -> None:
    sheet = _chosen("2026年四季度", branch)
    assert (sheet.label, sheet.title) == ("学习资料汇编", "2026年第四季度")
    assert (sheet.address, sheet.day) == ("print/collections/2026-q4.pdf", dt.date(2026, 10, 1))
    assert _titles(sheet) == [
        "全年学习计划",
        "四季度学习计划",
        "冬天的课",
        "学党章",
        "谈体会",
        "总纲导读",
        "交流稿",
        "网上读的",
        "十月读书",
        "主题党日",
        "组织生活会",
        "甲的事迹",
        "学习制度",
    ]


def test_a_longer_plan_lists_only_what_is_held_in_the_period(branch: Catalogue) -> None:
    year, quarter = _chosen("2026-Q4", branch).parts[:2]
    assert _titles(year) == ["冬天的课"]
    assert len(quarter.parts) == 4


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026-10", ["四季度学习计划", "学党章"]),
        ("2026-W44", ["四季度学习计划", "交流稿"]),
        ("2026-03", ["全年学习计划", "春天的课"]),
    ],
)
def test_shorter_periods(branch: Catalogue, period: str, expected: list[str]) -> None:
    assert set(expected) <= set(_titles(_chosen(period, branch)))


def test_a_plan_brings_all_its_materials(branch: Catalogue) -> None:
    sheet = _chosen("content/plans/2026-q4.yml", branch)
    assert sheet.address == "print/plans/2026-q4/collection.pdf"
    assert _titles(sheet) == ["四季度学习计划", "学党章", "谈体会", "总纲导读", "交流稿"]


def test_a_choice_keeps_its_order_and_repeats_nothing(branch: Catalogue) -> None:
    sheet = _chosen("rules/hui，materials/zao plans/2026-q4#4、members\\jia.yml hui", branch)
    assert _titles(sheet) == ["会议制度", "早先写的", "谈体会", "甲的事迹"]
    assert sheet.day == dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "没有写要汇编什么"),
        ("2026-Q7", "没有第 7 季度"),
        ("下季度", "不是具体的时段"),
        ("2019-Q1", "有内容的季度：2026-Q4、2026-Q3"),
        ("materials/zongang", "是不是“materials/zonggang”"),
        ("zongang", "是不是“zonggang”"),
        ("zao meiyou-de-jilu", "没有“meiyou-de-jilu”这条记录"),
        ("members/yi", "还是草稿"),
        ("members/bing", "已撤下"),
        ("materials/wei-ding", "草稿"),
        ("materials/bu-yin", "写了“打印: 否”"),
        ("plans/2026-q4#9", "只有第 1 至 4 次"),
        ("plans/2026-q4#3", "已经取消"),
        ("plans/2026-q4#x", "要写第几次"),
        ("materials/zao#1", "不是学习计划"),
        ("groups/xiaozu", "能收的有学习计划"),
    ],
)
def test_what_cannot_be_collected_is_refused(
    catalogue_of: CatalogueOf, text: str, told: str
) -> None:
    group = "title: 小组\nleader: 宣传委员\ncounts: {正式党员: 3}\ncycle: 每月第一个星期五\n"
    catalogue = catalogue_of({**RECORDS, "groups/xiaozu": group})
    with pytest.raises(CollectionMistake, match=told):
        _chosen(text, catalogue)


def test_an_id_of_two_kinds_must_say_which(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of(
        {**RECORDS, "rules/zao": RULE.format(title="甲", day="2026-11-02", status="现行")}
    )
    with pytest.raises(CollectionMistake, match="materials/zao、rules/zao"):
        parse_choice("zao", catalogue)


def test_the_newest_quarters_that_have_something(branch: Catalogue) -> None:
    assert [sheet.name for sheet in recent_collections(branch, 3)] == [
        "2026-q4",
        "2026-q3",
        "2026-q1",
    ]
    assert [*recent_collections(branch, 0)] == []


def test_a_branch_without_anything_to_collect_has_none(catalogue_of: CatalogueOf) -> None:
    care = "title: 走访\nperiod: 2026-Q3\nvisits: {生病住院: 4}\n"
    assert [*recent_collections(catalogue_of({"care/2026-q3": care}), 2)] == []


@pytest.mark.parametrize(
    ("month", "code"), [(1, "Q1"), (3, "Q1"), (4, "Q2"), (9, "Q3"), (12, "Q4")]
)
def test_the_quarter_of_a_day(month: int, code: str) -> None:
    assert quarter_of(dt.date(2026, month, 28)).code == f"2026-{code}"


def test_counts_have_their_measures(branch: Catalogue) -> None:
    assert counts_of(_chosen("2026-Q4", branch).parts) == {
        "学习计划": "2 份",
        "专题学习": "3 次",
        "学习材料": "3 篇",
        "读书读报": "1 期",
        "活动纪事": "2 次",
        "先进典型": "1 位",
        "制度": "1 项",
    }


def test_when_a_session_is_held(branch: Catalogue) -> None:
    [plan] = [plan for plan in branch.of(Plan) if plan.id == "2026-q4"]
    assert [when(view) for view in session_views(plan, branch)] == [
        ("10月9日（五）",),
        ("第44周", "10月26日—11月1日"),
        ("11月13日（五）",),
        ("12月",),
    ]


def _pages(sheet: Sheet, catalogue: Catalogue, folder: Path) -> list[str]:
    print_settings = catalogue.config.print.model_copy(update={"bundled_fonts": True})
    catalogue.config = catalogue.config.model_copy(update={"print": print_settings})
    [printed] = Printer(catalogue, folder, folder / "cache").printed([sheet])
    reader = PdfReader(BytesIO(printed.data))
    return ["".join(page.extract_text().split()) for page in reader.pages]


def _page_of(text: str, pages: list[str]) -> int:
    """The first page with the text after cover and contents, from 1."""
    return next(n for n, page in enumerate(pages, 1) if text in page and n > 2)


def test_the_book_in_print(branch: Catalogue, tmp_path: Path) -> None:
    pages = _pages(_chosen("2026-Q4", branch), branch, tmp_path)
    cover, contents, *_, last = pages
    assert "试验支部" in cover
    # No day that nobody wrote: the period is the title.
    assert not re.search(r"年\d+月\d+日", cover + last)
    assert "第1页" not in cover
    for title, text in (("总纲导读", "总纲导读第一句"), ("甲的事迹", "做了事。")):
        page = _page_of(text, pages)
        assert f"{title}.{page}" in contents.replace("..", "").replace(
            f"{title}{page}", f"{title}.{page}"
        )
        assert f"第{page}页/共{len(pages)}页" in pages[page - 1]
    assert f"（见第{_page_of('总纲导读第一句', pages)}页）" in "".join(pages)
    assert "总纲导读的注" in "".join(pages)
    assert "https" not in last
    assert "example.org/a" in last


def test_nothing_of_a_closed_meeting_or_hidden_record_is_told(
    branch: Catalogue, tmp_path: Path
) -> None:
    text = "".join(_pages(_chosen("2026-Q4", branch), branch, tmp_path))
    assert "开得好。" in text
    assert "组织生活会" in text
    for secret in ("不外传", "没同意的", "撤下的", "没定稿的", "不打印的", "没开的会", "没学的"):
        assert secret not in text


def test_footnotes_begin_anew_in_each_chapter(branch: Catalogue, tmp_path: Path) -> None:
    pages = _pages(_chosen("materials/zonggang materials/zao", branch), branch, tmp_path)
    assert "1总纲导读的注" in "".join(pages)
    assert "1早先写的的注" in "".join(pages)


@pytest.mark.parametrize("size", Size)
def test_a_booklet_ends_with_its_back_cover(branch: Catalogue, tmp_path: Path, size: Size) -> None:
    sheet = replace(_chosen("materials/zonggang", branch), paper=Paper.A5, size=size)
    sides = _pages(sheet, branch, tmp_path)
    assert len(sides) % 2 == 0
    assert "试验支部" in sides[0]
    assert "学习资料汇编：选编试验支部试验支部学习资料汇编" in sides[0]


def test_a_chosen_notice_stands_with_its_text(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    records: Mapping[str, str] = {
        "notices/dangri": RECORDS["notices/dangri"] + "body: 请准时到。\n"
    }
    catalogue = catalogue_of(records)
    assert "请准时到。" in "".join(_pages(_chosen("dangri", catalogue), catalogue, tmp_path))


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("number", [22, *range(29, 33)])
def test_no_lonely_line_of_the_contents(
    catalogue_of: CatalogueOf, tmp_path: Path, number: int, size: Size
) -> None:
    short = "title: 第{0}篇导读\ntype: 报刊\norigin: 报社\ndate: 2026-10-01\nbody: 一句。\n"
    names = [f"{n:02}" for n in range(number)]
    materials = {f"materials/m{n}": short.format(n) for n in names}
    catalogue = catalogue_of({**materials, "rules/xue": RECORDS["rules/xue"]})
    pages = _pages(replace(_chosen("2026-Q4", catalogue), size=size), catalogue, tmp_path)
    entries = [len(re.findall(r"第\d\d篇导读[.．…·]+\d", page)) for page in pages]
    assert sum(entries) == number
    assert 1 not in entries
