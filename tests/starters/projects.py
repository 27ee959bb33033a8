"""A small project for tests: settings, a plan whose sessions have notices or none."""

from __future__ import annotations

from pathlib import Path

CONFIG = """branch:
  name: 试验支部
  party_day: 每月第二个星期五
site: {title: 试验支部学习园地}
"""
PLAN = """# 季度计划，这一行说明要留着。
title: 第四季度学习计划
period: 2026-Q4
audience: 全体党员
sessions:
  - no: 1
    date: 2026-11-27
    time: 14:30-16:00
    place: 二楼会议室
    form: 专题党课
    topic: 党课：怎样当先锋
    lead: 支部书记
    content: 先读后议。
    questions:
      - 我还差什么？
      - 怎样补上？
  - no: 2
    month: 2026-12
    form: 集中学习
    topic: 学党章
    # 第二次的说明。

# 文件末尾的说明。
"""


def make_project(root: Path) -> Path:
    """Write the project below a folder."""
    (root / "site_config.yml").write_text(CONFIG, "utf-8")
    plans = root / "content" / "plans"
    plans.mkdir(parents=True)
    (plans / "2026-q4.yml").write_text(PLAN, "utf-8")
    return root
