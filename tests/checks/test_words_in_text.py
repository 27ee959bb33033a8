"""Signs left unwritten (W509) and days only the writer knows (W510), and what only looks alike."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.config.board import PLACEHOLDERS, RELATIVE_WORDS
from tests.checks.projects import told

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook" / "board.md"
UNWRITTEN = """
请于____年__月__日前交|请于2026年__月__日前交|10月　日前交|　月　日前交|____年12月5日
Ｘ月Ｘ日开会|○○同志主讲|〇〇党支部|○月○日|***支部|某某同志主讲|某月某日下午开会|以“××××”为主题
主讲人待确认，另行通知|内容待完善|具体时间未定|地点尚未定。|待填写|待补充完善|**待定**|地点待定（见后）
时间：____|联系人：＿＿＿＿，地点：二楼|地点：____会议室|[填写地点]|地点：【填写地点】|【请填写】|【请在此处填写主持人】
地点：？？？|主讲人：??|定于？？月？？日|主持人：（空）|主持人：(空白)|【待补】|内容：[待补充]|主讲人待补|TBD|时间TBD
由某某同志主讲|请某某书记讲话|某某支部|某某党支部：|主持人：某某|各位党员，某某同志主讲|名单待定，请留意通知|议题未定，会上再说
点击此处输入文字|单击此处输入标题|20xx年2026-xx-xx
"""
WRITTEN = """
待定性|尚待补充人手|不得有待定议题|制度有待完善。|等待定期检查|未定级|未定期检查|惊魂未定
某月某日的一次谈话让他难忘|把“XX”改成真名|“XX”改成真名|“××”的地方写上姓名|读《某某日报》|某某日报
二〇〇八年|二○○八年|一〇〇周年|〇〇后党员|得分●●○○|***重点***内容|**重点**内容|张**、李**
签名：____　　年　月　日|9月 日常工作|10月 日程|__重点__年度|请点击此处下载|请在此处填写姓名
张某某|职工李某某|王某某、赵某某等|党员某某谈体会|《某某的一天》|干部某某某讲了|欧阳某某同志受了表扬
参加人员名单待定，10月12日前公布|主讲人待确认（10月10日公布）|议题未定，10月10日（周六）前通知|打×××的不能选
不要写“某某”|不得出现“××”|别用“xx”|凡写“××”的退回|为什么？？？|主题：__重点__|主题：___重点___|【填写说明】
[填写报名表](https://example.cn/a)|【请填写报名表】|请假的待补课|【补充通知】
（空）瓶回收|有空（空）的来|回执：姓名：____　时间：____
"""
ONLY_TODAY = """
后天交作业|明天下班前报名单|明天交心得体会|明天起轮训|今日下午学习|明日上午开会|今天报名截止|大后天见
这周六义务劳动|这个星期五|下个星期三|下礼拜一|下月10日学习|下个月继续学习|近期将组织考试|近期，支部将组织考试|本周内交|下月初交
我支部近日组织学习|厂里近日来了文|机关党委近期将检查|生产班近日组织测试
日前，厂里来了文|改到下周五|今天上午开会，10月9日再开|截止10月9日，下周再交
每人下周三交一篇|每个党小组明天交名单|每周五学习。下周三交表|每月一次的例会照旧；明天下班前报名单
今天上午开会，明天交表|讨论题见后，下周三交|主题：下周三义务劳动|想好了吗？明天交|今天的会改到下周五
把表填好，明天交|今天的学习改到明天上午
"""
ANY_DAY = """
10月9日（本周五）|十月九日（本周五）|2026-10-09（本周五）|本周五（10月9日）下午|下周一（10月12日）交
下周一上午（10月12日）|明天（10月12日）交|10月30 日前交|近日读一报|本周是安全生产周|本周为宣传周
学习近日中央印发的条例|昨天、今天和明天，奔向美好的明天，传承到今天|今天我们怎样当党员|后天学习能改变人
会上周一鸣书记发言|线下周边、上周期|这周年庆典|天下周知|讨论下个月工作|下个月的打算|乡下月光|近期工作|今日农场
每月25日以前制定下月计划，下月初公布|每周五下班前报下周三的安排|每年年底排好下月第一周的值班|每逢周五，下周三的事先说一声
每天下班前填明天上午的派工单|每个星期五学习，下个星期三交笔记|逐月公布，下月初张贴|每次学习以后，明天交笔记
昨天学习，今天学习，明天还要学习|想昨天的苦，看今天的甜，干明天到来的事|今天请明天的假不算|不把今天的活拖到明天完成|今天能做的不留到明天做
讨论题：1. 明天起怎样做；2. 下周三做什么
思考题：下周三以前我能做什么|我们明天去哪里？|下周三以前我能做成几件？
"""


def _each(table: str) -> list[str]:
    return [text for text in table.replace("\n", "|").split("|") if text]


@pytest.mark.parametrize("text", _each(UNWRITTEN))
def test_what_is_not_written_yet_is_told(tmp_path: Path, text: str) -> None:
    assert [p.code for p in told(tmp_path, body=text)] == ["W509"]


@pytest.mark.parametrize("text", _each(ONLY_TODAY))
def test_days_nobody_knows_later_are_told(tmp_path: Path, text: str) -> None:
    assert [p.code for p in told(tmp_path, body=text)] == ["W510"]


def test_nothing_is_told_of_other_words(tmp_path: Path) -> None:
    for text in (*_each(WRITTEN), *_each(ANY_DAY)):
        assert not told(tmp_path, body=text), text


def test_a_list_of_questions_is_talk_and_the_next_paragraph_is_not(tmp_path: Path) -> None:
    questions = "讨论题：\n\n1. 明天起我怎样做\n2. 下周三我做什么\n"
    assert not told(tmp_path, body=questions)
    assert [p.code for p in told(tmp_path, body=f"{questions}\n笔记下周三交。")] == ["W510"]


@pytest.mark.parametrize(
    "text",
    [
        "下周一交" * 7500,
        "明天交、\n" * 7500,
        "xx、" * 10000,
        "每人明天交" * 9000,
        "1. 明天交\n" * 6000,
        "10月9日（星期三）" * 3000,
        "：____" * 8000 + "\n明天交",
        "__ " * 12000 + "\n明天交",
        "【请填写" * 8000 + "\n明天交",
        "某" * 40000 + "\n明天交",
    ],
)
def test_a_hostile_text_costs_little_and_fills_no_screen(tmp_path: Path, text: str) -> None:
    started = time.process_time()
    assert 1 <= len(told(tmp_path, body=text)) <= 20
    assert time.process_time() - started < 1.5


def test_the_handbook_names_the_words_of_every_branch() -> None:
    handbook = HANDBOOK.read_text(encoding="utf-8")
    assert [word for word in (*PLACEHOLDERS, *RELATIVE_WORDS) if word not in handbook] == []
