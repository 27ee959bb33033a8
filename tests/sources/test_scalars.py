from __future__ import annotations

import pytest
import yaml

from generator.sources import parse, scalar_text
from generator.sources.source import Source


@pytest.mark.parametrize(
    ("text", "expected", "joined"),
    [
        ("a: 一句话 两段", "一句话 两段", False),
        ("a: 为深入学习，\n  经研究决定\n  开展活动。", "为深入学习，经研究决定开展活动。", True),
        (
            "a: >\n  为深入学习，\n  经研究决定\n  开展活动。\n",
            "为深入学习，经研究决定开展活动。\n",
            True,
        ),
        ("a: >-\n  学习\n  “六项任务”\n", "学习“六项任务”", True),
        ('a: "学习\n  党章"', "学习党章", True),
        ("a: '学习\n  党章'", "学习党章", True),
        ('a: "学习\\t一\n  党章"', "学习\t一党章", True),
        ("a: 学习\n  Python 语言", "学习 Python 语言", False),
        ("a: reading\n  and writing", "reading and writing", False),
        ("a: 张 三\n  李 四", "张 三李 四", True),
        ("a: 张 三\n  三 张\n  三 三", "张 三三 张三 三", True),
        ("a: 第一段\n\n  第二段", "第一段\n第二段", False),
        ("a: >\n  第一段\n  续\n\n  第二段\n  续\n", "第一段续\n第二段续\n", True),
        ("a: |\n  第一行\n  第二行\n", "第一行\n第二行\n", False),
        ("a: >\n  正文\n    缩进 行\n  正文\n", "正文\n  缩进 行\n正文\n", False),
        ("a:\n  八月\n  主题", "八月主题", True),
        ("a: 会议于8月\n  26日召开", "会议于8月 26日召开", False),
        ("a: '一 二\n  三 四'", "一 二三 四", True),
        ("a: 一\n  二\n  一 二\n  三", "一二一 二三", True),
    ],
)
def test_joins_folded_chinese_and_nothing_else(text: str, expected: str, joined: bool) -> None:
    source = Source("a.yml", text)
    document = parse(source)
    assert document.problems == ()
    assert document.root is not None
    node = document.root.value[0][1]
    assert isinstance(node, yaml.ScalarNode)
    assert scalar_text(source, node) == (expected, joined)
