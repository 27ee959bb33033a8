"""A project of hard cases: long titles, hardly anything filled in, everything filled in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import PageTemplates
from generator.paths import bundled_templates
from generator.problems import Severity
from generator.project import load_project

TODAY = dt.date(2026, 11, 22)
LONG_TITLE = (
    "关于组织全体党员和入党积极分子开展“学党章、守党纪、践初心”主题党日活动"
    "并到三号排灌站现场学习的通知"
)
LONG_WORD = "zhibu-shipin-huiyishi-00123456789012345678901234567890"

CONFIG = """\
branch: {name: 麦溪农场农机修造厂党支部}
"""
CHANGED = f"""\
title: {LONG_TITLE}
category: 主题党日
doc_no: 支发〔2026〕35号
to: 各党小组
published: 2026-11-20
start: 2026-11-25 14:30
end: 2026-11-27 17:00
place: 三号排灌站陈列室二楼东侧第二会议室（从厂北门出发，步行约二十分钟；雨天改乘厂车）
online: 内网视频会议室 {LONG_WORD}
link: http://10.0.0.8/zhibu/{LONG_WORD}
host: 支部书记
lead: 排灌站值班员林秀芝、农机维修班班长韩守田、机加车间组长陆启明
attend: 全体党员、第一党小组、离退休党员
observers: 入党积极分子、发展对象
open_to: 群众
co_organizers: 厂工会、团支部
occasion: 国庆节
brand: 田间党课
party_day: 是
signup_by: 2026-11-24 12:00
pinned: 是
agenda:
  - {{time: "14:30-14:45", item: 重温入党誓词 <b>, by: 支部书记}}
  - 讨论
body: |
  第一段。

  | 时间 | 小组 | 地点 | 带队 | 备注 | 车辆 | 负责 | 备用 |
  |---|---|---|---|---|---|---|---|
  | 14:30 | 第一党小组 | 进水闸至二号桥 | 韩守田 | 穿劳保鞋 | 一号车 | 副书记 | 泵房 |
bring: 党章、笔记本
requirements: 提前10分钟到场
contact: 宣传委员，内线 8016
plan: 2026-quannian
session: 2
standards: 理论学习
status: 已变更
changes:
  - {{on: 2026-11-21, what: 地点由二楼会议室改为三号排灌站}}
  - {{on: 2026-11-22, what: 开始时间由 14:00 改为 14:30}}
record:
  actual_start: 2026-11-25 14:35
  expected: 38
  present: 0
  summary: 一段小结。
  decisions: 每年检查一次
  makeup_by: 2026-12-31
"""
BARE = """\
title: 党课
category: 党课
to: 各党小组
published: 2026-11-20
start: 2026-12-02
place: 会议室
attend: 全体党员
"""
CANCELLED = f"{BARE}status: 取消\n"
SESSION = "  - {{date: {day}, form: 集中学习, topic: 第{number}讲：学习党章和岗位安全操作规程}}\n"
YEAR_PLAN = "title: 全年学习计划\nperiod: 2026\naudience: 全体党员\nsessions:\n" + "".join(
    SESSION.format(day=dt.date(2026, 1, 5) + dt.timedelta(days=3 * n), number=n + 1)
    for n in range(100)
)
BARE_PLAN = """\
title: 自学计划
period: 2026-11
audience: 入党积极分子
sessions:
  - {month: 2026-11, form: 个人自学, topic: 自学}
"""
RECORDS = {
    "notices/changed.yml": CHANGED,
    "notices/bare.yml": BARE,
    "notices/cancelled.yml": CANCELLED,
    "plans/2026-quannian.yml": YEAR_PLAN,
    "plans/2026-11.yml": BARE_PLAN,
}


def site_of(root: Path, records: dict[str, str]) -> Site:
    """Lay a project out below ``root`` and write its pages."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in records.items():
        file = root / "content" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    project = load_project(root, TODAY)
    wrong = [p.message for p in project.problems.sorted() if p.severity is Severity.ERROR]
    assert project.catalogue is not None
    assert not wrong, wrong
    return make_site(project.catalogue, root, PageTemplates([bundled_templates() / "site"]), TODAY)
