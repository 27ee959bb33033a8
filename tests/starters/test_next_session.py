"""Which session the next notice is for: the same that a check and the board ask about."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.board.open_items import Sort, open_items
from generator.drafting.desk import open_desk
from generator.project import load_project
from generator.starters.from_session import next_planned
from tests.board.conftest import TODAY, notice

PLAN = """\
title: 计划
period: 2026-Q4
audience: 全体党员
sessions:
  - {{form: {form}, topic: 学党章, date: 2026-11-24{more}}}
"""
PUT_OFF = "plan: p\nsession: 1\nstatus: 延期\nchanges: [{on: 2026-11-20, what: 延期}]"


def needed(root: Path, form: str, more: str, announced: str) -> tuple[bool, bool, bool]:
    """Whether a starter, the check and the board each ask for a notice."""
    files = {"content/plans/p": PLAN.format(form=form, more=more)}
    if announced:
        files["content/notices/n"] = notice("2026-11-24", more=announced)
    for name, text in {"site_config": "branch: {name: 试验支部}", **files}.items():
        path = root / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    desk, _ = open_desk(root, TODAY)
    assert desk is not None
    codes = {problem.code for problem in load_project(root, TODAY).problems.sorted()}
    sorts = {item.sort for item in open_items(desk.catalogue, TODAY)}
    return next_planned(desk) is not None, "W505" in codes, Sort.NOTICE in sorts


@pytest.mark.parametrize(
    ("form", "more", "announced", "all_ask"),
    [
        ("集中学习", "", "", True),
        ("个人自学", "", "", False),
        ("在线学习", "", "", False),
        ("集中学习", ", status: 延期", "", False),
        ("集中学习", ", status: 取消", "", False),
        ("集中学习", ", status: 已完成", "", False),
        ("集中学习", "", "plan: p\nsession: 1", False),
        ("集中学习", ", notice: n", "visibility: 仅打印", False),
        ("集中学习", "", PUT_OFF, True),
        ("集中学习", ", notice: n", PUT_OFF, True),
    ],
)
def test_all_ask_for_the_same(
    tmp_path: Path, form: str, more: str, announced: str, all_ask: bool
) -> None:
    assert needed(tmp_path, form, more, announced) == (all_ask, all_ask, all_ask)


def test_a_draft_is_not_written_twice(tmp_path: Path) -> None:
    draft = "plan: p\nsession: 1\nvisibility: 草稿"
    assert needed(tmp_path, "集中学习", "", draft) == (False, True, True)
