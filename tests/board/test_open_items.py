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
    assert [item.due for item in open_items(catalogue_of(files), TODAY)] == due


def test_sorts_by_urgency_and_newest_first(catalogue_of: CatalogueOf) -> None:
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
    assert (item.title, item.day.isoformat()) == ("计划，第1、2次", "2026-11-15")


def test_nothing_from_before_the_board_began(catalogue_of: CatalogueOf) -> None:
    files = {
        "notices/n": notice("2026-10-09"),
        "plans/p": plan("date: 2026-10-09"),
        "plans/q": plan("date: 2026-09-09, status: 已完成", period="2026-Q3"),
        "services/s": SERVICE.format(day="2026-10-09", status="进行中"),
    }
    assert open_items(catalogue_of(files, "board: {since: 2026-11-01}"), TODAY) == ()
