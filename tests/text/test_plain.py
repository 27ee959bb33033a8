from __future__ import annotations

import pytest

from generator.text.plain import excerpt, plain_text

PLAIN = {
    "": "",
    "<p>学习<strong>党章</strong>。</p>": "学习党章。",
    "<p>甲</p>\n<p>乙</p>": "甲\n乙",
    "<h2 id='x'>标题</h2><p>正文<br>换行</p>": "标题\n正文\n换行",
    "<ul><li>甲<ul><li>乙</li></ul></li></ul>": "甲\n乙",
    "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>": "甲 乙\n丙",
    "<p>R&amp;D &lt;党章&gt;&nbsp;a&lt;b</p>": "R&D <党章> a<b",
    "前<script>alert(1)</script><style>p{}</style><!-- 注 -->后": "前后",
    '正文<sup id="x-fnref:1"><a href="#x-fn:1">1</a></sup>。m<sup>2</sup>': "正文。m2",
    '<p>注<a class="footnote-backref" href="#a">↩</a></p>': "注",
    "5 < 6，a<b": "5 < 6，a<b",
}


@pytest.mark.parametrize("html", PLAIN)
def test_plain_text(html: str) -> None:
    assert plain_text(html) == PLAIN[html]


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("学习党章。", 10, "学习党章。"),
        ("学习党章。\n学习党规。", 20, "学习党章。 学习党规。"),
        ("学习党章。学习党规，提高认识", 10, "学习党章。"),
        ("“学习党章。”学习党规，提高认识", 10, "“学习党章。”"),
        ("为深入学习贯彻党章，经研究决定开展活动", 16, "为深入学习贯彻党章……"),
        ("为深入学习贯彻党的二十大精神和党章党规", 10, "为深入学习贯彻党……"),
        ("开展 Visual Studio Code 培训", 14, "开展 Visual……"),
        ("共2026人参加学习", 6, "共……"),
        ("abcdefghijkl", 8, "abcdef……"),
        ("学习党章", 2, "……"),
        ("学习党章", 0, ""),
    ],
)
def test_excerpt(text: str, length: int, expected: str) -> None:
    cut = excerpt(text, length)
    assert cut == expected
    assert len(cut) <= length
