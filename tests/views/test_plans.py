"""What a reader is told of a session."""

from __future__ import annotations

import pytest

from generator.records.plans import Plan
from generator.views.plans import progress_of, session_views
from tests.small import CatalogueOf

PLAN = """\
title: 计划
period: 2026-Q3
audience: 全体党员
sessions:
  - {{date: 2026-08-14, form: 集中学习, topic: 学党章, notice: n{status}}}
"""
NOTICE = """\
title: 学党章
category: 集中学习
to: 全体党员
published: 2026-08-01
start: 2026-08-14 15:00
place: 会议室
attend: 全体党员
"""
RECORD = "record: {present: 30, summary: 学了。}\n"


@pytest.mark.parametrize(
    ("record", "status", "state"),
    [
        ("", "", "未开始"),
        (RECORD, "", "已有记录"),
        (RECORD, ", status: 未开始", "已有记录"),
        (RECORD, ", status: 已完成", "已完成"),
        (RECORD, ", status: 延期", "延期"),
    ],
)
def test_a_session_with_a_record_is_not_called_untouched(
    catalogue_of: CatalogueOf, record: str, status: str, state: str
) -> None:
    files = {"plans/p": PLAN.format(status=status), "notices/n": NOTICE + record}
    catalogue = catalogue_of(files)
    (plan,) = catalogue.of(Plan)
    (view,) = session_views(plan, catalogue)
    assert view.state == state
    assert progress_of(plan).done == (status.endswith("已完成"))
