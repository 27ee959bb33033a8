"""One slip of any sort at any place in a right record is told with its code at its line."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources import parse
from generator.sources.source import Source
from tests.sources.pictures import KNOWN, codes

BLOCKS = (
    "# 活动通知\ntitle: 关于开展八月主题党日活动的通知\n",
    "category: 主题党日  # 类别\n",
    "start: 2026-08-14 19:30\n",
    "地点: 二楼会议室\n",
    "host: 支部书记\n",
    "topics:\n  - 学习党章：总纲\n  - 讨论，怎样做合格党员\n  # 总结\n  - 总结\n",
    "goals:\n- 学懂\n- 弄通\n",
    """sessions:
  - date: 2026-08-26
    topic: 学习党章
    place: 一楼
  - date: 2026-09-02
    topic: 讨论
    hours: 2
""",
    "record:\n  expected: 23\n  present: 21\n  summary: 学了总纲\n",
    "body: |\n  一、时间：8月14日\n\n  　　二、地点:二楼 #党史#\n    - 缩进\n",
    "requirements: >\n  带笔记本，\n  准时参加: 切记\n",
    "summary: 2026年为深入学习\n  贯彻党章：经研究\n",
    "attend: [全体党员, 积极分子]\n",
    "signin: {rows: 30, columns: 4}\n",
    'note: "带“#”和: 的文字"\n',
    "\n# 下面是附件\n\nmaterials:\n  - liuxiang-renwu\n",
)

FIELD = r"(?P<head> *(?:- )?(?P<key>[a-z]+|地点): )(?P<value>[^\s|>\[{\"&].*)"
TEXT = r"(?P<head> *(?:- )?[a-z]+: |  - )(?P<value>[\u4e00-\u9fff][\u4e00-\u9fff，]+)"

# Sort, which lines can have it, and the line with it.
SLIPS: tuple[tuple[str, str, Callable[[re.Match[str]], str]], ...] = (
    ("E101", FIELD, lambda m: m["head"][:-2] + "：" + m["value"]),
    ("E101", FIELD, lambda m: m["head"][:-2] + " ： " + m["value"]),
    ("E202", FIELD, lambda m: m["head"][:-1] + m["value"]),
    ("E202", FIELD, lambda m: m["head"][:-1] + "　" + m["value"]),
    ("E102", r"( *)- (.+)", lambda m: f"{m[1]}－{m[2]}"),
    ("E102", r"( *)- (.+)", lambda m: f"{m[1]}• {m[2]}"),
    ("E203", r"( *)- (.+)", lambda m: f"{m[1]}-{m[2]}"),
    ("E103", r"((?:  )+)([^\s].*)", lambda m: "　" * (len(m[1]) // 2) + m[2]),
    ("E103", r"((?:  )+)([^\s].*)", lambda m: "\u00a0" * len(m[1]) + m[2]),
    ("E201", r"((?:  )+)([^\s].*)", lambda m: "\t" * (len(m[1]) // 2) + m[2]),
    ("E104", r"( *)# (.+)", lambda m: f"{m[1]}＃ {m[2]}"),
    ("E204", TEXT, lambda m: m[0] + ": 第一讲"),
    ("E205", TEXT, lambda m: m["head"] + "@" + m["value"]),
    ("E206", TEXT, lambda m: m[0] + " #党史#"),
    ("E207", TEXT, lambda m: m["head"] + '"附件\\' + m["value"] + '"'),
    ("E208", TEXT, lambda m: m["head"] + "D:\\" + m["value"]),
    ("E209", TEXT, lambda m: m["head"] + '"' + m["value"]),
    ("E209", TEXT, lambda m: m["head"] + '"' + m["value"] + '"等'),
    ("E211", r"    (topic|place|hours): .+", lambda m: m[0][1:]),
    ("E211", r"    (topic|place|hours): .+", lambda m: " " + m[0]),
    ("E211", r"  (present|summary): .+", lambda m: " " + m[0]),
    ("E214", FIELD, lambda m: m[0] + "\n接着写的一段话。"),
    ("E215", TEXT, lambda m: m["head"] + "&a " + m["value"]),
    ("E216", TEXT, lambda m: m["head"] + "!!str " + m["value"]),
    ("E217", TEXT, lambda m: m["head"] + "[" + m["value"]),
)
NOT_TEXT = ("一、", "　　", "    - 缩", "带笔", "准时", "贯彻")


def places(text: str, pattern: str) -> list[int]:
    lines = text.split("\n")
    return [
        index
        for index, line in enumerate(lines)
        if re.fullmatch(pattern, line)
        and not line.strip(" ").startswith(NOT_TEXT)
        and not line.startswith("  　　")
        and not line.startswith("    - ")
    ]


def with_slip(
    text: str, index: int, pattern: str, change: Callable[[re.Match[str]], str]
) -> tuple[str, int]:
    lines = text.split("\n")
    found = re.fullmatch(pattern, lines[index])
    assert found
    lines[index] = change(found)
    return "\n".join(lines), index + lines[index].count("\n") + 1


@settings(max_examples=400, deadline=None)
@given(
    blocks=st.lists(st.sampled_from(BLOCKS), min_size=3, unique=True),
    slip=st.sampled_from(SLIPS),
    data=st.data(),
)
def test_one_slip_is_told_at_its_line(
    blocks: list[str], slip: tuple[str, str, Callable[[re.Match[str]], str]], data: st.DataObject
) -> None:
    text = "".join(blocks)
    code, pattern, change = slip
    possible = places(text, pattern)
    if not possible:
        return
    slipped, line = with_slip(text, data.draw(st.sampled_from(possible)), pattern, change)
    document = parse(Source("a.yml", slipped), KNOWN)
    told = [(n, c) for n, c in codes(document.problems) if not c.startswith("N")]
    assert told == [(line, code)], slipped
    assert document.root is not None


def test_every_sort_of_slip_has_a_place() -> None:
    assert all(places("".join(BLOCKS), pattern) for _, pattern, _ in SLIPS)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_blocks_are_right(block: str) -> None:
    assert parse(Source("a.yml", block), KNOWN).problems == ()


@pytest.mark.parametrize("value", ["=好", "；好", "，好", "＝ 3"])
def test_a_value_may_begin_with_a_sign_that_elsewhere_stands_for_the_colon(value: str) -> None:
    text = f"类别: 党课\n标题: {value}\n地点: 二楼\n"
    assert not parse(Source("x.yml", text), ("类别", "标题", "地点")).problems
