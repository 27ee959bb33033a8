"""Values as typed → as written by ``fix``, field by field; what is the same is left alone."""

from __future__ import annotations

import pytest

from tests.fixing.reading import text_after

NOTICES = """
published: 2026年8月26日 → 2026-08-26
published: 2026.8.6 → 2026-08-06
published: 20260826 → 2026-08-26
published: 二〇二六年八月二十六日 → 2026-08-26
published: ２０２６－０８－２６ → 2026-08-26
published: 2026年8月26日（星期三） → 2026-08-26（星期三）
published: 周三，2026年8月26日 → 2026-08-26（星期三）
published: “2026-08-26” → 2026-08-26
published: ＂2026-08-26＂ → 2026-08-26
published: "2026年8月26日" → "2026-08-26"
published: '2026/8/26' → '2026-08-26'
published: 2026年8月26日 # 定稿 → 2026-08-26 # 定稿
published: 2026-08-26
published: 2026-08-26（星期三）
published: 2026年8月26日（星期四）
published: 8月26日
published: 26年8月26日
published: 下周五
published: 待定
start: 2026年8月26日晚上7点半 → 2026-08-26 19:30
start: 2026-08-26 14:30-16:00
start: 2026-08-26 14:30–16:00
start: 2026-08-26 14:30~16:00 → 2026-08-26 14:30-16:00
start: 2026年8月26日（周三）下午2:00-4:00 → 2026-08-26（星期三）14:00-16:00
start: 2026年9月1日至3日 → 2026-09-01 至 2026-09-03
start: 2026年9月1日8时至9月3日17时 → 2026-09-01 08:00 至 2026-09-03 17:00
start: 2026-08-26 7。30
start: 2026-08-26 3:00
start: 2026-08-26 下午15:00
end: 晚上9点 → 21:00
end: 21：00 → 21:00
end: 2026年8月27日上午8点 → 2026-08-27 08:00
end: 9.30
doc_no: 支发[2024]5号 → 支发〔2024〕5号
doc_no: 支发（2024）第05号 → 支发〔2024〕5号
doc_no: "支发[2024]5号" → "支发〔2024〕5号"
doc_no: 007
doc_no: 支发〔24〕5号
pinned: 是
pinned: Y → 是
pinned: true → 是
pinned: no → 否
pinned: "√" → "是"
pinned: 也许
session: 第三 → 3
session: 3
session: 三至四
start: 2026-08-26（星期三） 19:30
start: 2026-08-26  19:30 → 2026-08-26 19:30
status: 正常。 → 正常
visibility: 内 网 → 内网
visibility: 内部
category: 党日活动 → 主题党日
category: "党员活动日" → "主题党日"
category: 主题党日活动  # 每月一次 → 主题党日  # 每月一次
category: 党日
attend: 全体党员，支部委员会 → 全体党员，支委会
attend: [全体党员, 支部委员会] → [全体党员, 支委会]
attend: 第1党小组、第2党小组
attend: [第1党小组, 第2党小组] → [第一党小组, 第二党小组]
attend: 全体党员和支委会
attend: 全体党员、领导
plan: 2026-q4.yml → 2026-q4
plan: plans/2026-q4 → 2026-q4
related: materials\\a.yml → materials/a
related: 2026-q4
signin: {rows: 30行, columns: 序号、姓名} → {rows: 30, columns: 序号、姓名}
Pinned: 否 → pinned: 否
doc-no: 007 → doc_no: 007
ｔｉｔｌｅ: 通知 → title: 通知
标 题: 通知 → 标题: 通知
tilte: 通知
标题: 2026年8月26日 晚上7点半
note: 2学时
title: “八月主题党日”
host: yes
body: 2026.8.6，十名
contact: 支发[2024]5号
place: １号楼
to: 各党小组：
bring: 1.10、007
end: 无
"""
PLANS = """
period: 2026年下半年 → 2026-H2
period: 2026.10 → 2026-10
period: 2026年第3季度 → 2026-Q3
period: 2026年第35周 → 2026-W35
period: 2026-Q3
period: 三季度
hours_target: 32学时 → 32
hours_target: 三十二 → 32
hours_target: 2小时
status: 已 完成 → 已完成
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Lines as typed and as wanted; the field's name is written once unless it changes."""
    found = []
    for line in table.strip().splitlines():
        typed, _, wanted = line.partition(" → ")
        name = typed.partition(": ")[0]
        same_name = not wanted.startswith(("title:", "标题:", "doc_no:", "pinned:"))
        found.append((typed, (f"{name}: {wanted}" if same_name else wanted) if wanted else typed))
    return found


@pytest.mark.parametrize(("typed", "wanted"), pairs(NOTICES))
def test_of_notices(typed: str, wanted: str) -> None:
    assert text_after(f"{typed}\n") == f"{wanted}\n"


@pytest.mark.parametrize(("typed", "wanted"), pairs(PLANS))
def test_of_plans(typed: str, wanted: str) -> None:
    assert text_after(f"{typed}\n", "plans") == f"{wanted}\n"
