"""Lists of free texts on one line: ``｜`` parts the items, ``?`` says that a doubt is told."""

from __future__ import annotations

import time

import pytest

from generator.values.free_lists import split_sentences, split_words
from generator.values.numbering import at_numbers, without_numbers
from generator.values.term_lists import split_terms

WORDS = """
党章 → 党章
党章，笔记本 → 党章｜笔记本
党章、笔记本。 → 党章｜笔记本
工作服，不锈钢饭盒 → 工作服｜不锈钢饭盒
厂工会，厂行政办公室 → 厂工会｜厂行政办公室
思想汇报材料，黑色签字笔 → 思想汇报材料｜黑色签字笔
合唱（《我和我的祖国》，全体），快板 → 合唱（《我和我的祖国》，全体）｜快板
1.5米横幅、签字笔 → 1.5米横幅｜签字笔
1号车间，2号车间 → 1号车间｜2号车间
- 党章⏎- 笔 → 党章｜笔
· 党章⏎· 笔⏎ → 党章｜笔
• 党章 • 笔 → 党章｜笔
1、党章、笔记本 → 党章｜笔记本
1、党章，2、笔记本 → 党章｜笔记本
1、学习党章 2、讨论 → 学习党章｜讨论
1、签到2、讨论 → 签到｜讨论
1. 学习党章 2．讨论 3、小结 → 学习党章｜讨论｜小结
①签到②领学③讨论 → 签到｜领学｜讨论
1、学习党章第一章⏎2、讨论⏎ → 学习党章第一章｜讨论
党章⏎笔记本⏎ → 党章｜笔记本
学习党章，讨论发言；小结 → 学习党章，讨论发言｜小结 ?
党章、笔记本；签字笔 → 党章、笔记本｜签字笔 ?
不忘初心，牢记使命 → 不忘初心，牢记使命 ?
党章，没有的到组织委员处领 → 党章，没有的到组织委员处领 ?
组织委员通报上半年党费收缴情况，全体党员讨论 → 组织委员通报上半年党费收缴情况｜全体党员讨论 ?
"""

SENTENCES = """
提前 10 分钟到场签到 → 提前 10 分钟到场签到
带出徒弟六人，四人能独立上机 → 带出徒弟六人，四人能独立上机
每月一本书，每人至少念一段自己折角的地方 → 每月一本书，每人至少念一段自己折角的地方
你要学谁的哪一条？在你的岗位怎样做？ → 你要学谁的哪一条？在你的岗位怎样做？
提前到场，带党章 → 提前到场，带党章 ?
提前到场、带党章 → 提前到场、带党章 ?
提前到场；带党章，签到。 → 提前到场｜带党章，签到
1、提前到场；2、带党章 → 提前到场｜带党章
1、提前10分钟到场2、带党章 → 提前10分钟到场｜带党章
1.提前 1.5 小时到场；2.带党章 → 提前 1.5 小时到场｜带党章
一、同意张某入党申请，报党委审批；二、八月前完成 → 同意张某入党申请，报党委审批｜八月前完成
（一）读党章（二）写心得 → 读党章｜写心得
(1)读党章 (2)写心得 → 读党章｜写心得
1）早到 2）签到 → 早到｜签到
1、第一、二党小组打扫 2、第三党小组布置 → 第一、二党小组打扫｜第三党小组布置
1、读第2、3章 2、讨论 → 读第2、3章｜讨论
一、二党小组负责打扫会议室前后 → 一、二党小组负责打扫会议室前后
2、带党章 → 2、带党章 ?
1. 提前到场⏎2. 带党章⏎ → 提前到场｜带党章
请各位：⏎1. 提前到场⏎2. 带党章 → 请各位：｜提前到场｜带党章
提前到场。⏎带党章。 → 提前到场。｜带党章。
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for line in table.strip().split("\n") if (row := line.split(" → "))]


@pytest.mark.parametrize(("text", "wanted"), rows(WORDS))
def test_words(text: str, wanted: str) -> None:
    found = split_words(text.replace("⏎", "\n"))
    assert "｜".join(found.items) + (" ?" if found.doubt else "") == wanted


@pytest.mark.parametrize(("text", "wanted"), rows(SENTENCES))
def test_sentences(text: str, wanted: str) -> None:
    found = split_sentences(text.replace("⏎", "\n"))
    assert "｜".join(found.items) + (" ?" if found.doubt else "") == wanted


def test_numbers_are_taken_off_items_only_when_they_count_up() -> None:
    assert without_numbers(["1、到场", "2、签到"]) == ("到场", "签到")
    for kept in (
        ["1、到场", "3、签到"],
        ["2026年计划", "党章"],
        ["1号车间", "2号车间"],
        ["- 笔", "党章"],
    ):
        assert without_numbers(kept) == tuple(kept)


TERMS = ("全体党员", "支委会", "第N党小组", "入党积极分子", "发展对象", "群众", "党员和群众")
TERM_LISTS = """
全体党员、支委会 → 全体党员｜支委会
党员和群众 → 党员和群众
全体党员和入党积极分子 → 全体党员｜入党积极分子 +
全体党员 入党积极分子 → 全体党员｜入党积极分子 +
全体党员/入党积极分子 → 全体党员｜入党积极分子 +
全体党员以及党员和群众 → 全体党员｜党员和群众 +
入党积极分子和其他群众 → 入党积极分子｜群众 +
支部委员会和发展对象 → 支部委员会｜发展对象 +
第一、二党小组 → 第一党小组｜第二党小组 +
一、二党小组 → 第一党小组｜第二党小组 +
第1、2、3党小组 → 第一党小组｜第二党小组｜第三党小组 +
第一至三党小组 → 第一党小组｜第二党小组｜第三党小组 +
第一和第二党小组 → 第一党小组｜第二党小组 +
全体党员、第一、二党小组 → 全体党员｜第一党小组｜第二党小组 +
第三至一党小组 → 第三至一党小组
1、全体党员 2、群众 → 全体党员｜群众
全体党员和家属 → 全体党员和家属
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TERM_LISTS))
def test_terms(text: str, wanted: str) -> None:
    items, read_more = split_terms(text, TERMS, {"支部委员会": "支委会"})
    assert "｜".join(items) + (" +" if read_more else "") == wanted


@pytest.mark.parametrize(
    "piece", ["1、", "一、", "（1）", "第一、", "全体党员和", "• ", "- \n", "，学", "（"]
)
def test_endless_lists_are_split_soon(piece: str) -> None:
    started = time.process_time()
    text = piece * 3000
    for of_text in (split_words, split_sentences, at_numbers):
        of_text(text)
    split_terms(text, TERMS, {})
    assert time.process_time() - started < 0.5
