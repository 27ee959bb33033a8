"""W520: what may lie outside the activity's times, and what goes on side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.projects import told

# An activity from 15:00 to 17:00; a point is a time and its name.
OUTSIDE = """
14:29-15:00 诵读|15:00-16:00 学习；16:00-17:31 讨论|14:00 学习；15:00 讨论
10:50-11:00 签到；15:00 学习
15:00-16:00 学习；15:50-16:30 讨论|15:30 学习；15:00 讨论|15:00 学习；21:30 回收工具
"""
FITTING = """
14:30-15:10 诵读；15:10-16:00 学习|15:00-16:00 学习；16:00-17:30 讨论
14:45 播映短片；15:00 学习
14:00 到场；15:00 学习|13:40 上车；14:10 清点人数；15:00 学习
14:20 全体到岗；14:25 宣布纪律；15:00 劳动
14:00-14:20 碰头；14:20 分发材料；15:00 学习
15:00 劳动；17:40 清点工具；17:50 回收手套；18:00 上车；18:30 碰头
15:00-16:00 学习；16:00-16:40 第一组讨论；16:00-17:00 第二组讨论
16:00-17:00 一组；16:00-16:40 二组；17:00 小结
"""


def _each(table: str) -> list[str]:
    return [text for text in table.replace("\n", "|").split("|") if text]


def _codes(root: Path, table: str) -> list[str]:
    points = [point.split(" ", 1) for point in table.split("；")]
    agenda = [{"time": time, "item": item} for time, item in points]
    return [p.code for p in told(root, start="2026-10-09 15:00-17:00", agenda=agenda)]


@pytest.mark.parametrize("table", _each(OUTSIDE))
def test_a_point_outside_or_out_of_order_is_told(tmp_path: Path, table: str) -> None:
    assert _codes(tmp_path, table) == ["W520"]


def test_nothing_is_told_of_points_that_fit(tmp_path: Path) -> None:
    for table in _each(FITTING):
        assert not _codes(tmp_path, table), table
