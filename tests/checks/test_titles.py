"""W507: what a title names against the days, with its false twins."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.projects import told

ACTIVITIES = """
2026-10-09 2026.09主题党日
2026-10-09 2026-09 主题党日通知
2026-10-09 元月主题党日活动
2026-10-09 上半年党员大会
2026-05-09 下半年党员大会
2026-10-09 2025年度组织生活会
2026-04-10 2025年度民主评议党员大会
2026-10-09 2027年度组织生活会
2026-10-09 九月“学党章”主题党日
2026-10-09 关于召开第二季度全体党员大会的通知
2026-10-09 ９月主题党日
2026-10-09 关于开展２０２６年９月份主题党日的通知
2026-10-09 主题党日（9月）
2026-10-09 主题党日活动通知（2026年9月）
2026-10-09 党员大会【第二季度】
2026-10-09 【9月】主题党日
2026-10-09 （９月）主题党日
2026-10-09 9月第二个星期五主题党日
2026-10-09 九月最后一个周五主题党日
2026-10-09 9月上旬集中学习
2026-10-09 欢迎参加九月主题党日
2026-10-09 全面从严治党：9月主题党日
"""
RIGHT_ACTIVITIES = """
2026-10-09 2026.10主题党日
2026-01-09 元月主题党日活动
2026-01-09 2025年度组织生活会
2026-03-27 2025年度民主评议党员大会
2026-12-25 2026年度组织生活会
2026-07-10 上半年组织生活会
2026-01-16 下半年党员大会
2026-10-09 关于做好11月主题党日准备工作的通知
2026-10-09 读《1949年9月》读书会
2026-10-09 2026.10.9主题党日
2026-12-31 2027年读书会
2026-10-09 十月党员大会（2024—2026年工作）
2026-10-09 研究2025年度组织生活会的支委会
2026-10-09 党课：从1921年党员大会讲起
2026-10-09 党课：从1978年民主生活会谈作风
2026-10-09 主题党日（10月）
2026-10-09 主题党日（9月、10月）
2026-10-09 主题党日（9月学习内容）
2026-10-09 党课（9月改到10月）
2026-10-09 【10月】主题党日
2026-10-09 １０月主题党日
2026-10-09 10月第二个星期五主题党日
2026-10-09 9月主题党日调整到10月9日
2026-10-09 讲话精神党课（2026年7月）
2026-10-09 迎接2027年民主评议党员大会
"""
PERIODS = """
2026-W49 第48周学习安排
2026-W49 2026年第48周学习安排
2026-W49 2025年第49周学习计划
2026-Q4 2026.09学习安排
2026 2025年度学习计划
2026-H1 下半年学习计划
2026-Q4 学习计划（2025年第四季度）
2026-10 ９月学习安排
"""
RIGHT_PERIODS = """
2026-W49 第49周学习安排
2026-W49 12月第1周学习安排
2026-W49 冬学第6周学习安排
2026-12 第49周学习安排
2027 2026—2027年冬学计划
2027 2026年—2027年冬学计划
2026 2024-2028年党员教育培训规划2026年安排
2026-10 2026年10月：读《1949年9月》
2026-Q4 迎接2027年换届学习计划
2026-Q4 党的二十大报告学习计划（2022年10月）
2026-Q4 全会精神学习计划（2025年10月）
2026-Q4 从2021年庆祝大会学起：学习计划
2026-Q4 学习计划（2026年第四季度）
"""
AWARDS = """
2026-10-16 2025年“十佳党员”评选
2026-10-16 2024年度优秀党员评选
2026-10-16 2027年度优秀党员评选
"""
RIGHT_AWARDS = """
2026-02-10 2025年“十佳党员”评选
2026-07-01 2025年度优秀党员评选
2026-10-16 2026年“十佳党员”评选
2026-10-16 1998年抗洪老党员评选
2026-12-20 2027年“十佳党员”评选
2026-10-16 “十佳党员”评选
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split(" ", 1) for line in table.strip().split("\n")]


def _is_told(root: Path, kind: str, **fields: object) -> bool:
    return any(p.code == "W507" for p in told(root, kind, **fields))


@pytest.mark.parametrize(("day", "title"), _rows(ACTIVITIES))
def test_an_activity_of_another_time(tmp_path: Path, day: str, title: str) -> None:
    assert _is_told(tmp_path, "notices", start=day, title=title)


def _plan(period: str, title: str) -> dict[str, object]:
    sessions = [{"form": "个人自学", "topic": "学党章", "month": "2026-10"}]
    return {"title": title, "period": period, "audience": "全体党员", "sessions": sessions}


@pytest.mark.parametrize(("period", "title"), _rows(PERIODS))
def test_a_period_that_is_another(tmp_path: Path, period: str, title: str) -> None:
    assert _is_told(tmp_path, "plans", **_plan(period, title))


def _award(day: str, title: str) -> dict[str, object]:
    stage = {"stage": "表彰", "from": day}
    return {"title": title, "honor": "十佳党员", "stages": [stage]}


@pytest.mark.parametrize(("day", "title"), _rows(AWARDS))
def test_a_selection_of_another_year(tmp_path: Path, day: str, title: str) -> None:
    assert _is_told(tmp_path, "awards", **_award(day, title))


def test_nothing_is_told_of_what_fits(tmp_path: Path) -> None:
    for day, title in _rows(RIGHT_ACTIVITIES):
        assert not _is_told(tmp_path / "notices", "notices", start=day, title=title), title
    for period, title in _rows(RIGHT_PERIODS):
        assert not _is_told(tmp_path / "plans", "plans", **_plan(period, title)), title
    for day, title in _rows(RIGHT_AWARDS):
        assert not _is_told(tmp_path / "awards", "awards", **_award(day, title)), title
