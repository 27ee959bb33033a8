"""What is still owed, and what is not."""

from __future__ import annotations

import pytest

from generator.board.open_items import open_items
from tests.board.conftest import TODAY, CatalogueOf, notice

PLAN = """\
title: 计划
period: {period}
audience: 全体党员
{more}
sessions:
  - {{form: {form}, topic: 学党章, {session}}}
"""
RULE = """\
title: 制度
system: 组织生活
body: 文
revisions: [{{version: 1.0, on: 2024-01-01, adopted_by: 党员大会, change: 订立}}]
review_by: {day}
status: {status}
"""
SERVICE = "title: 修路灯\ndue: {day}\nstatus: {status}\n"


def plan(session: str, form: str = "集中学习", period: str = "2026-Q4", more: str = "") -> str:
    return PLAN.format(period=period, more=more, form=form, session=session)


@pytest.mark.parametrize(
    ("files", "due"),
    [
        ({"notices/n": notice("2026-11-20")}, ["过了 2 天"]),
        ({"notices/n": notice("2026-11-20", more="record: {present: 3}")}, []),
        ({"notices/n": notice("2026-11-20", more="status: 取消")}, []),
        ({"notices/n": notice("2026-11-22")}, []),
        ({"plans/p": plan("date: 2026-11-24")}, ["还有 2 天"]),
        ({"plans/p": plan("date: 2026-11-22")}, ["就在今天"]),
        ({"plans/p": plan("date: 2026-11-24", form="个人自学")}, []),
        ({"plans/p": plan("date: 2026-11-26")}, []),
        ({"plans/p": plan("date: 2026-11-24, notice: n"), "notices/n": notice("2026-11-24")}, []),
        ({"plans/p": plan("date: 2026-11-20")}, ["过了 2 天"]),
        ({"plans/p": plan("date: 2026-11-20, status: 已完成")}, []),
        ({"plans/p": plan("month: 2026-11")}, []),
        ({"plans/p": plan("date: 2026-11-20", more="status: 已废止")}, []),
        ({"plans/p": plan("date: 2026-09-11, status: 已完成", period="2026-Q3")}, ["过了 53 天"]),
        (
            {
                "plans/p": plan(
                    "date: 2026-09-11, status: 已完成", period="2026-Q3", more="status: 已完成"
                )
            },
            [],
        ),
        ({"rules/r": RULE.format(day="2026-12-01", status="现行")}, ["还有 9 天"]),
        ({"rules/r": RULE.format(day="2026-11-12", status="现行")}, ["过了 10 天"]),
        ({"rules/r": RULE.format(day="2026-11-12", status="废止")}, []),
        ({"rules/r": RULE.format(day="2027-03-01", status="现行")}, []),
        ({"services/s": SERVICE.format(day="2026-11-12", status="进行中")}, ["过了 10 天"]),
        ({"services/s": SERVICE.format(day="2026-11-12", status="已完成")}, []),
        ({"services/s": SERVICE.format(day="2026-11-12", status="暂缓")}, []),
    ],
)
def test_what_is_owed(catalogue_of: CatalogueOf, files: dict[str, str], due: list[str]) -> None:
    assert [item.due(TODAY) for item in open_items(catalogue_of(files), TODAY)] == due


def test_sorts_by_urgency_and_the_newest_missing_record_first(catalogue_of: CatalogueOf) -> None:
    files = {
        "notices/old": notice("2026-11-06", title="早的"),
        "notices/new": notice("2026-11-20", title="近的"),
        "plans/p": plan("date: 2026-11-24"),
    }
    titles = [item.title for item in open_items(catalogue_of(files), TODAY)]
    assert titles == ["计划，第1次：学党章", "近的", "早的"]


def test_unmarked_sessions_of_a_plan_are_one_item(catalogue_of: CatalogueOf) -> None:
    text = plan("date: 2026-11-06") + "  - {form: 集中学习, topic: 学条例, week: 2026-W46}\n"
    (item,) = open_items(catalogue_of({"plans/p": text}), TODAY)
    assert (item.title, item.day.isoformat()) == ("计划，第1、2次", "2026-11-06")
    assert item.due(TODAY) == "11月6日、11月15日，最早的过了 16 天"


def test_what_is_near_comes_before_what_is_far(catalogue_of: CatalogueOf) -> None:
    text = plan("date: 2026-11-25") + "  - {form: 集中学习, topic: 学条例, date: 2026-11-23}\n"
    days = [item.day.isoformat() for item in open_items(catalogue_of({"plans/p": text}), TODAY)]
    assert days == ["2026-11-23", "2026-11-25"]


TOLD = "计划，第1次：学党章"
AGAIN = "  - {form: 集中学习, topic: %s, date: 2026-12-18}\n"
PUT_OFF = plan("date: 2026-11-06, status: 延期")
PUT_OFF_NOTICE = "status: 延期\nchanges: [{on: 2026-10-30, what: 延期}]"


@pytest.mark.parametrize(
    ("files", "titles"),
    [
        ({"plans/p": PUT_OFF}, ["计划，第1次：学党章"]),
        ({"plans/p": plan("date: 2026-12-04, status: 延期")}, []),
        ({"plans/p": plan("date: 2026-11-06, status: 延期, makeup_by: 2026-12-01")}, []),
        ({"plans/p": plan("date: 2026-11-06, status: 延期, makeup_by: 2026-11-10")}, [TOLD]),
        ({"plans/p": PUT_OFF + AGAIN % "学党章（补第1次）"}, []),
        ({"plans/p": PUT_OFF + AGAIN % "修农机"}, ["计划，第1次：学党章"]),
        ({"plans/p": PUT_OFF, "notices/n": notice("2026-12-18", more="plan: p\nsession: 1")}, []),
        ({"notices/n": notice("2026-11-06", more=PUT_OFF_NOTICE)}, ["活动"]),
        ({"notices/n": notice("2026-12-11", more=PUT_OFF_NOTICE)}, []),
        (
            {
                "notices/n": notice("2026-11-06", more=PUT_OFF_NOTICE),
                "notices/m": notice("2026-12-11"),
            },
            [],
        ),
        (
            {
                "plans/p": PUT_OFF,
                "notices/n": notice("2026-11-06", more=f"{PUT_OFF_NOTICE}\nplan: p\nsession: 1"),
            },
            ["计划，第1次：学党章"],
        ),
    ],
)  # fmt: skip
def test_what_was_put_off_is_still_owed(
    catalogue_of: CatalogueOf, files: dict[str, str], titles: list[str]
) -> None:
    assert [item.title for item in open_items(catalogue_of(files), TODAY)] == titles


DRAFT = "visibility: 草稿"


@pytest.mark.parametrize(
    ("files", "number"),
    [
        ({"notices/n": notice("2026-11-06", more=DRAFT)}, 0),
        ({"notices/n": notice("2026-11-06", more=f"{DRAFT}\n{PUT_OFF_NOTICE}")}, 0),
        ({"plans/p": plan("date: 2026-11-06", more=DRAFT)}, 0),
        ({"plans/p": plan("date: 2026-11-24", more=DRAFT)}, 0),
        ({"plans/p": plan("date: 2026-09-11", period="2026-Q3", more=DRAFT)}, 0),
        ({"services/s": SERVICE.format(day="2026-11-12", status="进行中") + DRAFT}, 0),
        ({"rules/r": RULE.format(day="2026-11-12", status="现行") + DRAFT}, 0),
        # A draft calls nobody together.
        (
            {
                "plans/p": plan("date: 2026-11-24, notice: n"),
                "notices/n": notice("2026-11-24", more=DRAFT),
            },
            1,
        ),
    ],
)
def test_drafts_owe_nothing(catalogue_of: CatalogueOf, files: dict[str, str], number: int) -> None:
    assert len(open_items(catalogue_of(files), TODAY)) == number


@pytest.mark.parametrize(
    ("category", "record", "owed"),
    [
        ("党课", "{recorder: 组织委员}", True),
        ("党课", "{present: 3}", False),
        ("党课", "{summary: 学了。}", False),
        ("党课", "{decisions: [办一件]}", False),
        ("党课", "{makeup_by: 2026-12-01}", True),
        ("组织生活会", "{recorder: 组织委员}", True),
        ("组织生活会", "{present: 3}", False),
        ("组织生活会", "{expected: 30, leave: 2}", False),
    ],
)
def test_a_record_says_what_came_of_it(
    catalogue_of: CatalogueOf, category: str, record: str, owed: bool
) -> None:
    files = {"notices/n": notice("2026-11-06", category, f"record: {record}")}
    assert bool(open_items(catalogue_of(files), TODAY)) is owed


def test_nothing_from_before_the_board_began(catalogue_of: CatalogueOf) -> None:
    files = {
        "notices/n": notice("2026-10-09"),
        "plans/p": plan("date: 2026-10-09"),
        "plans/q": plan("date: 2026-09-09, status: 已完成", period="2026-Q3"),
        "services/s": SERVICE.format(day="2026-10-09", status="进行中"),
    }
    assert open_items(catalogue_of(files, "board: {since: 2026-11-01}"), TODAY) == ()
